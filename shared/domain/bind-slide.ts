import type { Briefing } from '../model/briefing.ts';
import type { DeckSection, Slide } from '../model/deck.ts';
import type { Figure, Passage } from '../model/figure.ts';
import type { Goal, Milestone } from '../model/goal.ts';
import { SlideKey } from '../model/keys.ts';
import { inLocale, type Locale, type Localized } from '../model/localized.ts';
import type { FigureRef, GoalRef, MilestoneRef, SourceRef } from '../model/reference.ts';
import { type Layout, type SlideBody, slideBodies } from '../model/slide-body.ts';
import type { Source } from '../model/source.ts';
import { type Attainment, createAttainments } from './attainment.ts';
import { attainmentInWords } from './attainment-in-words.ts';
import { changeInWords, figureOfYearBefore } from './change-in-words.ts';
import { absoluteValue, type FigurePart, figureParts } from './format-figure.ts';
import { formatPeriod, formatTerm } from './format-period.ts';
import {
  type FigureIndex,
  indexFigures,
  isReference,
  type Reference,
  splitReferences,
} from './references.ts';
import { Findings, type SlideProblem } from './slide-findings.ts';

export type { SlideProblem };

type Found = Findings<BoundFigure>;

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
  /** Where it stands among the shown slides of its section. */
  readonly sectionPlace: SectionPlace;
  readonly title: RichText;
  readonly subtitle: RichText | null;
  readonly body: Bound<SlideBody<L>>;
  readonly notes: RichText;
  /** The figures that the slide shows (its notes apart), each once, in reading order. */
  readonly figures: readonly BoundFigure[];
  /** Where all that the slide shows was published, each paragraph once. */
  readonly passages: readonly Omit<Passage, 'rawText'>[];
};

/** The slide's number within its section, from 1, and how many the section shows. */
export interface SectionPlace {
  readonly number: number;
  readonly of: number;
}

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

/**
 * Binds every slide that is not hidden to the store's figures, in one language. A slide that
 * can't be bound is returned with its problems, so that the rest of the deck still shows.
 */
export function bindDeck(briefing: Briefing, locale: Locale): BindResult[] {
  const binder = createBinder(briefing, locale);
  const shown = briefing.deck.slides.filter((slide) => !slide.hidden);
  return shown.map((slide, index) => {
    const section = shown.filter((other) => other.section === slide.section);
    return binder(slide, index + 1, { number: section.indexOf(slide) + 1, of: section.length });
  });
}

/** One figure in one language, outside any slide. */
export function bindFigure(figure: Figure, locale: Locale): BoundFigure {
  const parts = figureParts(figure, locale);
  return {
    figure,
    label: inLocale(figure.shortName, locale),
    name: inLocale(figure.name, locale),
    printed: parts.map((part) => part.text).join(''),
    parts,
    period: formatPeriod(figure.timePeriod, locale),
  };
}

/** A slide's title as it reads, wherever it is named apart from its slide; what is gone stays as written. */
export function bindTitle(title: Localized, briefing: Briefing, locale: Locale): string {
  const aside = new Findings<BoundFigure>(SlideKey.parse('title'));
  return plainText(asSentence(createResolver(briefing, locale).text(title, aside), locale));
}

/** Rich text as plain characters, for names, outlines and search. */
export function plainText(text: RichText): string {
  return text.map((run) => (typeof run === 'string' ? run : run.printed)).join('');
}

function createBinder(briefing: Briefing, locale: Locale) {
  const resolver = createResolver(briefing, locale);
  const sections = new Map(briefing.deck.sections.map((section) => [section.key, section]));

  return (slide: Slide, number: number, sectionPlace: SectionPlace): BindResult => {
    const found = new Findings<BoundFigure>(slide.key);
    const section = sections.get(slide.section);
    if (!section) found.problem('section-unknown', slide.section);

    const title = asSentence(resolver.text(slide.title, found), locale);
    const subtitle = slide.subtitle && resolver.text(slide.subtitle, found);
    const body = bindBody(slide, resolver, found);
    const notes = resolver.text(slide.notes, found.aside());

    if (!section || found.problems.length > 0) {
      return {
        ok: false,
        key: slide.key,
        number,
        title: plainText(title),
        problems: found.problems,
      };
    }
    const bound = {
      key: slide.key,
      layout: slide.layout,
      number,
      section,
      sectionPlace,
      title,
      subtitle,
      body,
      notes,
      figures: [...found.figures.values()],
      passages: [...found.passages.values()],
    };
    // The body was parsed by the schema of this very layout, which the union's type can't follow.
    return { ok: true, slide: bound as BoundSlide };
  };
}

/** A title that begins with a figure begins in upper case: `Over 1,300 firms …`. Chinese has no case. */
function asSentence(text: RichText, locale: Locale): RichText {
  const [first, ...rest] = text;
  if (locale !== 'en' || first === undefined || typeof first === 'string') return text;
  const [part, ...parts] = first.parts;
  if (!part) return text;
  const capital = { ...part, text: part.text.replace(/^[a-z]/, (letter) => letter.toUpperCase()) };
  const runs = [capital, ...parts];
  return [{ ...first, parts: runs, printed: runs.map((run) => run.text).join('') }, ...rest];
}

