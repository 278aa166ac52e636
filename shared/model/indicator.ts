import { z } from 'zod';
import { AreaKey } from './area.ts';
import { longest } from './bounds.ts';
import { IndicatorKind, Measure, ObservationStatus, Passage, PriceBasis } from './figure.ts';
import { IndicatorKey, ThemeKey } from './keys.ts';
import { Localized } from './localized.ts';
import { TimePeriod } from './period.ts';
import { storedText } from './text.ts';

export const accents = ['primary', 'teal', 'violet', 'gold', 'green', 'red'] as const;
/** A colour token of the slide themes. */
export const Accent = z.enum(accents);
export type Accent = z.infer<typeof Accent>;

/** A field of the district's work that indicators and goals belong to. */
export const Theme = z.strictObject({
  key: ThemeKey,
  name: Localized,
  position: z.int().min(0),
  accent: Accent,
});
export type Theme = z.infer<typeof Theme>;

export const Observation = Measure.extend({
  refArea: AreaKey,
  timePeriod: TimePeriod,
  status: ObservationStatus,
  comment: Localized.nullable(),
  passages: z.array(Passage).min(1),
  /** Counts corrections from 1, so that a correction of an older reading is refused. */
  revision: z.int().min(1),
});
export type Observation = z.infer<typeof Observation>;

/** Of one area and period: what is published by other sources than that of the figure in force. */
export const CompetingObservations = z.strictObject({
  refArea: AreaKey,
  timePeriod: TimePeriod,
  /** Why the one among the indicator's observations is in force; null where nobody said. */
  reason: storedText(longest.reason).nullable(),
  others: z.array(Observation).min(1),
});
export type CompetingObservations = z.infer<typeof CompetingObservations>;

export const Indicator = z.strictObject({
  key: IndicatorKey,
  theme: ThemeKey,
  position: z.int().min(0),
  name: Localized,
  shortName: Localized,
  /** Whatever else sources and people call it: GDP, 地区生产总值. */
  synonyms: z.array(storedText(longest.synonym)).max(longest.synonyms).default([]),
  unit: Localized,
  decimals: z.int().min(0).max(6),
  kind: IndicatorKind,
  direction: z.enum(['higher', 'lower', 'neutral']),
  denominator: IndicatorKey.nullable(),
  priceBasis: PriceBasis.nullable().default(null),
  note: Localized.nullable(),
  /** Those in force: one for each area and period. */
  observations: z.array(Observation),
  competing: z.array(CompetingObservations).default([]),
});
export type Indicator = z.infer<typeof Indicator>;
