import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type BindResult, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import type { CutText } from '../../shared/deck/cut-texts.ts';
import { drawnFrom } from '../../shared/deck/drawn-from.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { keepUnchanged } from '../live/keep-unchanged.ts';
import { boundDeckWithHidden } from '../slides/bound-deck.ts';
import { cutTextsOn } from '../slides/cut-texts.tsx';
import { keepCuts, nameOfDrawing, noteCuts, recallCuts } from './kept-cuts.ts';

interface Measured {
  /** The slide as it was drawn. */
  readonly shown: BindResult;
  readonly cuts: readonly CutText[];
}

/** Of each slide in each language, as it was when it was last drawn: an edit changes one of them. */
const measured = new Map<string, Measured>();

/**
 * What the slides of a briefing have no room for, hidden ones too, in each of its languages: each slide is drawn once,
 * unseen and out of the page; one that an earlier window drew, not at all.
 *
 * @param turn awaited between the slides
 * @returns null where it was given up
 */
export async function measureCuts(
  briefing: Briefing,
  turn: () => Promise<void>,
  signal: AbortSignal,
): Promise<CutText[] | null> {
  const { key: deck, languages } = briefing.deck;
  const slides = languages.flatMap((locale) =>
    boundDeckWithHidden(briefing, locale).map((result) => [locale, result] as const),
  );
  const around = await nameOfDrawing(drawnFrom(briefing));
  const cuts: CutText[] = [];
  for (const [locale, result] of slides) {
    await turn();
    if (signal.aborted) return null;
    const name = JSON.stringify([deck, slideKeyOf(result), locale]);
    const known = measured.get(name);
    const isKnown = known !== undefined && keepUnchanged(known.shown, result) === known.shown;
    if (isKnown) {
      cuts.push(...known.cuts);
      continue;
    }
    const drawing = await nameOfDrawing([around, locale, result]);
    const found = recallCuts(drawing) ?? cutsDrawnApart(result, briefing, locale);
    noteCuts(drawing, found);
    measured.set(name, { shown: result, cuts: found });
    cuts.push(...found);
  }
  keepCuts();
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
