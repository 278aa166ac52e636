import { z } from 'zod';
import { DeckKey, SlideKey } from '../../shared/model/keys.ts';
import type { ViewName } from './navigation.ts';

/** The slide of each briefing that was looked at last, here or in the last window. */
const last = new Map<DeckKey, SlideKey>();

/** Where the window was left, for the next time that it is opened. */
const kept = 'hongshan.left-at';
/** Says that this window has begun: whoever loads it anew stays where it began. */
const begun = 'hongshan.begun';

const LeftAt = z.object({ view: z.string(), slides: z.record(DeckKey, SlideKey) });

/** As many briefings as anybody has under way. */
const mostKept = 30;

export function noteSlide(deck: DeckKey, slide: SlideKey | null): void {
  if (slide === null) return;
  last.delete(deck);
  last.set(deck, slide);
  keep();
}

/** Null where none of the briefing was looked at yet. */
export function lastSlide(deck: DeckKey): SlideKey | null {
  return last.get(deck) ?? null;
}

let view: ViewName = 'briefing';

export function noteView(now: ViewName): void {
  view = now;
  keep();
}

/**
 * The view that the window was left in, when it is opened anew; the slides of briefings are known by
 * `lastSlide` then. Null in a window that has begun already, and where nothing is remembered.
 *
 * @param views those that there are
 */
export function recallLeft(views: readonly ViewName[]): ViewName | null {
  if (sessionStorage.getItem(begun) !== null) return null;
  sessionStorage.setItem(begun, 'yes');
  try {
    const left = LeftAt.parse(JSON.parse(localStorage.getItem(kept) ?? 'null'));
    for (const [deck, slide] of Object.entries(left.slides))
      last.set(DeckKey.parse(deck), SlideKey.parse(slide));
    return views.find((name) => name === left.view) ?? 'briefing';
  } catch {
    // Of another version, or nothing yet.
    return null;
  }
}

function keep(): void {
  const slides = Object.fromEntries([...last].slice(-mostKept));
  localStorage.setItem(kept, JSON.stringify({ view, slides }));
}
