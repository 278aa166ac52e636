import type { ReactNode } from 'react';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import type { CutText } from '../../shared/deck/cut-texts.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { SlideSheet } from './SlideSheet.tsx';
import { sharedContext } from './shared-context.ts';
import { SlideContext } from './slide-context.ts';
import { type CutOnSlide, CutTextsContext } from './use-excess.ts';

/**
 * What a slide has no room for, as the slide itself says: it is drawn, unseen, and tells what it cuts.
 *
 * @param result the slide, bound in that language
 * @param draw draws at once what it is given, be it a page or only its markup
 */
export function cutTextsOn(
  result: BindResult,
  briefing: Briefing,
  locale: Locale,
  draw: (slide: ReactNode) => void,
): CutText[] {
  if (!result.ok) return [];
  const { key: slide } = result.slide;
  const found = new Map<string, CutText>();
  const tell = (cut: CutOnSlide) => {
    found.set(JSON.stringify([cut.path, cut.text]), { slide, locale, ...cut });
  };
  // What finds room is the same in every look.
  const settings = {
    slideLocale: locale,
    interfaceLocale: locale,
    slideLook: 'south-lake',
  } as const;
  const slides = sharedContext(briefing, settings, briefing.deck.slides.length, null);
  draw(
    <CutTextsContext value={tell}>
      <SlideContext value={slides}>
        <SlideSheet result={result} mode="print" />
      </SlideContext>
    </CutTextsContext>,
  );
  return [...found.values()];
}
