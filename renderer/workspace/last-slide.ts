import type { DeckKey, SlideKey } from '../../shared/model/keys.ts';

/** The slide of each briefing that was looked at last in this window. */
const last = new Map<DeckKey, SlideKey>();

export function noteSlide(deck: DeckKey, slide: SlideKey | null): void {
  if (slide !== null) last.set(deck, slide);
}

/** Null where none of the briefing was looked at yet. */
export function lastSlide(deck: DeckKey): SlideKey | null {
  return last.get(deck) ?? null;
}
