import { z } from 'zod';
import { areCounts, areOfOneUnit, areShares } from './alike.ts';
import {
  choice,
  type Fields,
  figure,
  group,
  list,
  optional,
  schemaOf,
  target,
  text,
  type Variant,
  variant,
} from './field.ts';

const label = { zh: 14, en: 28 };

const ranked = {
  figures: list('layout.field.figures', figure('layout.field.figure'), {
    ...{ least: 2, most: 8 },
    alike: areOfOneUnit,
  }),
  emphasis: optional(figure('layout.field.emphasis')),
};

const shares = {
  form: choice('layout.field.form', { bar: 'layout.form.bar', ring: 'layout.form.ring' }),
  parts: list(
    'layout.field.parts',
    group('layout.field.share', {
      part: figure('layout.field.part'),
      whole: optional(figure('layout.field.whole')),
      label: optional(text('layout.field.label', label)),
    }),
    { least: 1, most: 3, alike: areShares },
  ),
};

const counted = {
  figures: list('layout.field.figures', figure('layout.field.figure'), {
    ...{ least: 1, most: 4 },
    alike: areCounts,
  }),
};

const tracked = {
  targets: list('layout.field.targets', target('layout.field.target'), { least: 1, most: 6 }),
};

const typed = <Type extends string, Given extends Fields>(type: Type, fields: Given) =>
  z.strictObject({ type: z.literal(type), ...schemaOf(fields).shape });

/**
 * What a chart shows. Every type is honest with one year of data: no trends, no growth,
 * one unit to an axis, zero base.
 */
export const ChartSpec = z.discriminatedUnion('type', [
  /** Horizontal bars of one unit, longest first. */
  typed('ranked-bars', ranked),
  /** As ranked bars, for values of which one dwarfs the rest. */
  typed('lollipop', ranked),
  /** Shares of a whole that the store holds; a ratio in % needs no whole (its remainder is known). */
  typed('part-of-whole', shares),
  /** One mark per counted thing, for counts up to 60; where one is no such count, bars stand for it. */
  typed('pictogram', counted),
  /** Targets as empty tracks, filled only by reported progress. */
  typed('target-track', tracked),
]);
export type ChartSpec = z.infer<typeof ChartSpec>;

const variants: readonly (Variant & { readonly type: ChartSpec['type'] })[] = [
  { type: 'ranked-bars', label: 'layout.chart.ranked-bars', fields: ranked },
  { type: 'lollipop', label: 'layout.chart.lollipop', fields: ranked },
  { type: 'part-of-whole', label: 'layout.chart.part-of-whole', fields: shares },
  { type: 'pictogram', label: 'layout.chart.pictogram', fields: counted },
  { type: 'target-track', label: 'layout.chart.target-track', fields: tracked },
];

export function chart() {
  return variant('layout.field.chart', variants, ChartSpec);
}
