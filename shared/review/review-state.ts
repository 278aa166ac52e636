import type { BoundGoal, BoundMilestone, BoundSlide } from '../deck/bound-slide.ts';
import type { Figure } from '../model/figure.ts';
import { type DeckKey, GoalKey, IndicatorKey } from '../model/keys.ts';
import type { Review, ReviewAnchor } from '../model/review.ts';
import { slideName } from '../model/slide-ref.ts';

/** What was said about a slide and all that it shows, and whether that was approved. */
export interface SlideReview {
  /** About the slide, or about an indicator or goal that it shows; the oldest first. */
  readonly reviews: readonly Review[];
  /** How many of them wait for an answer. */
  readonly open: number;
  /** The latest approval of the slide itself. */
  readonly approval: Review | null;
  /** What of it was changed after that approval, as `Changes` names it; empty without one. */
  readonly changed: ReadonlySet<string>;
}

/** When things were last changed: `slide …`, `indicator hi-tech-enterprises`, `goal …`, `milestone …`, `source …`. */
export type Changes = ReadonlyMap<string, string>;

/** Gathers the review of a deck's slide. */
export function reviewOf(
  deck: DeckKey,
  slide: BoundSlide,
  reviews: readonly Review[],
  changes: Changes,
): SlideReview {
  const shown = new Set([
    `slide ${slideName({ deck, slide: slide.key })}`,
    ...slide.figures.map(({ figure }) => anchorKey(anchorOfFigure(figure))),
    ...goalsOn(slide).map(({ goal }) => `goal ${goal.key}`),
    ...milestonesOn(slide).map(({ milestone }) => `milestone ${milestone.key}`),
    ...sourcesOn(slide.body).map((key) => `source ${key}`),
  ]);
  const about = reviews.filter(({ anchor }) => shown.has(anchorKey(anchor))).sort(byTime);
  const approval =
    about.findLast(({ kind, anchor }) => kind === 'approved' && anchor.about === 'slide') ?? null;
  return {
    reviews: about,
    open: about.filter(isOpen).length,
    approval,
    changed: new Set(
      [...shown].filter((name) => approval !== null && (changes.get(name) ?? '') > approval.at),
    ),
  };
}

/**
 * Whether words are for those who review this deck: all but those about another deck's slides. Of a
 * slide that is gone they are for everybody.
 */
export function concernsDeck({ anchor, exists }: Review, deck: DeckKey): boolean {
  return anchor.about !== 'slide' || anchor.deck === deck || !exists;
}

/** What is about nothing that the slides show: a figure on no slide, or a thing that is gone. */
export function reviewsElsewhere(
  reviews: readonly Review[],
  onSlides: readonly SlideReview[],
): Review[] {
  const shown = new Set(onSlides.flatMap((slide) => slide.reviews.map(({ id }) => id)));
  return reviews.filter(({ id }) => !shown.has(id));
}

/** The order of writing; of one moment, by identity, which keeps the order of one laptop. */
export function byTime(one: Review, other: Review): number {
  return one.at.localeCompare(other.at) || one.id.localeCompare(other.id);
}

/** Whether it waits for an answer: an approval and an answer never do. */
export function isOpen({ kind, resolved, replyTo }: Review): boolean {
  return kind !== 'approved' && !resolved && replyTo === null;
}

/** What was said in words; approvals stand in the head of what they are about. */
export function saidIn(reviews: readonly Review[]): Review[] {
  return reviews.filter(({ kind }) => kind !== 'approved');
}

/** A comment with what was answered to it. */
export interface ReviewThread {
  readonly first: Review;
  /** In the order of time. */
  readonly replies: readonly Review[];
}

/**
 * Comments with their answers, each in the order of time. An answer whose comment is not among them
 * stands by itself, so that no word is lost.
 */
export function threadsOf(reviews: readonly Review[]): ReviewThread[] {
  const firsts = new Set(reviews.filter(({ replyTo }) => replyTo === null).map(({ id }) => id));
  const isFirst = ({ replyTo }: Review) => replyTo === null || !firsts.has(replyTo);
  const ordered = [...reviews].sort(byTime);
  return ordered.filter(isFirst).map((first) => ({
    first,
    replies: ordered.filter((one) => one.replyTo === first.id && !isFirst(one)),
  }));
}

/** What words about a figure are attached to: its indicator, or the goal whose target it is. */
export function anchorOfFigure(figure: Figure): ReviewAnchor {
  return figure.origin === 'target'
    ? { about: 'goal', goal: GoalKey.parse(figure.key.split('.')[0]) }
    : { about: 'indicator', indicator: IndicatorKey.parse(figure.key) };
}

/** One name for each thing that words can be attached to: `slide DECK/SLIDE`, `indicator hi-tech-enterprises`. */
export function anchorKey(anchor: ReviewAnchor): string {
  switch (anchor.about) {
    case 'slide':
      return `slide ${slideName(anchor)}`;
    case 'indicator':
      return `indicator ${anchor.indicator}`;
    case 'goal':
      return `goal ${anchor.goal}`;
  }
}

/** The goals that a slide shows, each once, in reading order. */
export function goalsOn(slide: BoundSlide): BoundGoal[] {
  return collected<BoundGoal>(slide.body, 'goal');
}

/** The milestones that a slide shows, each once, in reading order. */
export function milestonesOn(slide: BoundSlide): BoundMilestone[] {
  return collected<BoundMilestone>(slide.body, 'milestone');
}

/** The keys of the documents that a body lists. */
function sourcesOn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { key, sha256 } = value as Readonly<Record<string, unknown>>;
  if (typeof key === 'string' && typeof sha256 === 'string') return [key];
  return Object.values(value).flatMap(sourcesOn);
}

/** A bound goal or milestone holds its row under the name of what it is. */
function collected<One>(
  value: unknown,
  name: 'goal' | 'milestone',
  found = new Map<string, One>(),
): One[] {
  if (typeof value === 'object' && value !== null) {
    const row = (value as Readonly<Record<string, { readonly key: string } | undefined>>)[name];
    if (row) found.set(row.key, value as One);
    else for (const inner of Object.values(value)) collected(inner, name, found);
  }
  return [...found.values()];
}

/** The figures that no shown slide shows, each indicator or target once. */
export function figuresUnused(
  figures: readonly Figure[],
  slides: readonly BoundSlide[],
): readonly Figure[] {
  const used = new Set<string>(
    slides.flatMap((slide) => slide.figures.map(({ figure }) => figure.key)),
  );
  return latestOf(figures).filter(({ key }) => !used.has(key));
}

/** The figures that name no paragraph they were published in. */
export function figuresUnsourced(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ passages }) => passages.length === 0);
}

/** @param figures an indicator's latest observation before its earlier ones */
function latestOf(figures: readonly Figure[]): Figure[] {
  const seen = new Map<string, Figure>();
  for (const figure of figures) if (!seen.has(figure.key)) seen.set(figure.key, figure);
  return [...seen.values()];
}
