import { type CSSProperties, type ReactNode, useContext } from 'react';
import type { BoundSlide } from '../../shared/deck/bound-slide.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { textWidth } from '../../shared/text/text-width.ts';
import { classNames } from '../styles/class-names.ts';
import styles from '../styles/slide.module.css';
import { Rich, Words } from './FigureText.tsx';
import { contentWidth, type MasterGeometry, titleLineHeight } from './master-geometry.ts';
import { SnapshotContext, useSheet, useSlides } from './slide-context.ts';
import { footStyle, sourceLine } from './source-line.ts';
import { textNameOf } from './text-name.ts';
import { useExcess } from './use-excess.ts';

/** The short rule that belongs to a title, in looks that have one. */
export function HeadRule() {
  const { composition } = useSheet().drawnLook;
  return composition.headRule && <div className={styles['head-rule']} aria-hidden="true" />;
}

/** The frame of a content slide: section, title, content, and the footer. */
export function SlideMaster({
  slide,
  geometry,
  children,
}: {
  slide: BoundSlide;
  geometry: MasterGeometry;
  children: ReactNode;
}) {
  const { locale } = useSlides();
  const { titleSize, titleLines, contentHeight } = geometry;
  const title = { width: contentWidth, lines: titleLines, size: titleSize, weight: 700 } as const;
  const subtitle = { width: contentWidth, lines: 1, size: 20, weight: 500 } as const;
  const titleExcess = useExcess(slide.title, title);
  const subtitleExcess = useExcess(slide.subtitle, subtitle);
  const style = {
    '--title': `${titleSize}px`,
    '--title-line': `${titleLineHeight(titleSize)}px`,
    height: titleLines * titleLineHeight(titleSize),
    ...(titleExcess > 0 && { WebkitLineClamp: titleLines }),
  } as CSSProperties;
  return (
    <>
      <header className={styles['slide-head']} data-enters="fade">
        <HeadRule />
        <p className={styles['slide-kicker']}>
          <Words text={inLocale(slide.section.name, locale)} />
        </p>
        <h1
          className={classNames(styles['slide-title'], titleExcess > 0 && styles['clamped'])}
          style={style}
          data-text={textNameOf(slide.title)}
          data-clamped={titleExcess || undefined}
        >
          <Rich text={slide.title} />
        </h1>
        {slide.subtitle && (
          <p
            className={styles['slide-subtitle']}
            data-text={textNameOf(slide.subtitle)}
            data-clamped={subtitleExcess || undefined}
          >
            <Rich text={slide.subtitle} />
          </p>
        )}
      </header>
      <div className={styles['slide-content']} data-enters="rise" style={{ height: contentHeight }}>
        {children}
      </div>
      <SlideFooter slide={slide} />
    </>
  );
}

/** The room of the district's logo at the foot, in CSS px; it stands at its right end, as large as it fits. */
const footLogo = { width: 72, height: 24, gap: 24 } as const;

/** How many digits the id of a state has (`Snapshot`). */
const idLength = 12;

/** Source on the left, deck, snapshot and page on the right, the way through the deck at the very bottom. */
export function SlideFooter({
  slide,
}: {
  slide: Pick<BoundSlide, 'number' | 'passages' | 'footnote'>;
}) {
  const { deckTitle, total, sources, locale, logo, ...shared } = useSlides();
  const followed = useContext(SnapshotContext);
  const snapshotId = shared.snapshotId === undefined ? followed : shared.snapshotId;
  const page = `${slide.number} / ${total}`;
  // What is cited must not hang on which digits the id happens to have, nor on whether it is named.
  const widest = translate(locale, 'export.snapshot', { id: 'd'.repeat(idLength) });
  const right = [deckTitle, widest, page].reduce(
    (width, text) => width + textWidth(text, footStyle, locale) + 24,
    logo === null ? 0 : footLogo.width + footLogo.gap,
  );
  return (
    <>
      <footer className={styles['slide-footer']}>
        <p className={styles['slide-source']}>
          {sourceLine(slide, sources, locale, contentWidth - right)}
        </p>
        <p className={styles['slide-place']} data-testid="slide-place">
          <span>
            <Words text={deckTitle} />
          </span>
          {snapshotId !== null && (
            <span>{translate(locale, 'export.snapshot', { id: snapshotId })}</span>
          )}
          <span>{page}</span>
          {logo !== null && (
            <img
              className={styles['slide-logo']}
              src={logo}
              alt={translate(locale, 'pages.logo')}
              style={{ width: footLogo.width, height: footLogo.height }}
            />
          )}
        </p>
      </footer>
      <div className={styles['slide-progress']} aria-hidden="true">
        <div style={{ width: `${(slide.number / total) * 100}%` }} />
      </div>
    </>
  );
}
