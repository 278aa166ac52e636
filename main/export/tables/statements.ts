import { figureArea, homeOf } from '../../../shared/figures/areas.ts';
import { type Places, textInPlace, withArea } from '../../../shared/figures/bind-figure.ts';
import {
  competingAt,
  type PublishedObservation,
  publishedOf,
} from '../../../shared/figures/competing.ts';
import type {
  CitedPlace,
  Figure,
  ObservationStatus,
  PriceBasis,
} from '../../../shared/model/figure.ts';
import type { Goal, GoalTarget, Milestone } from '../../../shared/model/goal.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import type { StoreContent } from '../../store/store.ts';
import type { MeasureInUnit } from './columns.ts';

/** When something is: a period by its code, or a goal's term. */
export type StatementTime =
  | { readonly code: string }
  | { readonly term: Pick<Goal, 'periodStart' | 'periodEnd' | 'termFrom'> };

/** Whatever the store states, in one form: a row of a table. */
export interface Statement {
  readonly kind: 'observation' | 'target' | 'goal' | 'milestone';
  readonly key: string;
  readonly theme: string;
  readonly name: Localized;
  readonly time: StatementTime;
  /** Null for what is stated in words. */
  readonly measure: MeasureInUnit | null;
  readonly status: ObservationStatus | null;
  readonly partOf: Localized | null;
  readonly notes: readonly Localized[];
  readonly area: string | null;
  readonly priceBasis: PriceBasis | null;
  /** Whether slides show it, where several sources publish one; else null. */
  readonly isInForce: boolean | null;
  /** Why it is the one in force. */
  readonly reason: string | null;
  readonly passages: readonly CitedPlace[];
  readonly rawTexts: readonly string[];
}

/** Observations, then goals with their targets, then milestones, in the store's order. */
export function statementsOf(content: StoreContent): Statement[] {
  const names = new Map<string, Localized>(content.indicators.map(({ key, name }) => [key, name]));
  const { areas } = content;
  const places = { areas, meant: homeOf(areas) };
  return [
    ...content.indicators.flatMap((indicator) =>
      publishedOf(indicator).map((published) =>
        observationStatement(indicator, published, {
          partOf: names.get(indicator.denominator ?? '') ?? null,
          area: figureArea(published.observation.refArea, areas, places.meant),
        }),
      ),
    ),
    ...content.goals.flatMap((goal) =>
      goal.targets.length === 0
        ? [goalStatement(goal, places)]
        : goal.targets.map((target) => targetStatement(goal, target, places)),
    ),
    ...content.milestones.map((milestone) => milestoneStatement(milestone, places)),
  ];
}

function observationStatement(
  indicator: Indicator,
  { observation, isInForce, reason }: PublishedObservation,
  { partOf, area }: { readonly partOf: Localized | null; readonly area: Figure['area'] },
): Statement {
  const { key, theme, name, unit, kind, priceBasis, note } = indicator;
  const { timePeriod, status, comment, refArea, passages } = observation;
  return {
    kind: 'observation',
    key,
    theme,
    name: {
      zh: withArea(name.zh, area, 'zh-CN'),
      en: name.en === null ? null : withArea(name.en, area, 'en'),
    },
    time: { code: timePeriod },
    measure: { ...observation, unit, kind },
    status,
    partOf,
    notes: [note, comment].filter((text) => text !== null),
    area: refArea,
    priceBasis,
    isInForce: competingAt(indicator, observation) ? isInForce : null,
    reason,
    passages,
    rawTexts: passages.map(({ rawText }) => rawText),
  };
}

function goalStatement(goal: Goal, places: Places): Statement {
  return {
    kind: 'goal',
    key: goal.key,
    theme: goal.theme,
    name: textInPlace(goal.statement, goal, places),
    time: { term: goal },
    measure: null,
    status: null,
    partOf: null,
    notes: [],
    area: null,
    priceBasis: null,
    isInForce: null,
    reason: null,
    passages: [goal.passage],
    rawTexts: [],
  };
}

function targetStatement(goal: Goal, target: GoalTarget, places: Places): Statement {
  const whole = goalStatement(goal, places);
  return {
    ...whole,
    kind: 'target',
    key: target.key,
    name: textInPlace(target.measure, goal, places),
    measure: target,
    partOf: whole.name,
    rawTexts: [target.rawText],
  };
}

function milestoneStatement(milestone: Milestone, places: Places): Statement {
  const { key, theme, title, date, passage } = milestone;
  return {
    kind: 'milestone',
    key,
    theme,
    name: textInPlace(title, milestone, places),
    time: { code: date },
    measure: null,
    status: null,
    partOf: null,
    notes: [],
    area: null,
    priceBasis: null,
    isInForce: null,
    reason: null,
    passages: [passage],
    rawTexts: [],
  };
}
