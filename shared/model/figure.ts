import { z } from 'zod';
import { AreaKey } from './area.ts';
import { longest, paragraphsAtMost } from './bounds.ts';
import { SourceKey, ThemeKey } from './keys.ts';
import { Localized } from './localized.ts';
import { TermPoint, TimePeriod } from './period.ts';
import { storedText } from './text.ts';

/**
 * How a published figure bounds its value. `exact` 107亿元; `gt` 突破/超/逾; `ge` 以上;
 * `gt_about` 余/多; `lt_near` 近; `le` 以内; `approx` 约; `range` 3至5家; `several` 数十家.
 */
export const qualifiers = [
  'exact',
  'gt',
  'ge',
  'gt_about',
  'lt_near',
  'le',
  'approx',
  'range',
  'several',
] as const;
export const Qualifier = z.enum(qualifiers);
export type Qualifier = z.infer<typeof Qualifier>;

/** SDMX CL_OBS_STATUS, the codes used here: normal, estimated, provisional, missing. */
export const ObservationStatus = z.enum(['A', 'E', 'P', 'M']);
export type ObservationStatus = z.infer<typeof ObservationStatus>;

export const IndicatorKind = z.enum(['stock', 'flow', 'ratio', 'duration', 'rank', 'recognition']);
export type IndicatorKind = z.infer<typeof IndicatorKind>;

/**
 * The prices that an amount or its growth is valued at: those of the period itself, or comparable
 * ones (可比价). SDMX has this in the concept PRICES of national accounts, as V and Q.
 */
export const PriceBasis = z.enum(['current', 'comparable']);
export type PriceBasis = z.infer<typeof PriceBasis>;

/** The powers of ten that figures are published in: plain, 百, 千, 万, 百万, 亿, 万亿. */
export const unitMultipliers = [0, 2, 3, 4, 6, 8, 12] as const;
export const UnitMultiplier = z.literal(unitMultipliers);
export type UnitMultiplier = z.infer<typeof UnitMultiplier>;

/** How a cell is called: column and row in letters and digits, or `row:column` in digits. */
export const CellName = z.string().regex(/^(?:[A-Z]{1,3}[1-9]\d{0,6}|[1-9]\d{0,6}:[1-9]\d{0,4})$/);

/** The row of a cell, from 1; null where the name says none. */
export function rowOfCell(cell: string): number | null {
  const row = /^[A-Z]+(\d+)$/.exec(cell)?.[1] ?? /^(\d+):\d+$/.exec(cell)?.[1];
  return row === undefined ? null : Number(row);
}

/** The number of a figure as published; `4.6万户` is value 4.6, unitMult 4. */
export const Measure = z.strictObject({
  value: z.number().nullable(),
  unitMult: UnitMultiplier,
  decimals: z.int().min(0).max(6),
  qualifier: Qualifier,
  /** The printed word where it is not the qualifier's first: 超过, 超, 逾 for `gt`. */
  qualifierWord: storedText(longest.qualifierWord).nullable(),
  valueLo: z.number().nullable(),
  valueHi: z.number().nullable(),
});
export type Measure = z.infer<typeof Measure>;

/**
 * Where a figure stands in a source: section 0 is the text before the first heading. Of a table the
 * section is the sheet, counted from 1 and called as its tab, and the paragraph is the row.
 */
export const Passage = z.strictObject({
  source: SourceKey,
  section: z.int().min(0).max(999),
  heading: z.string().nullable(),
  paraNo: z.int().min(1).max(paragraphsAtMost),
  /** The cell of a table: `C5`, or `5:3` where rows and columns have no letters. Null elsewhere. */
  cell: CellName.nullable().default(null),
  /** The few characters of the figure itself, as printed: 突破1300家. */
  rawText: storedText(longest.quotation),
});
export type Passage = z.infer<typeof Passage>;

/** The paragraph that a goal or a milestone stands in: those are never read from tables. */
export const ParagraphRef = Passage.omit({ rawText: true, cell: true }).extend({
  paraNo: z.int().min(1).max(9999),
});

/** Where something stands: a goal and a milestone in a paragraph, a figure in a paragraph or a cell. */
export type CitedPlace = z.infer<typeof ParagraphRef> & Partial<Pick<Passage, 'cell'>>;

/**
 * The key of an observed indicator (`hi-tech-enterprises`) or of a goal's target
 * (`alumni-tower.talent`): two keys, each as long as any.
 */
export const FigureKey = z
  .string()
  .max(2 * longest.key + 1)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
  .refine((key) => key.split('.').every((part) => part.length <= longest.key))
  .brand('FigureKey');
export type FigureKey = z.infer<typeof FigureKey>;

/** Whether a figure's key is that of a goal's target, whose area is its goal's. */
export function isTargetKey(key: string): boolean {
  return key.includes('.');
}

/** The part of a target's key after its goal's, which no other target of the goal has. */
export function measureKey(target: string): string {
  return target.split('.')[1] ?? '';
}

/** Two notes and what stands between them. */
const JoinedNotes = z.strictObject({
  zh: storedText(2 * longest.chinese),
  en: storedText(2 * longest.english + 1)
    .nullable()
    .default(null),
});

/** What another source publishes for the same indicator, area and period. */
const CompetingFigure = Measure.extend({
  status: ObservationStatus,
  comment: Localized.nullable(),
  passages: z.array(Passage).min(1),
});
export type CompetingFigure = z.infer<typeof CompetingFigure>;

/** An observation or a goal's target, ready to show and to trace. */
export const Figure = Measure.extend({
  key: FigureKey,
  origin: z.enum(['observation', 'target']),
  kind: IndicatorKind,
  theme: ThemeKey,
  name: Localized,
  shortName: Localized,
  /** Whatever else it is asked for by; a target's are none. */
  synonyms: z.array(z.string()).default([]),
  unit: Localized,
  /** A target's is the term it is due in: `2024`, or `P3Y` where the term has no dates. */
  timePeriod: TimePeriod.or(TermPoint),
  /**
   * Where it is of; null for the area that goes without saying: in a briefing the one that it reports
   * on, else the store's home. A target is of its goal's area.
   */
  area: z.strictObject({ key: AreaKey, name: Localized }).nullable().default(null),
  status: ObservationStatus,
  /** A target's is null. */
  priceBasis: PriceBasis.nullable().default(null),
  /** What other sources publish, and why this figure is the one in force; null where none does. */
  competing: z
    .strictObject({ reason: z.string().nullable(), others: z.array(CompetingFigure).min(1) })
    .nullable()
    .default(null),
  /** What this figure is a part of, when the store holds it. */
  denominator: FigureKey.nullable(),
  /** What holds for the indicator and what holds for this figure of it, one after the other. */
  note: JoinedNotes.nullable(),
  passages: z.array(Passage),
});
export type Figure = z.infer<typeof Figure>;
