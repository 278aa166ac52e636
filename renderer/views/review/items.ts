import { type BindResult, type BoundSlide, slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import {
  type DeckFindings,
  nothingFound,
  type SlideFindingList,
} from '../../../shared/deck/findings.ts';
import { figureName } from '../../../shared/figures/areas.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { NewForm } from '../../../shared/model/built-in-slide.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { SectionKey } from '../../../shared/model/keys.ts';
import type { Review, ReviewAnchor } from '../../../shared/model/review.ts';
import {
  anchorKey,
  anchorOfFigure,
  type Changes,
  concernsDeck,
  figuresUnsourced,
  figuresUnused,
  isOpen,
  reviewOf,
  reviewsElsewhere,
  type SlideReview,
} from '../../../shared/review/review-state.ts';

export const reviewFilters = ['all', 'open', 'changed', 'findings', 'no-source', 'unused'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

/** One stop of the review: a slide, a figure, or what words were left about that no slide shows. */
export type ReviewItem =
  | {
      readonly id: string;
      readonly kind: 'slide';
      readonly result: BindResult;
      readonly review: SlideReview;
      readonly found: SlideFindingList;
      /** What a newer version of the app says instead, where a person changed the slide. */
      readonly newForm: NewForm | null;
    }
  | {
      readonly id: string;
      readonly kind: 'figure';
      readonly figure: Figure;
      readonly reviews: readonly Review[];
    }
  | {
      readonly id: string;
      readonly kind: 'elsewhere';
      readonly anchor: ReviewAnchor;
      readonly reviews: readonly Review[];
    };

export type ReviewLists = Readonly<Record<ReviewFilter, readonly ReviewItem[]>>;

const nothing: SlideReview = { reviews: [], open: 0, approval: null, changed: new Set() };

/** What each filter shows, in the deck's order; figures in the store's. */
export function reviewLists(
  briefing: Briefing,
  results: readonly BindResult[],
  reviews: readonly Review[],
  changes: Changes,
  findings: DeckFindings | null,
  newForms: readonly NewForm[],
): ReviewLists {
  const slides = results.map((result) => ({
    id: `slide ${slideKeyOf(result)}`,
    kind: 'slide' as const,
    result,
    review: result.ok ? reviewOf(briefing.deck.key, result.slide, reviews, changes) : nothing,
    found: findings?.get(slideKeyOf(result)) ?? nothingFound,
    newForm: newForms.find(({ slide }) => slide === slideKeyOf(result)) ?? null,
  }));
  const elsewhere = elsewhereOf(
    reviewsElsewhere(
      reviews.filter((review) => concernsDeck(review, briefing.deck.key)),
      slides.map(({ review }) => review),
    ),
  );
  const figureItem = (figure: Figure): ReviewItem => ({
    id: `figure ${figureName(figure)}`,
    kind: 'figure',
    figure,
    reviews: reviews.filter(
      ({ anchor }) => anchorKey(anchor) === anchorKey(anchorOfFigure(figure)),
    ),
  });
  const bound: BoundSlide[] = results.flatMap((result) => (result.ok ? [result.slide] : []));
  return {
    all: [...slides, ...elsewhere],
    open: [
      ...slides.filter(({ review }) => review.open > 0),
      ...elsewhere.filter((item) => item.reviews.some(isOpen)),
    ],
    changed: slides.filter(({ review }) => review.changed.size > 0),
    findings: slides.filter(({ found, newForm }) => found.findings.length > 0 || newForm !== null),
    'no-source': figuresUnsourced(briefing.figures).map(figureItem),
    unused: figuresUnused(briefing.figures, bound).map(figureItem),
  };
}

function elsewhereOf(reviews: readonly Review[]) {
  const groups = new Map<string, Review[]>();
  for (const review of reviews) {
    const key = anchorKey(review.anchor);
    groups.set(key, [...(groups.get(key) ?? []), review]);
  }
  return [...groups].flatMap(([key, about]) => {
    const [first] = about;
    return first
      ? [
          {
            id: `elsewhere ${key}`,
            kind: 'elsewhere' as const,
            anchor: first.anchor,
            reviews: about,
          },
        ]
      : [];
  });
}

/** Those of one section; figures and things that no slide shows belong to none. */
export function inSection(
  items: readonly ReviewItem[],
  section: SectionKey | null,
  briefing: Briefing,
): readonly ReviewItem[] {
  if (section === null) return items;
  const keys = new Set(
    briefing.deck.slides.filter((slide) => slide.section === section).map(({ key }) => key),
  );
  return items.filter((item) => item.kind === 'slide' && keys.has(slideKeyOf(item.result)));
}
