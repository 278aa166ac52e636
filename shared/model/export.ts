import { z } from 'zod';
import { Snapshot } from './briefing.ts';
import { FigureKey } from './figure.ts';
import { DeckKey, SlideKey } from './keys.ts';
import { Locale } from './localized.ts';
import { Review } from './review.ts';
import { SlideTheme } from './settings.ts';
import { Meeting } from './show.ts';

/** What to export; slides are numbers among the shown ones, from 1; null is all of them. */
export const ExportRequest = z.strictObject({
  deck: DeckKey,
  locale: Locale,
  theme: SlideTheme,
  slides: z.array(z.int().min(1)).min(1).nullable(),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

/** What an export window is to draw: slides, the record of a meeting (`meetingPages`), or reviews. */
export const PrintJob = z.discriminatedUnion('kind', [
  ExportRequest.extend({ kind: z.literal('slides') }),
  z.strictObject({
    kind: z.literal('meeting'),
    deck: DeckKey,
    locale: Locale,
    theme: SlideTheme,
    meeting: Meeting,
  }),
  z.strictObject({
    kind: z.literal('reviews'),
    deck: DeckKey,
    locale: Locale,
    theme: SlideTheme,
    reviews: z.array(Review),
  }),
]);
export type PrintJob = z.infer<typeof PrintJob>;

export const exportPhases = [
  'preparing',
  'drawing',
  'printing',
  'finishing',
  'proving',
  'writing',
] as const;

export const ExportProgress = z.strictObject({
  phase: z.enum(exportPhases),
  /** Share of the whole work done, 0 to 1. */
  done: z.number().min(0).max(1),
});
export type ExportProgress = z.infer<typeof ExportProgress>;

/** What can be wrong with an exported file; `proof.CODE` is the sentence for it. */
export const proofCodes = [
  'unreadable',
  'page-count',
  'title-missing',
  'figure-missing',
  'character-lost',
  'image-drawn',
  'font-not-embedded',
  'font-type3',
  'link-broken',
  'outline-entry',
  'metadata-title',
  'metadata-language',
  'metadata-snapshot',
] as const;

export const ProofFailure = z.strictObject({
  code: z.enum(proofCodes),
  /** From 1; null for what is wrong with the whole file. */
  page: z.int().min(1).nullable(),
  /** The slide that the page shows. */
  slide: SlideKey.nullable(),
  figure: FigureKey.optional(),
  /** What should be there, as printed. */
  expected: z.string().optional(),
  /** What is there instead. */
  detail: z.string().optional(),
});
export type ProofFailure = z.infer<typeof ProofFailure>;

/** What reading an exported file again has shown. The same file and data give the same proof. */
export const ExportProof = z.strictObject({
  ok: z.boolean(),
  /** When the data last changed, as all dates of an export: not the moment of checking. */
  checkedAt: z.iso.datetime(),
  snapshot: Snapshot.shape.id,
  pages: z.int().min(0),
  /** How many figures were looked for, each once for each slide that shows it. */
  figures: z.int().min(0),
  fonts: z.int().min(0),
  failures: z.array(ProofFailure),
});
export type ExportProof = z.infer<typeof ExportProof>;

export const ExportReport = z.strictObject({
  file: z.string(),
  pages: z.int().min(1),
  bytes: z.int().min(1),
  proof: ExportProof,
});
export type ExportReport = z.infer<typeof ExportReport>;
