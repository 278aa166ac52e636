import {
  changeLayout,
  type LaidOut,
  type LayoutChange,
  partsOfSlide,
  type SlideTerms,
  slideOfParts,
  waitingOn,
} from './change-layout.ts';
import { chosenOf } from './layouts/beginnings.ts';
import type { Suitability } from './layouts/chosen.ts';
import { layouts } from './layouts/index.ts';
import type { SlideLayout } from './layouts/layout.ts';
import { isNamedPart, partNaming, type SlidePart } from './layouts/slide-parts.ts';

/** Nobody compares more of them. */
const most = 8;

/** A slide as it could be. */
export interface Idea<Given extends LaidOut = LaidOut> {
  readonly slide: Given;
  /** How many parts it has no room for. */
  readonly waiting: number;
}

const ranks: Readonly<Record<Suitability, number>> = { best: 0, possible: 1, no: 2 };

/**
 * Slides of other layouts for what a slide shows, those that suit it best first: at most eight. What
 * they have no room for waits with them, and none draws together what is not comparable.
 *
 * @param changeTo for whoever has the slide in each layout already
 */
export function ideasForSlide<Given extends LaidOut>(
  slide: Given,
  terms: SlideTerms,
  changeTo: (layout: string) => LayoutChange<Given> | null = (to) => changeLayout(slide, to, terms),
): Idea<Given>[] {
  const parts = partsOfSlide(slide) ?? [];
  return ordered(parts, terms, ({ key }) => {
    const change = key === slide.layout ? null : changeTo(key);
    return change?.ok ? change.slide : null;
  });
}

/**
 * Slides for what was chosen, those that suit it best first: at most eight; none where nothing was.
 *
 * @param references as bodies write them, in the order in which they were chosen
 */
export function ideasFor(references: readonly string[], terms: SlideTerms): Idea[] {
  return ideasForParts(references.map(partNaming), terms);
}

/** The same for parts that have words beside them. */
export function ideasForParts(parts: readonly SlidePart[], terms: SlideTerms): Idea[] {
  return ordered(parts, terms, (layout) => slideOfParts(layout, parts, terms));
}

function ordered<Given extends LaidOut>(
  parts: readonly SlidePart[],
  terms: SlideTerms,
  make: (layout: SlideLayout) => Given | null,
): Idea<Given>[] {
  const wanted = parts.filter(isNamedPart).length;
  const ideas = (layouts as readonly SlideLayout[]).flatMap((layout) => {
    const slide = make(layout);
    if (!slide) return [];
    const shown = (partsOfSlide(slide) ?? []).filter(({ at }) => at !== null);
    const { length: count } = shown.filter(isNamedPart);
    const suits = layout.suits(chosenOf(shown, terms.find));
    // A slide for figures shows some of them; one for words may be of words alone.
    if (suits === 'no' || (wanted > 0 && count === 0)) return [];
    return [{ slide, waiting: waitingOn(slide).length, isWhole: count >= wanted, suits, count }];
  });
  return ideas
    .toSorted(
      (one, other) =>
        Number(other.isWhole) - Number(one.isWhole) ||
        (one.isWhole ? ranks[one.suits] - ranks[other.suits] : other.count - one.count) ||
        ranks[one.suits] - ranks[other.suits] ||
        one.waiting - other.waiting,
    )
    .slice(0, most)
    .map(({ slide, waiting }) => ({ slide, waiting }));
}
