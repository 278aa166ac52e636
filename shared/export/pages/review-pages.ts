import type { Deck } from '../../model/deck.ts';
import type { Review } from '../../model/review.ts';
import { byTime } from '../../review/review-state.ts';
import { brokenLines } from './broken-lines.ts';

/** A review on a page, or the part of a long one that the page has room for. */
export interface ReviewPart {
  readonly review: Review;
  /** The slide's number among the shown ones, from 1; null for other things and hidden slides. */
  readonly number: number | null;
  readonly text: string;
  /** It began on an earlier page. */
  readonly continued: boolean;
}

/** Lines of text that fit a sheet, and characters of full width that fit a line. */
const room = { lines: 22, width: 69 } as const;

/** Reviews as they are read: by slide in the deck's order, then indicators, then goals, each as written. */
export function orderedReviews(
  reviews: readonly Review[],
  { key, slides }: Deck,
): { readonly review: Review; readonly number: number | null }[] {
  const places = new Map(slides.map((slide, index) => [slide.key, index]));
  const shown = new Map(
    slides.filter(({ hidden }) => !hidden).map((slide, index) => [slide.key, index + 1]),
  );
  const placed = reviews.map((review) => {
    const { anchor } = review;
    if (anchor.about !== 'slide' || anchor.deck !== key)
      return { review, number: null, place: slides.length + (anchor.about === 'goal' ? 2 : 1) };
    const place = places.get(anchor.slide) ?? slides.length;
    return { review, number: shown.get(anchor.slide) ?? null, place };
  });
  return placed
    .sort((one, other) => one.place - other.place || byTime(one.review, other.review))
    .map(({ review, number }) => ({ review, number }));
}

/**
 * The pages of the reviews' PDF. Who counts the pages and who draws them ask here alike; a text
 * longer than a page goes on on the next.
 */
export function reviewPages(reviews: readonly Review[], deck: Deck): ReviewPart[][] {
  const pages: ReviewPart[][] = [[]];
  let left: number = room.lines;
  for (const { review, number } of orderedReviews(reviews, deck)) {
    let rest = review.text.split('\n').flatMap((paragraph) => brokenLines(paragraph, room.width));
    let continued = false;
    do {
      // A heading alone at the foot of a page says nothing.
      if (left < 1 + Math.min(2, rest.length)) {
        pages.push([]);
        left = room.lines;
      }
      const fitting = rest.slice(0, left - 1);
      pages.at(-1)?.push({ review, number, text: fitting.join('\n'), continued });
      rest = rest.slice(fitting.length);
      left -= fitting.length + 2;
      continued = true;
    } while (rest.length > 0);
  }
  return pages;
}
