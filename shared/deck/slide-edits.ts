import { AppError } from '../errors.ts';
import type { Deck, Slide } from '../model/deck.ts';
import type { Edit } from '../model/edit.ts';
import type { SlideFields } from '../model/edit-fields.ts';
import { storedSlide } from './deck-edits.ts';
import { orderKeysBetween } from './order-keys.ts';

/** What people do with single slides of a briefing, each as a list of edits for `records.applyAll`. */

/** A slide without its place, which it gets where it is put. */
export type UnplacedSlide = Omit<SlideFields, 'orderKey'>;

/**
 * A slide as it stands.
 *
 * @throws usage.slide-unknown
 */
export function slideNamed({ key: deck, slides }: Deck, key: string): Slide {
  const found = slides.find((slide) => slide.key === key);
  if (found) return found;
  const known = slides.map((slide) => slide.key).join(', ') || '—';
  throw new AppError('usage.slide-unknown', { deck, slide: key, known });
}

/**
 * A new slide.
 *
 * @param at counted from 1, hidden slides too; null is after all others
 * @throws usage.place-beyond
 */
export function addSlide(deck: Deck, slide: UnplacedSlide, at: number | null): Edit[] {
  const orderKey = orderKeyAt(deck.slides, at ?? deck.slides.length + 1);
  return [{ entity: 'slide', deck: deck.key, before: null, after: { ...slide, orderKey } }];
}

/**
 * A slide as it is to be, in its place or at another one.
 *
 * @throws usage.slide-unknown, usage.place-beyond, record.unreadable
 */
export function setSlide(deck: Deck, slide: UnplacedSlide, at: number): Edit[] {
  const found = slideNamed(deck, slide.key);
  const before = storedSlide(deck, found);
  const orderKey =
    at === found.position
      ? found.orderKey
      : orderKeyAt(
          deck.slides.filter((other) => other !== found),
          at,
        );
  return [{ entity: 'slide', deck: deck.key, before, after: { ...slide, orderKey } }];
}

/**
 * A slide at another place.
 *
 * @throws usage.slide-unknown, usage.place-beyond, record.unreadable
 */
export function moveSlide(deck: Deck, key: string, at: number): Edit[] {
  const { orderKey: _, ...slide } = storedSlide(deck, slideNamed(deck, key));
  return setSlide(deck, slide, at);
}

/** @throws usage.slide-unknown, record.unreadable */
export function removeSlide(deck: Deck, key: string): Edit[] {
  const before = storedSlide(deck, slideNamed(deck, key));
  return [{ entity: 'slide', deck: deck.key, before, after: null }];
}

/** The order key of what comes before the slide that is at this place now. */
function orderKeyAt(slides: readonly Slide[], at: number): string {
  const places = slides.length + 1;
  if (!Number.isInteger(at) || at < 1 || at > places)
    throw new AppError('usage.place-beyond', { at, total: places });
  const [before, after] = [slides[at - 2]?.orderKey ?? null, slides[at - 1]?.orderKey ?? null];
  return orderKeysBetween(before, after, 1)[0] ?? '';
}
