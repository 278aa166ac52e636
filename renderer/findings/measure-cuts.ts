import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type BindResult, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import type { CutText } from '../../shared/deck/cut-texts.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { keepUnchanged } from '../live/keep-unchanged.ts';
import { boundDeckWithHidden } from '../slides/bound-deck.ts';
import { cutTextsOn } from '../slides/cut-texts.tsx';

/** So long the window may be silent at a time, in ms. */
const sliceMs = 12;

interface Measured {
  /** The slide as it was drawn. */
  readonly shown: BindResult;
  readonly cuts: readonly CutText[];
}

/** Of each slide in each language, as it was when it was last drawn: an edit changes one of them. */
const measured = new Map<string, Measured>();

/**
 * What the slides of a briefing have no room for, hidden ones too, in each of its languages: each slide is drawn once,
 * unseen and out of the page, between other work.
 *
 * @returns null where it was given up
 */
export async function measureCuts(
  briefing: Briefing,
  signal: AbortSignal,
): Promise<CutText[] | null> {
  const { key: deck, languages } = briefing.deck;
  const slides = languages.flatMap((locale) =>
    boundDeckWithHidden(briefing, locale).map((result) => [locale, result] as const),
  );
  const cuts: CutText[] = [];
  let began = performance.now();
  for (const [locale, result] of slides) {
    if (performance.now() - began > sliceMs) {
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    if (signal.aborted) return null;
    const name = JSON.stringify([deck, slideKeyOf(result), locale]);
    const known = measured.get(name);
    const isKnown = known !== undefined && keepUnchanged(known.shown, result) === known.shown;
    const now = isKnown ? known : { shown: result, cuts: cutsDrawnApart(result, briefing, locale) };
    measured.set(name, now);
    cuts.push(...now.cuts);
  }
  return cuts;
}

/** What one slide has no room for, drawn at once: some milliseconds. */
export function cutsDrawnApart(result: BindResult, briefing: Briefing, locale: Locale): CutText[] {
  // One that breaks while it is drawn says so where it is seen.
  const root = createRoot(document.createElement('div'), { onUncaughtError() {} });
  try {
    return cutTextsOn(result, briefing, locale, (slide) => flushSync(() => root.render(slide)));
  } finally {
    root.unmount();
  }
}
