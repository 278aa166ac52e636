import { dataSourceOf } from '../../figures/competing.ts';
import { changeShown, shortChange } from '../../figures/computed-change.ts';
import type { AreaKey } from '../../model/area.ts';
import type { Indicator, Observation } from '../../model/indicator.ts';
import { firstDay, lastDay, type TimePeriod } from '../../model/period.ts';
import type { HeldFigure, KnownMatch, SaidMeasure } from '../../model/reading.ts';
import type { FoundFigure } from '../model.ts';
import type { Context } from './desk-context.ts';
import { type Printing, printedAs } from './printed-as.ts';

/** The text's number as the store keeps it. */
export function measureOf({
  value,
  valueLo,
  valueHi,
  unitMult,
  decimals,
  qualifier,
  qualifierWord,
}: FoundFigure): SaidMeasure {
  return {
    ...{ value, valueLo, valueHi, unitMult, qualifier, qualifierWord },
    decimals: Math.min(6, decimals),
  };
}

/** A figure as the store would hold it; null while area or time is open. */
export function observationOf(
  measure: SaidMeasure,
  {
    areaKey,
    period,
    status,
  }: {
    readonly areaKey: AreaKey | null;
    readonly period: TimePeriod | null;
    readonly status: Observation['status'];
  },
): Observation | null {
  if (areaKey === null || period === null) return null;
  return {
    ...measure,
    ...{ refArea: areaKey, timePeriod: period, status, comment: null, passages: [], revision: 1 },
  };
}

/** What the store holds, as it prints it. */
export function toHeld(
  one: Observation,
  printing: Printing,
  isInForce: boolean,
  { content, source }: Pick<Context, 'content' | 'source'>,
): HeldFigure {
  const key = dataSourceOf(one);
  return {
    source: content.sources.find((each) => each.key === key)?.title.zh ?? key ?? '',
    printed: printedAs(one, printing),
    period: one.timePeriod,
    isInForce,
    isOwn: key !== null && key === source?.key,
  };
}

/** An indicator with its last figure before one, and how that one compares. */
export function toMatch(one: Indicator, to: Observation | null, context: Context): KnownMatch {
  const { key, name, unit, theme, kind } = one;
  const earlier = one.observations
    .filter(
      ({ refArea, timePeriod }) =>
        refArea === to?.refArea && firstDay(timePeriod) < firstDay(to.timePeriod),
    )
    .toSorted((a, b) => lastDay(b.timePeriod).localeCompare(lastDay(a.timePeriod)));
  const [last] = earlier;
  const shown = to && changeShown(to, one, context.rates.get(key) ?? null);
  const change =
    shown?.kind === 'computed'
      ? {
          zh: shortChange(shown.change, unit, 'zh-CN'),
          en: shortChange(shown.change, unit, 'en'),
        }
      : null;
  return {
    ...{ key, name, unit, theme, change },
    last: last ? toHeld(last, { unit, kind }, true, context) : null,
  };
}
