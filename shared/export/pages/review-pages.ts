import type { Deck } from '../../model/deck.ts';
import type { SlideKey } from '../../model/keys.ts';
import type { Review, ReviewPin } from '../../model/review.ts';
import { byTime, threadsOf } from '../../review/review-state.ts';
import { brokenLines } from './broken-lines.ts';

/** A review in its place among all. */
interface OrderedReview {
  readonly review: Review;
  /** The slide's number among the shown ones, from 1; null for other things and hidden slides. */
  readonly number: number | null;
  /** A comment's number among those of its slide, from 1; null of answers, approvals and all else. */
  readonly mark: number | null;
}

/** A review on a page, or the part of a long one that the page has room for. */
export interface ReviewPart extends OrderedReview {
  readonly text: string;
  /** It began on an earlier page. */
  readonly continued: boolean;
}

/** A page of the reviews' PDF. */
export interface ReviewPage {
  /** The slide that its parts are about, drawn beside them; null where they stand alone. */
  readonly slide: SlideKey | null;
  readonly parts: readonly ReviewPart[];
}

/** A place on a page's slide, with the number of its comment. */
interface PagePin {
  readonly pin: ReviewPin;
  readonly mark: number;
  readonly resolved: boolean;
}

/** Lines that fit, those of a part beside its text, and characters of full width that fit a line. */
const alone = { lines: 22, head: 1, width: 69 } as const;
const beside = { lines: 25, head: 2, width: 25 } as const;

/**
 * Reviews as they are read: by slide in the deck's order, then indicators, then goals, each as written,
 * with its answers after it.
 */
export function orderedReviews(
  reviews: readonly Review[],
  { key, slides }: Deck,
): readonly OrderedReview[] {
  const places = new Map(slides.map((slide, index) => [slide.key, index]));
  const shown = new Map(
    slides.filter(({ hidden }) => !hidden).map((slide, index) => [slide.key, index + 1]),
  );
  const placed = threadsOf(reviews).map((thread) => {
    const { anchor } = thread.first;
    if (anchor.about !== 'slide' || anchor.deck !== key)
      return { thread, number: null, place: slides.length + (anchor.about === 'goal' ? 2 : 1) };
    const place = places.get(anchor.slide) ?? slides.length;
    return { thread, number: shown.get(anchor.slide) ?? null, place };
  });
  const marked = new Map<number, number>();
  return placed
    .sort((one, other) => one.place - other.place || byTime(one.thread.first, other.thread.first))
    .flatMap(({ thread: { first, replies }, number, place }) => {
      const isMarked = number !== null && first.kind !== 'approved';
      if (isMarked) marked.set(place, (marked.get(place) ?? 0) + 1);
      const mark = isMarked ? (marked.get(place) ?? null) : null;
      return [
        { review: first, number, mark },
        ...replies.map((review) => ({ review, number, mark: null })),
      ];
    });
}

/**
 * The pages of the reviews' PDF: each slide beside what was said of it, then what is about no slide that
 * is shown. Who counts the pages and who draws them ask here alike; what is longer than a page goes on
 * on the next.
 */
export function reviewPages(reviews: readonly Review[], deck: Deck): ReviewPage[] {
  const pages: { slide: SlideKey | null; parts: ReviewPart[] }[] = [];
  let left = 0;
  for (const { review, number, mark } of orderedReviews(reviews, deck)) {
    const slide = number !== null && review.anchor.about === 'slide' ? review.anchor.slide : null;
    const room = slide === null ? alone : beside;
    const begin = () => {
      pages.push({ slide, parts: [] });
      left = room.lines;
    };
    if (pages.at(-1)?.slide !== slide) begin();
    let rest = review.text.split('\n').flatMap((paragraph) => brokenLines(paragraph, room.width));
    let continued = false;
    do {
      // A heading alone at the foot of a page says nothing.
      if (left < room.head + Math.min(2, rest.length)) begin();
      const fitting = rest.slice(0, left - room.head);
      pages.at(-1)?.parts.push({ review, number, mark, text: fitting.join('\n'), continued });
      rest = rest.slice(fitting.length);
      left -= fitting.length + room.head + 1;
      continued = true;
    } while (rest.length > 0);
  }
  return pages.length > 0 ? pages : [{ slide: null, parts: [] }];
}

/** The places that the comments on a page point at. */
export function pinsOn({ parts }: ReviewPage): PagePin[] {
  const seen = new Set<number>();
  return parts.flatMap(({ review: { pin, resolved }, mark }) => {
    if (!pin || mark === null || seen.has(mark)) return [];
    seen.add(mark);
    return [{ pin, mark, resolved }];
  });
}
