import type { InForce } from '../model/edit-fields.ts';
import type { CompetingFigure, Figure, Measure, Passage } from '../model/figure.ts';
import type { CompetingObservations, Indicator, Observation } from '../model/indicator.ts';
import type { SourceKey } from '../model/keys.ts';
import { absoluteValue } from './format-figure.ts';

/** Of one indicator: which area and period a figure is of. */
export type AreaAndPeriod = Pick<Observation, 'refArea' | 'timePeriod'>;

/** The source that publishes a figure: that of its first paragraph; others may repeat it. */
export function dataSourceOf({
  passages: [first],
}: {
  readonly passages: readonly Pick<Passage, 'source'>[];
}): SourceKey | null {
  return first?.source ?? null;
}

/** Whether two figures are of one area and period. */
export function isOfSamePeriod(one: AreaAndPeriod, other: AreaAndPeriod): boolean {
  return one.refArea === other.refArea && one.timePeriod === other.timePeriod;
}

/** What other sources publish for an area and period; null where none does. */
export function competingAt(
  { competing }: Pick<Indicator, 'competing'>,
  at: AreaAndPeriod,
): CompetingObservations | null {
  return competing.find((one) => isOfSamePeriod(one, at)) ?? null;
}

/** All that sources publish for an area and period, the one in force first. */
export function publishedAt(
  indicator: Pick<Indicator, 'observations' | 'competing'>,
  at: AreaAndPeriod,
): Observation[] {
  return [
    ...indicator.observations.filter((one) => isOfSamePeriod(one, at)),
    ...(competingAt(indicator, at)?.others ?? []),
  ];
}

/** The figure in force and why, why only where others compete; null where there is none. */
export function inForceAt(
  indicator: Pick<Indicator, 'observations' | 'competing'>,
  at: AreaAndPeriod,
): InForce | null {
  const found = indicator.observations.find((one) => isOfSamePeriod(one, at));
  const source = found && dataSourceOf(found);
  if (!found || !source) return null;
  const { refArea, timePeriod } = found;
  return { refArea, timePeriod, source, reason: competingAt(indicator, at)?.reason ?? null };
}

/** Whether an observation is the one of its area and period that is shown. */
export function isInForce(
  indicator: Pick<Indicator, 'observations' | 'competing'>,
  observation: Observation,
): boolean {
  return inForceAt(indicator, observation)?.source === dataSourceOf(observation);
}

/** An observation, whether it is in force, and why it is where others compete with it. */
export interface PublishedObservation {
  readonly observation: Observation;
  readonly isInForce: boolean;
  readonly reason: string | null;
}

/** All observations of an indicator: behind each one in force what other sources publish. */
export function publishedOf(
  indicator: Pick<Indicator, 'observations' | 'competing'>,
): PublishedObservation[] {
  const inForce = indicator.observations.flatMap((observation) => {
    const competing = competingAt(indicator, observation);
    return [
      { observation, isInForce: true, reason: competing?.reason ?? null },
      ...(competing?.others ?? []).map(notInForce),
    ];
  });
  // Where none is in force, as another program may have left it, they are not lost either.
  const alone = indicator.competing.filter(
    (one) => !indicator.observations.some((observation) => isOfSamePeriod(observation, one)),
  );
  return [...inForce, ...alone.flatMap(({ others }) => others.map(notInForce))];
}

function notInForce(observation: Observation): PublishedObservation {
  return { observation, isInForce: false, reason: null };
}

/** Whether two sources say the same of a figure: amount, bounds and qualifier, in whatever scale. */
export function saysTheSame(one: Measure, other: Measure): boolean {
  return (
    one.qualifier === other.qualifier &&
    (['value', 'valueLo', 'valueHi'] as const).every(
      (bound) => amount(one, bound) === amount(other, bound),
    )
  );
}

/** Those of a figure's competing values that say something else. */
export function contradicting({
  competing,
  ...figure
}: Measure & Pick<Figure, 'competing'>): CompetingFigure[] {
  return (competing?.others ?? []).filter((other) => !saysTheSame(figure, other));
}

function amount(
  { unitMult, ...measure }: Measure,
  bound: 'value' | 'valueLo' | 'valueHi',
): number | null {
  return absoluteValue({ value: measure[bound], valueLo: null, unitMult });
}
