import { z } from 'zod';
import { DeckKey, IndicatorKey, ThemeKey } from './keys.ts';
import { Locale } from './localized.ts';

/**
 * How data leaves the app: an Excel workbook, a table for any program, a Frictionless Data Package
 * (the form that a store is made from), or one JSON document.
 */
export const dataFormats = ['xlsx', 'csv', 'package', 'json'] as const;
export const DataFormat = z.enum(dataFormats);
export type DataFormat = z.infer<typeof DataFormat>;

/** Which part of the data, null for all of it. Wholes that a chosen part refers to come with it. */
export const DataSelection = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('themes'), themes: z.array(ThemeKey).min(1) }),
    z.strictObject({ by: z.literal('indicators'), indicators: z.array(IndicatorKey).min(1) }),
    /** What these slides show: numbers among the shown ones, from 1. */
    z.strictObject({
      by: z.literal('slides'),
      deck: DeckKey,
      slides: z.array(z.int().min(1)).min(1),
    }),
  ])
  .nullable();
export type DataSelection = z.infer<typeof DataSelection>;

export const DataRequest = z.strictObject({
  format: DataFormat,
  selection: DataSelection,
  /** Of headings and words; names and printed figures are there in both languages. */
  locale: Locale,
});
export type DataRequest = z.infer<typeof DataRequest>;

export const DataReport = z.strictObject({
  file: z.string(),
  /** Observations and goals' targets in it. */
  figures: z.int().min(0),
  /** Records that could not be read, and so are not in it. */
  unreadable: z.int().min(0),
});
export type DataReport = z.infer<typeof DataReport>;
