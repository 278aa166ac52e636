import { type CSSProperties, useMemo } from 'react';
import type { BindResult, BoundSlide } from '../../shared/deck/bound-slide.ts';
import type { Accent } from '../../shared/model/indicator.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { chartLook } from '../charts/look.ts';
import { fontFamily } from '../styles/fonts.ts';
import { glowImage } from '../styles/glow.ts';
import { type DrawnLook, lookId, lookVariables } from '../styles/looks.ts';
import styles from '../styles/slide.module.css';
import { ErrorCard } from './ErrorCard.tsx';
import { drawLayout, fillsSheet } from './layouts/draw-layout.tsx';
import { contentWidth, masterGeometry } from './master-geometry.ts';
import { SlideMaster } from './SlideMaster.tsx';
import { sheetGlow, sheetLook } from './sheet-look.ts';
import { SheetContext, type SlideMode, useSlides } from './slide-context.ts';

/** One slide at 1280 × 720 CSS px; `FitSlide` scales it to any place. */
export function SlideSheet({ result, mode }: { result: BindResult; mode: SlideMode }) {
  return result.ok ? <Sheet slide={result.slide} mode={mode} /> : <BrokenSheet result={result} />;
}

function Sheet({ slide, mode }: { slide: BoundSlide; mode: SlideMode }) {
  const { locale, look: given } = useSlides();
  const { accent } = slide.section;
  const look = sheetLook(slide, given);
  const geometry = useMemo(
    () => masterGeometry(slide.title, slide.subtitle, locale),
    [slide, locale],
  );
  const sheet = useMemo(
    () => ({
      mode,
      drawnLook: look,
      look: chartLook(look, accent, locale),
      content: { width: contentWidth, height: geometry.contentHeight },
    }),
    [mode, look, accent, locale, geometry],
  );
  const glow = sheetGlow(slide, look);
  const style = {
    ...sheetStyle(look, accent, locale),
    ...(glow && { backgroundImage: glowImage(glow) }),
  };
  const layout = drawLayout(slide);
  return (
    <SheetContext value={sheet}>
      <article
        className={styles['slide']}
        lang={locale}
        data-look={lookId(look)}
        data-composition={look.composition.name}
        data-layout={slide.layout}
        data-slide-key={slide.key}
        data-mode={mode}
        style={style}
        {...(mode === 'thumbnail' ? { 'aria-hidden': true, inert: true } : {})}
      >
        {fillsSheet(slide) ? (
          layout
        ) : (
          <SlideMaster slide={slide} geometry={geometry}>
            {layout}
          </SlideMaster>
        )}
      </article>
    </SheetContext>
  );
}

function BrokenSheet({ result }: { result: Extract<BindResult, { ok: false }> }) {
  const { locale, look } = useSlides();
  return (
    <article
      className={styles['slide']}
      lang={locale}
      data-look={lookId(look)}
      data-composition={look.composition.name}
      data-layout="broken"
      data-slide-key={result.key}
      style={sheetStyle(look, 'primary', locale)}
    >
      <ErrorCard result={result} />
    </article>
  );
}

function sheetStyle(look: DrawnLook, accent: Accent, locale: Locale): CSSProperties {
  return { ...lookVariables(look, accent), '--font': fontFamily(locale) } as CSSProperties;
}
