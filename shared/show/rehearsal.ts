import { storedSlide } from '../deck/deck-edits.ts';
import type { Deck } from '../model/deck.ts';
import type { Edit } from '../model/edit.ts';
import type { Meeting, Rehearsal } from '../model/show.ts';

/** How long each slide took in all, in the deck's order; a slide shown twice took both times. */
export function timesOf(shown: Meeting['slides']): Rehearsal['slides'] {
  const times = new Map<string, Rehearsal['slides'][number]>();
  for (const one of shown) {
    const known = times.get(one.slide);
    times.set(one.slide, known ? { ...known, seconds: known.seconds + one.seconds } : one);
  }
  return [...times.values()].sort((one, other) => one.number - other.number);
}

/** The seconds of a rehearsal in all. */
export function secondsOf({ slides }: Pick<Rehearsal, 'slides'>): number {
  return slides.reduce((sum, { seconds }) => sum + seconds, 0);
}

/**
 * The edits that plan each slide as long as it took, in tenths of a minute and at least one; slides that
 * were not rehearsed, or are planned so already, stay as they are.
 */
export function planAsRehearsed(deck: Deck, { slides }: Pick<Rehearsal, 'slides'>): Edit[] {
  const seconds = new Map(slides.map((one) => [one.slide, one.seconds]));
  return deck.slides.flatMap((slide): Edit[] => {
    const took = seconds.get(slide.key);
    if (took === undefined || slide.unreadable !== undefined) return [];
    const minutes = Math.max(1, Math.round(took / 6)) / 10;
    if (minutes === slide.minutes) return [];
    const before = storedSlide(deck, slide);
    return [{ entity: 'slide', deck: deck.key, before, after: { ...before, minutes } }];
  });
}
