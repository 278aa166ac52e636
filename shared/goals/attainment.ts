import { areaOf } from '../figures/areas.ts';
import { absoluteValue } from '../figures/format-figure.ts';
import { scaled } from '../figures/scaled.ts';
import { formOf } from '../figures/series.ts';
import type { AreaKey } from '../model/area.ts';
import type { Briefing, MeasuringIndicator } from '../model/briefing.ts';
import type { Figure, Measure } from '../model/figure.ts';
import type { Goal, GoalProgress, GoalTarget, ProgressStatus } from '../model/goal.ts';
import type { IndicatorKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import { firstDay, lastDay, yearsOf } from '../model/period.ts';
import { assessTarget, type Judgement } from './assess-target.ts';
import { latestReport, reportMeasure } from './goal-progress.ts';
import { misfit } from './target-links.ts';

/** How far a goal's target is reached, and by what that is known. */
export interface Attainment extends Judgement {
  readonly target: GoalTarget;
  /** What is reached, to print and to draw. */
  readonly reached: Measure & { readonly unit: Localized };
  /** In plain units; null for a range. */
  readonly value: number | null;
  readonly by:
    | {
        readonly origin: 'indicator';
        readonly indicator: MeasuringIndicator;
        /** The earliest first; several are the years of a sum over the term. */
        readonly figures: readonly Figure[];
      }
    | { readonly origin: 'report'; readonly report: GoalProgress };
}

/** Target and goal that an indicator measures. */
export interface Measured {
  readonly goal: Goal;
  readonly attainment: Attainment;
}

/**
 * What is said of how a goal stands: what was reported; where nothing was, but an indicator says how
 * far a target is reached, that there are its figures.
 */
export type SaidStatus = ProgressStatus | 'measured';

export type Attainments = ReturnType<typeof createAttainments>;

type Known = Pick<Briefing, 'figures' | 'measuring' | 'goals' | 'areas'> & {
  readonly deck: Pick<Briefing['deck'], 'area'>;
};

/**
 * How far the targets of a briefing's goals are reached. An observation of the indicator that
 * measures a target goes before any report that was entered by hand, as it has a source. Only one
 * within the goal's term counts: what was there before the goal was set is not its attainment. And
 * only one of the goal's own area: what others reached says nothing of it.
 */
export function createAttainments({ figures, measuring, goals, areas, deck }: Known) {
  const indicators = new Map<string, MeasuringIndicator>(measuring.map((one) => [one.key, one]));
  const observed = new Map<string, Figure[]>();
  const meant = areaOf(deck, areas);
  const nameIn = (key: string, area: AreaKey | null) => `${key}#${area}`;
  for (const figure of figures) {
    if (figure.origin !== 'observation' || !indicators.has(figure.key)) continue;
    const name = nameIn(figure.key, figure.area?.key ?? meant);
    const known = observed.get(name);
    if (known) known.push(figure);
    else observed.set(name, [figure]);
  }
  const reportYears = new Map<string, number | null>();
  const reportYear = (source: string) => {
    const known = reportYears.get(source);
    if (known !== undefined) return known;
    const year = yearReportedOn(source, figures);
    reportYears.set(source, year);
    return year;
  };

  function byIndicator(goal: Goal, target: GoalTarget): Attainment | null {
    const indicator = indicators.get(target.indicator ?? '');
    if (!indicator || misfit(target, indicator) !== null) return null;
    const observedThere = observed.get(nameIn(indicator.key, areaOf(goal, areas))) ?? [];
    const counting = figuresThatCount(observedThere, {
      goal,
      target,
      kind: indicator.kind,
      after: reportYear(goal.passage.source),
    });
    const reached = measureOf(counting);
    if (!reached) return null;
    const about = counting.some(({ status }) => status !== 'A');
    const judged = assessTarget(reached, target, { about, direction: indicator });
    if (!judged) return null;
    return {
      ...judged,
      target,
      reached: { ...reached, unit: indicator.unit },
      value: reached.qualifier === 'range' ? null : absoluteValue(reached),
      by: { origin: 'indicator', indicator, figures: counting },
    };
  }

  function byReport(goal: Goal, target: GoalTarget): Attainment | null {
    const report = latestReport(goal, target.key);
    if (!report || report.value === null) return null;
    const reached = reportMeasure(target, report.value);
    const direction = indicators.get(target.indicator ?? '');
    const judged = assessTarget(reached, target, { ...(direction && { direction }) });
    if (!judged) return null;
    return {
      ...judged,
      target,
      reached,
      value: absoluteValue(reached),
      by: { origin: 'report', report },
    };
  }

  const of = (goal: Goal, target: GoalTarget): Attainment | null =>
    byIndicator(goal, target) ?? byReport(goal, target);

  return {
    /** Null, so that nothing of it appears, while neither an observation nor a report says anything. */
    of,

    /** How a goal stands as a whole. A status is only ever reported; figures alone give none. */
    statusOf: (goal: Goal): SaidStatus =>
      goal.status === 'no_data' && goal.targets.some((target) => byIndicator(goal, target) !== null)
        ? 'measured'
        : goal.status,

    /** The targets that an indicator's observations say something about, in the goals' order. */
    measuredBy: (key: IndicatorKey): Measured[] =>
      goals.flatMap((goal) =>
        goal.targets.flatMap((target) => {
          const attainment = target.indicator === key ? byIndicator(goal, target) : null;
          return attainment ? [{ goal, attainment }] : [];
        }),
      ),
  };
}

interface Term {
  readonly goal: Pick<Goal, 'periodStart' | 'periodEnd'>;
  readonly target: Pick<GoalTarget, 'isCumulative'>;
  readonly kind: MeasuringIndicator['kind'];
  /** The year that the goal's source reports on: a term without dates begins after it. */
  readonly after: number | null;
}

/**
 * The observations that say how far a target is: the latest within the term; of what happens year
 * by year the latest whole year, as a quarter is not a fourth of it; and of a sum over the term all
 * its years from the first, without a gap. A sum over a term without dates can't be begun.
 */
function figuresThatCount(
  figures: readonly Figure[],
  { goal: { periodStart, periodEnd }, target, kind, after }: Term,
): readonly Figure[] {
  const dated = !periodStart.startsWith('P');
  const from = dated ? firstDay(periodStart) : after === null ? '' : `${after + 1}-01-01`;
  const to = periodEnd.startsWith('P') ? '9999-12-31' : lastDay(periodEnd);
  const within = figures.filter(({ status, timePeriod, value, valueLo }) => {
    const isThere = status !== 'M' && (value !== null || valueLo !== null);
    return isThere && firstDay(timePeriod) >= from && lastDay(timePeriod) <= to;
  });
  const term = periodStart === periodEnd ? periodStart : `${periodStart}/${periodEnd}`;
  const whole = within.filter(({ timePeriod }) => timePeriod === term);
  if (kind !== 'flow') return latestAlone(within.filter(({ timePeriod }) => isPoint(timePeriod)));
  if (whole.length > 0) return latestAlone(whole);
  const years = within.filter(({ timePeriod }) => formOf(timePeriod) === 'year');
  if (!target.isCumulative) return latestAlone(years);
  return dated && periodStart.length === 4 ? unbroken(years, Number(periodStart)) : [];
}

/** The latest one; none where two are of one time, of which neither is known to be meant. */
function latestAlone(figures: readonly Figure[]): Figure[] {
  const ends = figures.map(({ timePeriod }) => lastDay(timePeriod));
  const last = ends.toSorted().at(-1);
  const found = figures.filter((_, index) => ends[index] === last);
  const [first, ...others] = found;
  const isOne = others.every(({ timePeriod }) => timePeriod !== first?.timePeriod);
  return first && isOne ? [first] : [];
}

/** Every year from the first of the term up to the latest there is. */
function unbroken(figures: readonly Figure[], first: number): Figure[] {
  const years = figures.toSorted((one, other) => (one.timePeriod < other.timePeriod ? -1 : 1));
  return years.every(({ timePeriod }, index) => Number(timePeriod) === first + index) ? years : [];
}

function isPoint(period: string): boolean {
  return formOf(period) !== 'span';
}

/** One figure as it is printed, or the sum of several; null where their bounds can't be added up. */
function measureOf(figures: readonly Figure[]): Measure | null {
  const [first, ...others] = figures;
  if (!first) return null;
  const { value, unitMult, decimals, qualifier, qualifierWord, valueLo, valueHi } = first;
  if (others.length === 0)
    return { value, unitMult, decimals, qualifier, qualifierWord, valueLo, valueHi };
  const bounds = new Set(figures.map((figure) => figure.qualifier));
  const addable = new Set(['exact', 'approx', 'gt', 'ge', 'gt_about']);
  if ([...bounds].some((bound) => !addable.has(bound))) return null;
  if (bounds.has('approx') && [...bounds].some((bound) => !['exact', 'approx'].includes(bound)))
    return null;
  const values = figures.map((figure) => absoluteValue(figure));
  if (values.some((one) => one === null)) return null;
  const sum = values.reduce<number>((total, one) => total + (one ?? 0), 0);
  return {
    value: scaled(Number(sum.toPrecision(14)), -unitMult),
    unitMult,
    decimals: Math.max(...figures.map((figure) => figure.decimals)),
    qualifier: bounds.has('approx')
      ? 'approx'
      : bounds.size > 1 || !bounds.has('exact')
        ? 'ge'
        : 'exact',
    qualifierWord: null,
    valueLo: null,
    valueHi: null,
  };
}

/** The year that most of a source's figures are for; null for a source of no figures. */
function yearReportedOn(source: string, figures: readonly Figure[]): number | null {
  const counts = new Map<number, number>();
  for (const { origin, passages, timePeriod } of figures) {
    if (origin !== 'observation' || !passages.some((passage) => passage.source === source))
      continue;
    const [, year] = yearsOf(timePeriod);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  // Of equally many the earlier: the year that the goal was set in, not one that was added since.
  const [most] = [...counts].sort(([one, few], [other, many]) => many - few || one - other);
  return most ? most[0] : null;
}
