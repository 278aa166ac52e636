import { z } from 'zod';
import { longest } from './bounds.ts';
import { Snapshot } from './briefing.ts';
import { FigureKey } from './figure.ts';
import { DeckKey, SlideKey } from './keys.ts';
import { locales } from './localized.ts';
import { SlideLook } from './look.ts';
import { PictureSize } from './picture.ts';
import { RecordId } from './record-id.ts';
import { optionalLine } from './text.ts';

/**
 * What pages are made of a deck: its slides; a handout of 1 to 9 slides a page on A4; its slides with
 * their notes on A4; or every figure of the store by theme, with the charts' tables, on A4.
 */
export const pdfKinds = ['slides', 'handout', 'notes', 'data-book'] as const;
export const PdfKind = z.enum(pdfKinds);
export type PdfKind = z.infer<typeof PdfKind>;

/** Slides a page of a handout; with 3 each has lines to write on beside it. */
export const handoutCounts = [1, 2, 3, 4, 6, 9] as const;
export const HandoutCount = z.literal(handoutCounts);
export type HandoutCount = z.infer<typeof HandoutCount>;

/** A line that people enter for the edge of each page; empty is none. */
const edgeText = optionalLine(longest.edge);

/** How pages look, whatever kind they are. */
export const PageOptions = z.strictObject({
  /** Greyscale is for office printers: every mark keeps its contrast. */
  colour: z.enum(['colour', 'greyscale']),
  /** Photographs as they are kept, or at half their size for mail. */
  pictures: PictureSize.default('full'),
  /** Numbers the pages of the file. */
  pageNumbers: z.boolean(),
  header: edgeText,
  footer: edgeText,
  /** Written large and pale across each page. */
  watermark: optionalLine(longest.mark),
  /** A mark such as 内部资料, set apart at the top of each page. */
  classification: optionalLine(longest.mark),
  /** The same on English pages; where one is empty, the mark above stands there too. */
  headerEn: edgeText.default(''),
  footerEn: edgeText.default(''),
  watermarkEn: optionalLine(longest.mark).default(''),
  classificationEn: optionalLine(longest.mark).default(''),
  /** Puts the district's own logo on each page, when the person has chosen one. */
  logo: z.boolean(),
});
export type PageOptions = z.infer<typeof PageOptions>;

/** What to export; slides are numbers among the shown ones, from 1; null is all of them. */
export const ExportRequest = PageOptions.extend({
  deck: DeckKey,
  kind: PdfKind,
  /** Of a handout. */
  perPage: HandoutCount,
  /** `both` puts the Chinese pages first, then the English ones, in one file. */
  locale: z.enum([...locales, 'both']),
  look: SlideLook,
  slides: z.array(z.int().min(1)).min(1).nullable(),
  /** Adds every figure shown with its paragraph; figures and appendix link to each other. */
  appendix: z.boolean(),
  /** Draws what was drawn on the slides at this meeting; null is nothing. */
  ink: RecordId.nullable(),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

/** Which of an export's pages (`pagesOf`) are drawn and printed together, as for `slice`. */
export const PageRun = z.tuple([z.int().min(0), z.int().min(1)]).readonly();
export type PageRun = z.infer<typeof PageRun>;

export const exportPhases = [
  'preparing',
  'drawing',
  'printing',
  'asking',
  'composing',
  'finishing',
  'proving',
  'writing',
] as const;

export const ExportProgress = z.strictObject({
  phase: z.enum(exportPhases),
  /** Share of the whole work done, 0 to 1. */
  done: z.number().min(0).max(1),
  /** The page that is being worked on, from 1, where that is known, and how many there are. */
  page: z.int().min(1).optional(),
  of: z.int().min(1).optional(),
});
export type ExportProgress = z.infer<typeof ExportProgress>;

/** What can be wrong with an exported file; `proof.CODE` is the sentence for it. */
export const proofCodes = [
  'unreadable',
  'page-count',
  'title-missing',
  'text-missing',
  'mark-missing',
  'figure-missing',
  'character-missing',
  'figure-misplaced',
  'character-lost',
  'unicode-map-missing',
  'actual-text-differs',
  'image-drawn',
  'picture-missing',
  'font-not-embedded',
  'font-type3',
  'link-broken',
  'link-target',
  'outline-entry',
  'metadata-title',
  'metadata-language',
  'metadata-snapshot',
  'metadata-hash',
  'notes-missing',
  'slide-hidden',
  'slide-shown',
  'section-differs',
  'chart-missing',
  'chart-value',
  'chart-workbook',
  'words-for-picture',
  'typeface-unlisted',
  'part-broken',
] as const;

/** A field of a record that a form corrects, as the store names both. */
export const RecordField = z.strictObject({
  entity: z.enum(['indicator', 'goal', 'milestone', 'source']),
  key: z.string(),
  /** `name.zh`, `targets.0.unit.en`. */
  field: z.string(),
});
export type RecordField = z.infer<typeof RecordField>;

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
  /** Where in the data it comes from, when that is known. */
  places: z.array(RecordField).optional(),
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

/** What went to a printer. */
export const PrintedPages = z.strictObject({ pages: z.int().min(1) });
export type PrintedPages = z.infer<typeof PrintedPages>;

export const ExportReport = z.strictObject({
  file: z.string(),
  pages: z.int().min(1),
  bytes: z.int().min(1),
  proof: ExportProof,
});
export type ExportReport = z.infer<typeof ExportReport>;
