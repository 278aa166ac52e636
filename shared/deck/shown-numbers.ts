import type { Slide } from '../model/deck.ts';

/** The numbers that slides are shown with, from 1; null where one is hidden. */
export function shownNumbers(slides: readonly Pick<Slide, 'hidden'>[]): (number | null)[] {
  let shown = 0;
  return slides.map(({ hidden }) => {
    if (hidden) return null;
    shown += 1;
    return shown;
  });
}
