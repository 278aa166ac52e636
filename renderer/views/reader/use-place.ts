import { type RefObject, useState } from 'react';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { indexOfSlide, keyOf } from '../../slides/outline.ts';

/** Which slide is shown, kept by its key so that a changed deck stays where it was. */
export function usePlace(
  results: readonly BindResult[],
  stage: RefObject<HTMLElement | null>,
  startAt: number,
) {
  const [last, setLast] = useState<{ readonly key: SlideKey | null; readonly index: number }>({
    key: null,
    index: startAt,
  });
  const index = indexOfSlide(results, last.key, last.index);
  const current = results[index];

  function goTo(wanted: number): void {
    const target = Math.max(0, Math.min(wanted, results.length - 1));
    const result = results[target];
    if (!result) return;
    // The focused figure leaves with its slide; its place is the next best for the focus.
    if (stage.current?.contains(document.activeElement)) focusStage();
    setLast({ key: keyOf(result), index: target });
  }

  function focusStage(): void {
    stage.current?.focus({ preventScroll: true });
  }

  return {
    index,
    key: current ? keyOf(current) : null,
    go: (key: SlideKey) => goTo(indexOfSlide(results, key, index)),
    next: () => goTo(index + 1),
    previous: () => goTo(index - 1),
    first: () => goTo(0),
    last: () => goTo(results.length - 1),
    focusStage,
  };
}

export type Place = ReturnType<typeof usePlace>;
