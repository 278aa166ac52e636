import { useContext } from 'react';
import {
  dataSourceOf,
  inForceAt,
  isOfSamePeriod,
  publishedAt,
} from '../../shared/figures/competing.ts';
import { formatFigure } from '../../shared/figures/format-figure.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { InForce, ObservationFields } from '../../shared/model/edit-fields.ts';
import type { Indicator, Observation } from '../../shared/model/indicator.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ChoiceField } from './Field.tsx';
import type { ObservationValues } from './record-values.ts';

/** The choice of the value that is being typed, as a form holds it; else a source's key. */
export const typedOne = 'typed';

/** What other sources publish for the period that is typed, where a new value comes beside them. */
export function otherSourcesAt(
  { refArea, timePeriod }: Pick<ObservationValues, 'refArea' | 'timePeriod'>,
  indicator: Indicator,
  before: ObservationFields | null,
): Observation[] {
  const period = readPeriod(timePeriod);
  const area = indicatorAreas(indicator).find((known) => known === refArea);
  if (period === null || area === undefined) return [];
  const at = { refArea: area, timePeriod: period };
  return before !== null && isOfSamePeriod(before, at) ? [] : publishedAt(indicator, at);
}

/** What goes with saving a value beside others; undefined where there are none, or nobody chose yet. */
export function choiceOf(
  after: ObservationFields,
  indicator: Indicator,
  { chosen, reason }: { readonly chosen: string; readonly reason: string },
): { readonly before: InForce; readonly after: InForce } | undefined {
  const before = inForceAt(indicator, after);
  const source = [after, ...publishedAt(indicator, after)]
    .map(dataSourceOf)
    .find((key) => (chosen === typedOne ? key === dataSourceOf(after) : key === chosen));
  if (!before || !source) return undefined;
  return { before, after: { ...before, source, reason } };
}

function indicatorAreas({ observations, competing }: Indicator) {
  return [...observations, ...competing].map(({ refArea }) => refArea);
}

/** Asks which source's value is in force, where others publish one for the same area and period. */
export function InForceField({
  others,
  indicator: { unit, kind },
  briefing: { sources },
}: {
  readonly others: readonly Observation[];
  readonly indicator: Indicator;
  readonly briefing: Briefing;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <ChoiceField
      path="inForce"
      label={message('field.inForce')}
      help={message('field.inForce-help')}
      choices={[
        { value: typedOne, label: message('competing.typed') },
        ...others.map((other) => {
          const key = dataSourceOf(other) ?? '';
          const title = sources.find((source) => source.key === key)?.title;
          const printed = formatFigure({ ...other, unit, kind }, locale);
          return {
            value: key,
            label: message('competing.stay', {
              source: title ? inLocale(title, locale) : key,
              printed,
            }),
          };
        }),
      ]}
    />
  );
}
