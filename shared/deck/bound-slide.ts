import type { FigurePart } from '../figures/format-figure.ts';
import type { Attainment, SaidStatus } from '../goals/attainment.ts';
import type { DeckSection } from '../model/deck.ts';
import type { CitedPlace, Figure } from '../model/figure.ts';
import type { Goal, Milestone } from '../model/goal.ts';
import type { SlideKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import type { TimePeriod } from '../model/period.ts';
import type { FigureRef, GoalRef, MilestoneRef, SourceRef } from '../model/reference.ts';
import type { Source } from '../model/source.ts';
import type { Chapter } from './chapters.ts';
import type { Layout, SlideBody } from './layouts/index.ts';
import type { MixedPeriods, SlideProblem } from './slide-findings.ts';
import type { TracedIndicators } from './traced-indicators.ts';

/** A figure in the slide's language, still carrying its row of the store. */
export interface BoundFigure {
  readonly figure: Figure;
  readonly label: string;
  readonly name: string;
  /** As `formatFigure`: 突破1300家 / `over 1,300`. */
  readonly printed: string;
  readonly parts: readonly FigurePart[];
  readonly period: string;
  /** Of a goal's target: how far it is reached; absent while nothing says so, which is not 0. */
  readonly attained?: BoundAttainment;
  /** The same period of the year before; absent where the store holds none. */
  readonly earlier?: BoundFigure;
  /** How it stands against the year before, in words; absent where the store holds no such year. */
  readonly change?: string;
}

export interface BoundAttainment {
  readonly attainment: Attainment;
  readonly words: string;
  /** The one observation that it is taken from; null for a report and for a sum. */
  readonly observed: BoundFigure | null;
}

/** Slide text with its figures resolved; a run is plain text or one figure. */
export type RichText = readonly (string | BoundFigure)[];

export interface BoundGoal {
  readonly goal: Goal;
  readonly statement: string;
  readonly term: string;
  readonly status: SaidStatus;
  readonly targets: readonly BoundFigure[];
}

export interface BoundMilestone {
  readonly milestone: Milestone;
  readonly title: string;
  readonly date: string;
}

/** A slide's body with each reference replaced by what it names, each text by one language's. */
export type Bound<T> = T extends FigureRef
  ? BoundFigure
  : T extends GoalRef
    ? BoundGoal
    : T extends MilestoneRef
      ? BoundMilestone
      : T extends SourceRef
        ? Source
        : T extends Localized
          ? RichText
          : T extends readonly (infer Item)[]
            ? readonly Bound<Item>[]
            : T extends object
              ? { readonly [Key in keyof T]: Bound<T[Key]> }
              : T;

export type BoundSlideOf<L extends Layout> = {
  readonly key: SlideKey;
  readonly layout: L;
  /** Its number among the shown slides, from 1. */
  readonly number: number;
  readonly section: DeckSection;
  /** What its deck reports on. */
  readonly reporting: TimePeriod;
  /** Of its deck; none where its layout says nothing of them. */
  readonly chapters: readonly Chapter[];
  /** Of its deck; null where its layout says nothing of them. */
  readonly indicators: TracedIndicators | null;
  readonly title: RichText;
  readonly subtitle: RichText | null;
  readonly body: Bound<SlideBody<L>>;
  readonly notes: RichText;
  /** The figures that the slide shows (its notes apart), each once, in reading order. */
  readonly figures: readonly BoundFigure[];
  /** Where all that the slide shows was published, each paragraph once. */
  readonly passages: readonly CitedPlace[];
  /** What the sources print of figures that are not as printed; null where all are. */
  readonly footnote: string | null;
  /** Words that a claim needs to be true, and that the slide prints as often: 2024年. */
  readonly marks: readonly string[];
  /** Its charts, shares and sentences of several years. */
  readonly mixes: readonly MixedPeriods[];
};

/** A slide ready to draw. */
export type BoundSlide = { readonly [L in Layout]: BoundSlideOf<L> }[Layout];

export type BindResult =
  | { readonly ok: true; readonly slide: BoundSlide }
  | {
      readonly ok: false;
      readonly key: SlideKey;
      readonly number: number;
      readonly title: string;
      readonly problems: readonly SlideProblem[];
    };

/** Of a slide, whether it can be shown or not. */
export function slideKeyOf(result: BindResult): SlideKey {
  return result.ok ? result.slide.key : result.key;
}

/** Its number among the shown slides, from 1. */
export function slideNumberOf(result: BindResult): number {
  return result.ok ? result.slide.number : result.number;
}

/** Its title as it reads; of one that can't be shown as it is written. */
export function slideTitleOf(result: BindResult): string {
  return result.ok ? plainText(result.slide.title) : result.title;
}

/** Whether a value within a bound body is a figure. */
export function isBoundFigure(value: unknown): value is BoundFigure {
  return (
    typeof value === 'object' &&
    value !== null &&
    'figure' in value &&
    'printed' in value &&
    'parts' in value
  );
}

/** Rich text as plain characters, for names, outlines and search. */
export function plainText(text: RichText): string {
  return text.map((run) => (typeof run === 'string' ? run : run.printed)).join('');
}
