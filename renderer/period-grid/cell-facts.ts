import {
  type ChangeShown,
  changeShown,
  shortChange,
} from '../../shared/figures/computed-change.ts';
import { formatFigure } from '../../shared/figures/format-figure.ts';
import { yearBefore } from '../../shared/figures/series.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import { type Measure, ObservationStatus } from '../../shared/model/figure.ts';
import type { Indicator, Observation } from '../../shared/model/indicator.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import type { Translate } from '../ui/messages.ts';
import type { CellReading } from './read-entry.ts';

/** The figure in force of a cell; null where there is none. */
export function storedAt(
  { observations }: Pick<Indicator, 'observations'>,
  area: AreaKey,
  period: TimePeriod,
): Observation | null {
  return observations.find((one) => one.refArea === area && one.timePeriod === period) ?? null;
}

/** The figure that a cell's text stands for, once it can be read. */
export function measureIn(reading: CellReading | null): Measure | null {
  return reading && 'measure' in reading ? reading.measure : null;
}

/** A figure in the source's own words, as it is edited: 突破1300家. */
export function printed(indicator: Indicator, measure: Measure, locale: Locale = 'zh-CN'): string {
  const { unit, kind } = indicator;
  return formatFigure({ ...measure, unit, kind }, locale);
}

/** A change as its column shows it, with what is to be said of it. */
export interface ChangeInCell {
  readonly text: string;
  readonly kind: ChangeShown['kind'];
  readonly about: string;
}

interface ChangeOf {
  readonly indicator: Indicator;
  readonly area: AreaKey;
  readonly period: TimePeriod;
  /** What is typed for the period and for the one before, and for the published rate. */
  readonly readings: {
    readonly to: CellReading | null;
    readonly from: CellReading | null;
    readonly rate: CellReading | null;
  };
  readonly rate: Indicator | null;
  readonly locale: Locale;
  readonly message: Translate;
}

/** How a figure stands against the year before, from what is stored and what is typed; null for nothing. */
export function changeIn({
  indicator,
  area,
  period,
  readings,
  rate,
  locale,
  message,
}: ChangeOf): ChangeInCell | null {
  const before = yearBefore(period);
  const to = effective(indicator, area, period, readings.to);
  const from = before === null ? null : effective(indicator, area, before, readings.from);
  if (!to) return null;
  const rateNow = rate && effective(rate, area, period, readings.rate);
  const shown = changeShown(
    to,
    { ...indicator, observations: from ? [to, from] : [to] },
    rate && { ...rate, observations: rateNow ? [rateNow] : [] },
  );
  switch (shown.kind) {
    case 'computed': {
      const basis = indicator.priceBasis;
      return {
        text: shortChange(shown.change, indicator.unit, locale),
        kind: 'computed',
        about: message(basis === null ? 'grid.computed-about' : `grid.computed-${basis}`),
      };
    }
    case 'published':
      return {
        text: formatFigure({ ...shown.observation, unit: shown.rate.unit }, locale),
        kind: 'published',
        about: message('grid.published-about', { name: inLocale(shown.rate.name, locale) }),
      };
    case 'refused': {
      const { why } = shown;
      if (why !== 'not-exact' && why !== 'no-base' && why !== 'other-basis') return null;
      return {
        text: message('grid.not-computed'),
        kind: 'refused',
        about: message(`grid.why.${why}`),
      };
    }
  }
}

/** What a cell would hold once it is saved: what is typed, where it can be read, else what is stored. */
function effective(
  indicator: Indicator,
  area: AreaKey,
  period: TimePeriod,
  reading: CellReading | null,
): Observation | null {
  const stored = storedAt(indicator, area, period);
  const measure = measureIn(reading);
  if (!measure) return stored;
  const isMissing = measure.value === null && measure.valueLo === null;
  return {
    ...measure,
    ...{ refArea: area, timePeriod: period, revision: 1 },
    ...{ comment: stored?.comment ?? null, passages: stored?.passages ?? [] },
    status: isMissing ? ObservationStatus.enum.M : ObservationStatus.enum.A,
  };
}
