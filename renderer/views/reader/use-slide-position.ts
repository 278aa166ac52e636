import { type RefObject, useState } from 'react';
import { type BindResult, slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import type { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import { indexOfSlide } from '../../slides/outline.ts';
import { lastSlide } from '../../workspace/left-at.ts';

interface Kept {
  readonly key: SlideKey | null;
  readonly index: number;
}

/**
 * Which slide is shown of each deck, kept by its key so that a changed deck, and one that is opened
 * again, stays where it was.
 *
 * @param startAt where the deck that is open first begins, from 0
 * @param resumes it goes on where the last window was left, as far as that slide is there
 */
export function useSlidePosition(
  deck: DeckKey,
  results: readonly BindResult[],
  stage: RefObject<HTMLElement | null>,
  startAt: number,
  resumes: boolean,
) {
  const [places, setPlaces] = useState<ReadonlyMap<DeckKey, Kept>>(
    () => new Map([[deck, { key: resumes ? lastSlide(deck) : null, index: startAt }]]),
  );
  const last = places.get(deck) ?? { key: lastSlide(deck), index: 0 };
  const index = indexOfSlide(results, last.key, last.index);
  const current = results[index];

  function goTo(wanted: number): void {
    const target = Math.max(0, Math.min(wanted, results.length - 1));
    const result = results[target];
    if (!result) return;
    // The focused figure leaves with its slide; its place is the next best for the focus.
    if (stage.current?.contains(document.activeElement)) focusStage();
    setPlaces((all) => new Map(all).set(deck, { key: slideKeyOf(result), index: target }));
  }

  function focusStage(): void {
    stage.current?.focus({ preventScroll: true });
  }

  return {
    index,
    key: current ? slideKeyOf(current) : null,
    go: (key: SlideKey) => goTo(indexOfSlide(results, key, index)),
    next: () => goTo(index + 1),
    previous: () => goTo(index - 1),
    first: () => goTo(0),
    last: () => goTo(results.length - 1),
    focusStage,
  };
}

export type SlidePosition = ReturnType<typeof useSlidePosition>;