function bindBody(slide: Slide, resolver: Resolver, found: Found): unknown {
  const schema = slideBodies[slide.layout as Layout];
  if (!schema) {
    found.problem('layout-unknown', slide.layout);
    return null;
  }
  const parsed = schema.safeParse(slide.body);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      found.problem('body-invalid', issue.path.join('.') || slide.layout);
    return null;
  }
  return bindValue(parsed.data, resolver, found);
}

function bindValue(value: unknown, resolver: Resolver, found: Found): unknown {
  if (typeof value === 'string')
    return isReference(value) ? resolver.reference(value, found) : value;
  if (Array.isArray(value)) return value.map((item) => bindValue(item, resolver, found));
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalized(value)) return resolver.text(value, found);
  const bound = Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, bindValue(inner, resolver, found)]),
  );
  for (const figure of besides(bound)) found.beside(figure);
  return bound;
}

/** What charts print without being told to: the year before, and what a target is measured by. */
function besides({ type, figures, targets }: Readonly<Record<string, unknown>>): BoundFigure[] {
  const listed = (list: unknown) => (Array.isArray(list) ? list : []) as readonly BoundFigure[];
  if (type === 'ranked-bars' || type === 'lollipop')
    return listed(figures).flatMap((figure) => figure?.earlier ?? []);
  if (type === 'target-track') return listed(targets).flatMap(observedOf);
  return [];
}

function observedOf(target: BoundFigure): readonly BoundFigure[] {
  const observed = target?.attained?.observed ?? null;
  return observed ? [observed] : [];
}

function isLocalized(value: object): value is Localized {
  return 'zh' in value && 'en' in value && Object.keys(value).length === 2;
}

type Resolver = ReturnType<typeof createResolver>;

function createResolver(briefing: Briefing, locale: Locale) {
  const figures: FigureIndex = indexFigures(briefing.figures);
  const goals = new Map<string, Goal>(briefing.goals.map((goal) => [goal.key, goal]));
  const milestones = new Map<string, Milestone>(
    briefing.milestones.map((milestone) => [milestone.key, milestone]),
  );
  const sources = new Map<string, Source>(briefing.sources.map((source) => [source.key, source]));
  const attainments = createAttainments(briefing);

  function figure(key: string, period: string | null, found: Found): BoundFigure | undefined {
    const row = figures.find(key, period);
    if (!row) return undefined;
    const goal = row.origin === 'target' ? goals.get(key.split('.')[0] ?? '') : undefined;
    // A target's own period, P3Y, does not say from when its goal counts.
    const change = changeInWords(row, figures.all(key), locale);
    const earlier = figureOfYearBefore(row, figures.all(key));
    const attained = goal && attainedBy(goal, key);
    const bound = {
      ...bindFigure(row, locale),
      ...(change !== null && { change }),
      ...(earlier && absoluteValue(earlier) !== null && { earlier: bindFigure(earlier, locale) }),
      ...(goal && { period: termOf(goal) }),
      ...(attained && { attained }),
    };
    found.figure(bound);
    return bound;
  }

  function attainedBy(goal: Goal, key: string): BoundAttainment | null {
    const target = goal.targets.find((one) => one.key === key);
    const attainment = target && attainments.of(goal, target);
    if (!attainment) return null;
    const { by } = attainment;
    const [figure, another] = by.origin === 'indicator' ? by.figures : [];
    return {
      attainment,
      words: attainmentInWords(attainment, locale),
      observed: figure && !another ? bindFigure(figure, locale) : null,
    };
  }

  function termOf({ periodStart, periodEnd, termFrom }: Goal): string {
    return formatTerm(periodStart, periodEnd, termFrom && inLocale(termFrom, locale), locale);
  }

  function goal(key: string, found: Found): BoundGoal | undefined {
    const row = goals.get(key);
    if (!row) return undefined;
    found.passage(row.passage);
    const targets = row.targets.flatMap((target) => figure(target.key, null, found) ?? []);
    for (const observed of targets.flatMap(observedOf)) found.beside(observed);
    return {
      goal: row,
      statement: inLocale(row.statement, locale),
      term: termOf(row),
      targets,
    };
  }

  function milestone(key: string, found: Found): BoundMilestone | undefined {
    const row = milestones.get(key);
    if (!row) return undefined;
    found.passage(row.passage);
    return {
      milestone: row,
      title: inLocale(row.title, locale),
      date: formatPeriod(row.date, locale),
    };
  }

  function resolve(reference: Reference, found: Found) {
    switch (reference.kind) {
      case 'figure':
        return figure(reference.key, reference.period, found);
      case 'goal':
        return goal(reference.key, found);
      case 'milestone':
        return milestone(reference.key, found);
      case 'source':
        return sources.get(reference.key);
    }
  }

  return {
    text(text: Localized, found: Found): RichText {
      return splitReferences(inLocale(text, locale)).map((run) => {
        if ('text' in run) return run.text;
        if (run.reference?.kind !== 'figure') {
          found.problem('reference-unreadable', run.written);
          return run.written;
        }
        const bound = figure(run.reference.key, run.reference.period, found);
        if (!bound) found.problem('reference-unresolved', run.written);
        return bound ?? run.written;
      });
    },

    reference(written: string, found: Found) {
      const [run] = splitReferences(written);
      const reference = run && 'reference' in run ? run.reference : null;
      if (!reference) {
        found.problem('reference-unreadable', written);
        return null;
      }
      const bound = resolve(reference, found);
      if (!bound) found.problem('reference-unresolved', written);
      return bound ?? null;
    },
  };
}
