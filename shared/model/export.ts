import { z } from 'zod';
import { DeckKey } from './keys.ts';
import { Locale } from './localized.ts';
import { SlideTheme } from './settings.ts';

/** What to export; slides are numbers among the shown ones, from 1; null is all of them. */
export const ExportRequest = z.strictObject({
  deck: DeckKey,
  locale: Locale,
  theme: SlideTheme,
  slides: z.array(z.int().min(1)).min(1).nullable(),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

/** What an export window is to draw. */
export type PrintJob = ExportRequest;

export const exportPhases = ['preparing', 'drawing', 'printing', 'finishing', 'writing'] as const;

export const ExportProgress = z.strictObject({
  phase: z.enum(exportPhases),
  /** Share of the whole work done, 0 to 1. */
  done: z.number().min(0).max(1),
});
export type ExportProgress = z.infer<typeof ExportProgress>;

export const ExportReport = z.strictObject({
  file: z.string(),
  pages: z.int().min(1),
  bytes: z.int().min(1),
});
export type ExportReport = z.infer<typeof ExportReport>;
