import { areaOf, unlessMeant } from '../figures/areas.ts';
import { asHeading, bindFigure, wordsInPlace } from '../figures/bind-figure.ts';
import { changeInWords, figureOfYearBefore } from '../figures/change-in-words.ts';
import { absoluteValue } from '../figures/format-figure.ts';
import { formatPeriod, formatTerm } from '../figures/format-period.ts';
import { createAttainments } from '../goals/attainment.ts';
import { attainmentInWords } from '../goals/attainment-in-words.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Goal, Milestone } from '../model/goal.ts';
import { inLocale, type Locale, type Localized } from '../model/localized.ts';
import type { Source } from '../model/source.ts';
import type { UnreadableRecord } from '../model/unreadable.ts';
import type {
  BoundAttainment,
  BoundFigure,
  BoundGoal,
  BoundMilestone,
  RichText,
} from './bound-slide.ts';
import { withPeriods } from './period-words.ts';
import {
  type FigureIndex,
  figureMeant,
  indexFigures,
  type Reference,
  splitReferences,
} from './references.ts';
import type { Findings } from './slide-findings.ts';

/** What a slide is found to show while it is bound. */
export type Found = Findings<BoundFigure>;

/** The observation that says how far a target is reached. */
export function observedOf(target: BoundFigure): readonly BoundFigure[] {
  const observed = target?.attained?.observed ?? null;
  return observed ? [observed] : [];
}

type FigureReference = Omit<Extract<Reference, { kind: 'figure' }>, 'kind'>;

export type Resolver = ReturnType<typeof createResolver>;

/** What references can name, and the period and area that they mean where they name none. */
export type Referable = Pick<
  Briefing,
  'figures' | 'measuring' | 'goals' | 'milestones' | 'sources' | 'areas' | 'unreadable'
> & { readonly deck: Pick<Briefing['deck'], 'period' | 'comparison' | 'area'> };

/** Finds what references name, in one language. */
export function createResolver(briefing: Referable, locale: Locale) {
  const figures: FigureIndex = indexFigures(briefing.figures);
  const meant = areaOf(briefing.deck, briefing.areas);
  const goals = new Map<string, Goal>(briefing.goals.map((goal) => [goal.key, goal]));
  const milestones = new Map<string, Milestone>(
    briefing.milestones.map((milestone) => [milestone.key, milestone]),
  );
  const sources = new Map<string, Source>(briefing.sources.map((source) => [source.key, source]));
  const attainments = createAttainments(briefing);
  const unreadable = new Set(briefing.unreadable.map(({ entity, key }) => nameOf(entity, key)));

  /** Why there is nothing of that name: it is not in the store, or can't be read there. */
  function whyNot({ kind, key }: Reference) {
    const names = [`${kind}:${key}`, `goal:${key.split('.')[0]}`];
    return names.some((name) => unreadable.has(name))
      ? 'record-unreadable'
      : 'reference-unresolved';
  }

  function figure({ key, period, area: written }: FigureReference): BoundFigure | undefined {
    const area = unlessMeant(written, meant);
    const row = figureMeant(figures, { key, period }, area, briefing.deck);
    if (!row) return undefined;
    const goal = row.origin === 'target' ? goals.get(key.split('.')[0] ?? '') : undefined;
    // A target's own period, P3Y, does not say from when its goal counts.
    const change = changeInWords(row, figures.all(key, area), locale);
    const earlier = figureOfYearBefore(row, figures.all(key, area));
    const attained = goal && attainedBy(goal, key);
    return {
      ...bindFigure(row, locale),
      // Where it stands among others of its slide says of which area; see `claim-marks.ts`.
      label: inLocale(row.shortName, locale),
      ...(change !== null && { change }),
      ...(earlier && absoluteValue(earlier) !== null && { earlier: bindFigure(earlier, locale) }),
      ...(goal && { period: termOf(goal) }),
      ...(attained && { attained }),
    };
  }

  function figureAlone(reference: FigureReference, found: Found): BoundFigure | undefined {
    const bound = figure(reference);
    if (!bound) return undefined;
    const alone = asHeading(bound, locale);
    found.figure(alone);
    return alone;
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
    const targets = row.targets.flatMap(
      ({ key }) => figureAlone({ key, period: null, area: null }, found) ?? [],
    );
    for (const observed of targets.flatMap(observedOf)) found.beside(observed);
    return {
      goal: row,
      statement: wordsInPlace(row.statement, row, { areas: briefing.areas, meant }, locale),
      term: termOf(row),
      status: attainments.statusOf(row),
      targets,
    };
  }

  function milestone(key: string, found: Found): BoundMilestone | undefined {
    const row = milestones.get(key);
    if (!row) return undefined;
    found.passage(row.passage);
    return {
      milestone: row,
      title: wordsInPlace(row.title, row, { areas: briefing.areas, meant }, locale),
      date: formatPeriod(row.date, locale),
    };
  }

  function resolve(reference: Reference, found: Found) {
    switch (reference.kind) {
      case 'figure':
        return figureAlone(reference, found);
      case 'goal':
        return goal(reference.key, found);
      case 'milestone':
        return milestone(reference.key, found);
      case 'source':
        return sources.get(reference.key);
    }
  }

  return {
    index: figures,

    text(text: Localized, found: Found): RichText {
      const language = text.en === null ? 'zh-CN' : locale;
      const words = withPeriods(inLocale(text, locale), briefing.deck, language);
      return splitReferences(words).map((run) => {
        if ('text' in run) return run.text;
        if (run.reference?.kind !== 'figure') {
          found.problem('reference-unreadable', run.written);
          return run.written;
        }
        const bound = figure(run.reference);
        if (bound) found.figure(bound);
        else found.problem(whyNot(run.reference), run.written);
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
      if (!bound) found.problem(whyNot(reference), written);
      return bound ?? null;
    },
  };
}

/** What a reference would call a record: an observation goes by its indicator. */
function nameOf(entity: UnreadableRecord['entity'], key: string): string {
  return entity === 'indicator' || entity === 'observation'
    ? `figure:${key.split('@')[0]}`
    : `${entity}:${key}`;
}
