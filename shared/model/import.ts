import { z } from 'zod';
import { AreaCode, AreaKey } from './area.ts';
import { longest } from './bounds.ts';
import { IndicatorKind, ObservationStatus, PriceBasis, Qualifier } from './figure.ts';
import { Indicator } from './indicator.ts';
import { IndicatorKey, SourceKey, ThemeKey } from './keys.ts';
import { Localized } from './localized.ts';
import { TimePeriod } from './period.ts';
import { SourceKind } from './source.ts';
import { LocalizedLine, line } from './text.ts';

/**
 * What a person answers about a file of tables, and what is going to be done with it. Rows and columns
 * are named by their headers (`seriesOf`), tables by what they say, areas as they are printed: never by
 * a place, so that the same answers hold for next month's file.
 */

/** `地区生产总值 > 本年比上年±% [%]`. */
export const SeriesName = z.string().min(1).max(2000);

/** What a series is measured by. */
export const IndicatorAnswer = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('existing'), key: IndicatorKey }),
  z.strictObject({
    as: z.literal('new'),
    /** All that is not said is proposed: the name is that of the headers, the kind that of the unit. */
    name: LocalizedLine.optional(),
    shortName: LocalizedLine.optional(),
    theme: ThemeKey.optional(),
    unit: LocalizedLine.optional(),
    decimals: Indicator.shape.decimals.optional(),
    kind: IndicatorKind.optional(),
    direction: Indicator.shape.direction.optional(),
    priceBasis: PriceBasis.nullable().optional(),
  }),
  z.strictObject({ as: z.literal('left-out') }),
]);
export type IndicatorAnswer = z.infer<typeof IndicatorAnswer>;

/** What an area is that a table names. */
export const AreaAnswer = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('existing'), key: AreaKey }),
  z.strictObject({
    as: z.literal('new'),
    name: LocalizedLine.optional(),
    code: AreaCode.nullable().optional(),
    parent: AreaKey.nullable().optional(),
  }),
  z.strictObject({ as: z.literal('left-out') }),
]);
export type AreaAnswer = z.infer<typeof AreaAnswer>;

export const ColumnRole = z.enum([
  ...(['label', 'english', 'area', 'period', 'unit', 'multiplier', 'figures'] as const),
  ...(['serial', 'code', 'remark', 'other'] as const),
]);

export type ColumnRole = z.infer<typeof ColumnRole>;

/** What a table does not say itself. */
const tableWords = {
  /** As it is printed elsewhere, a name, another name, a code or a key. */
  area: line(longest.areaName).nullable().default(null),
  period: TimePeriod.nullable().default(null),
  /** With its scale: 万元. */
  unit: line(20).nullable().default(null),
  /** Of what is asked to be provisional. */
  status: ObservationStatus.exclude(['M']).nullable().default(null),
};

/** What is said of one table. */
export const TableAnswer = z.strictObject({
  ...tableWords,
  /** As `shapeOf` names it. */
  table: z.string().max(4000),
  leftOut: z.boolean().default(false),
  headerRows: z.int().min(0).max(50).nullable().default(null),
  transposed: z.boolean().default(false),
  /** By the header of the column; of several that are called alike, the later ones have a number. */
  roles: z.record(z.string().max(2000), ColumnRole).default({}),
});
export type TableAnswer = z.infer<typeof TableAnswer>;

export const CellAnswer = z.union([
  z.enum([
    /** What it likely says is right. */
    'take',
    'left-out',
    /** Another source publishes another figure: this one is to be shown from now on. */
    'in-force',
  ]),
  /** What it says, in the scale that the table prints it in. */
  z.strictObject({ value: z.number() }),
  /** What it is counted in, with its scale: 亿元. */
  z.strictObject({ unit: line(20) }),
]);
export type CellAnswer = z.infer<typeof CellAnswer>;

export const ImportAnswers = z.strictObject({
  /** Of every table that says nothing else. */
  ...tableWords,
  tables: z.array(TableAnswer).max(500).default([]),
  /** The field of work of all new indicators that have none of their own. */
  theme: ThemeKey.nullable().default(null),
  indicators: z.record(SeriesName, IndicatorAnswer).default({}),
  areas: z.record(z.string().min(1).max(longest.areaName), AreaAnswer).default({}),
  /** Of single cells, by `TABLE!CELL` with the number of the table from 1. Never kept. */
  cells: z.record(z.string().max(40), CellAnswer).default({}),
  /** The document that the file is: one that is there, or what a new one is called. */
  source: z
    .strictObject({
      key: SourceKey.nullable().default(null),
      title: LocalizedLine.nullable().default(null),
      publisher: line(longest.publisher).nullable().default(null),
      datePublished: z.iso.date().nullable().default(null),
      /** Null for what the format is: a page of the web, else a file of tables. */
      kind: SourceKind.nullable().default(null),
    })
    .default({ key: null, title: null, publisher: null, datePublished: null, kind: null }),
});
export type ImportAnswers = z.infer<typeof ImportAnswers>;

/** What was answered for one file, kept for the next one like it. */
export const SavedMapping = z.strictObject({
  version: z.literal(1),
  name: line(60),
  /** The tables that it is for, as `shapeOf` names them: headers and titles without their years. */
  tables: z.array(z.string().max(4000)).max(500),
  answers: ImportAnswers,
});
export type SavedMapping = z.infer<typeof SavedMapping>;

const amount = z.number().nullable();

/** A figure as a table or the store has it. */
const PlannedValue = z.strictObject({
  value: amount,
  valueLo: amount,
  valueHi: amount,
  unitMult: z.int(),
  qualifier: Qualifier,
  qualifierWord: z.string().nullable(),
  status: ObservationStatus,
});
export type PlannedValue = z.infer<typeof PlannedValue>;

/** What happens with a cell. */
export const PlannedOutcome = z.enum([
  'new',
  /** This source's own figure of the same area and period was another. */
  'changed',
  /** Another source publishes another figure: this one comes beside it. */
  'beside',
  'same',
]);
export type PlannedOutcome = z.infer<typeof PlannedOutcome>;

export const PlannedFigure = PlannedValue.extend({
  /** Of the plan's tables, from 0. */
  table: z.int().min(0),
  cell: z.string(),
  path: z.array(z.string()),
  series: z.string(),
  /** Null where it is asked which it is. */
  indicator: z.strictObject({ key: IndicatorKey, name: z.string(), isNew: z.boolean() }).nullable(),
  /** As printed or answered; null where neither. */
  area: z.string().nullable(),
  areaKey: AreaKey.nullable(),
  period: TimePeriod.nullable(),
  unit: z.string().nullable(),
  rawText: z.string(),
  notes: z.array(z.string()),
  outcome: PlannedOutcome,
  /** What the store holds, by which source; null where nothing. */
  before: PlannedValue.extend({
    source: z.string(),
    /** When that was published; null where it isn't known. */
    published: z.iso.date().nullable(),
    /** As it prints the figure; null where it stands nowhere. */
    printed: z.string().nullable(),
  }).nullable(),
  /** Another source's figure is in force, and a person puts this one in its place. */
  putsInForce: z.boolean(),
  /** It is the same as `before` but for digits that one of the two rounds away. */
  isRounded: z.boolean(),
});
export type PlannedFigure = z.infer<typeof PlannedFigure>;

export const planSubjects = [
  ...(['area', 'period', 'unit', 'indicator', 'value', 'status', 'sign'] as const),
  /** Which existing indicator a series is of, if any. */
  'match',
  /** In what an area lies that the store does not have. */
  'parent',
  /** In which field of work new indicators are. */
  'theme',
  /** Two cells say different things of one indicator, area and period. */
  'contradiction',
] as const;
export const PlanSubject = z.enum(planSubjects);
export type PlanSubject = z.infer<typeof PlanSubject>;

export const PlanQuestion = z.strictObject({
  about: PlanSubject,
  /** Of the plan's tables; null where all of them are asked at once. */
  table: z.int().min(0).nullable(),
  cell: z.string().nullable(),
  /** The series, area or cells that it is about. */
  subject: z.string().nullable(),
  /** The likeliest first: keys where there are such things in the store, else words. */
  suggestions: z.array(z.string()),
  reasons: z.array(z.string()),
  /** Nothing is written before it is answered; else only its cell is left out. */
  blocks: z.boolean(),
  /** The cell that says something else of the same. */
  other: z.strictObject({ table: z.int(), cell: z.string() }).optional(),
});
export type PlanQuestion = z.infer<typeof PlanQuestion>;

const PlannedTable = z.strictObject({
  sheet: z.string().nullable(),
  range: z.string(),
  title: z.string().nullable(),
  /** As answers name it. */
  shape: z.string(),
  /** A table above it that it goes on, as `range`. */
  continues: z.string().nullable(),
  leftOut: z.boolean(),
  blank: z.int().min(0),
  /** All cells in a figure's place. */
  cells: z.int().min(0),
  /** Of the sheet among the file's, from 0. */
  place: z.int().min(0),
  headerRows: z.int().min(0),
  /** Its columns are rows of the sheet. */
  transposed: z.boolean(),
  columns: z.array(
    z.strictObject({
      /** From 0, of the sheet. */
      column: z.int().min(0),
      /** As answers name it. */
      name: z.string(),
      header: z.string(),
      role: ColumnRole,
      reason: z.enum(['header', 'cells', 'person']),
    }),
  ),
});
export type PlannedTable = z.infer<typeof PlannedTable>;

const SeriesMatch = z.strictObject({
  key: IndicatorKey,
  name: Localized,
  unit: Localized,
  /** As `MatchReason` of the matcher lists them. */
  reasons: z.array(z.string()),
});

/** A row or column of figures: what it is of, and why. */
export const PlannedSeries = z.strictObject({
  /** As answers name it. */
  series: SeriesName,
  path: z.array(z.string()),
  unit: z.string().nullable(),
  /** Its first cell. */
  table: z.int().min(0),
  cell: z.string(),
  figures: z.int().min(1),
  is: z.enum(['existing', 'new', 'left-out', 'asked']),
  /** Whether a person, or a mapping, said so. */
  isAnswered: z.boolean(),
  /** What it is of, where that is an indicator of the store. */
  indicator: SeriesMatch.nullable(),
  /** What else of the store it may be of, the likeliest first. */
  candidates: z.array(SeriesMatch),
  /** The indicator that would be made; null while its unit is asked. */
  proposal: z
    .strictObject({
      ...{ name: Localized, shortName: Localized, unit: Localized },
      ...{ decimals: z.int(), kind: IndicatorKind, theme: ThemeKey.nullable() },
      direction: Indicator.shape.direction,
      priceBasis: PriceBasis.nullable(),
    })
    .nullable(),
});
export type PlannedSeries = z.infer<typeof PlannedSeries>;

export const ImportPlan = z.strictObject({
  /** Of all that would be written: another where the store or the answers are. */
  id: z.string(),
  tables: z.array(PlannedTable),
  figures: z.array(PlannedFigure),
  /** Rows of the program's own export that are no figures, and say what the store says. */
  unchanged: z.int().min(0),
  /** Marks in a figure's place. */
  missing: z.array(PlannedFigure),
  blank: z.int().min(0),
  /** Cells that are left out until somebody says what they are. */
  undecided: z.array(PlannedFigure),
  refused: z.array(
    z.strictObject({ table: z.int(), cell: z.string(), reason: z.string(), text: z.string() }),
  ),
  /** Cells that a person left out: by themselves, or all of a row, a column or an area. */
  leftOut: z.array(
    z.strictObject({ table: z.int(), cell: z.string(), name: z.string(), text: z.string() }),
  ),
  questions: z.array(PlanQuestion),
  /** By their first cells. */
  series: z.array(PlannedSeries),
  newIndicators: z.array(
    z.strictObject({ key: IndicatorKey, name: z.string(), unit: z.string(), series: z.string() }),
  ),
  newAreas: z.array(z.strictObject({ key: AreaKey, name: z.string(), parent: AreaKey.nullable() })),
  /** The document that the file is, as it is there or would be made. */
  source: z.strictObject({
    ...{ key: SourceKey, title: z.string(), isNew: z.boolean(), kind: SourceKind },
    publisher: z.string().nullable(),
    datePublished: z.iso.date().nullable(),
  }),
  /** Whether it must be said why published figures change. */
  needsReason: z.boolean(),
  /** How many edits it is; nothing can be written while it is null. */
  edits: z.int().min(0).nullable(),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

/** A part of a file: a sheet by its place, from 0, and the cells of it; null is all of it. */
export const PartToImport = z.strictObject({
  sheet: z.int().min(0).max(9999),
  range: z
    .strictObject({
      firstRow: z.int().min(0),
      lastRow: z.int().min(0),
      firstColumn: z.int().min(0),
      lastColumn: z.int().min(0),
    })
    .nullable(),
});
export type PartToImport = z.infer<typeof PartToImport>;

/** A file of tables that was read. */
export const FileToImport = z.strictObject({
  file: z.string(),
  name: z.string(),
  sha256: z.string(),
  format: z.string(),
  /** Null where the format says it itself: then there is no other to choose. */
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']).nullable(),
  /** Places of a text that the encoding can't read. */
  unreadable: z.int().min(0),
  /** Whether its cells hold sentences and no table: it is read as a report. */
  isText: z.boolean(),
  sheets: z.array(
    z.strictObject({
      name: z.string().nullable(),
      isHidden: z.boolean(),
      rows: z.int().min(0),
      columns: z.int().min(0),
      /** Whether columns are called by letters (C5), or rows and columns by numbers (5:3). */
      cellNames: z.enum(['letters', 'numbers']),
    }),
  ),
});
export type FileToImport = z.infer<typeof FileToImport>;

/** Cells of a sheet as they are shown; blank ones are left out. */
export const SheetRows = z.strictObject({
  cells: z.array(
    z.strictObject({
      row: z.int(),
      column: z.int(),
      text: z.string(),
      isNumber: z.boolean(),
    }),
  ),
  merges: z.array(PartToImport.shape.range.unwrap()),
  hiddenRows: z.array(z.int()),
  hiddenColumns: z.array(z.int()),
});
export type SheetRows = z.infer<typeof SheetRows>;

/** What an import wrote, and what it left out. */
export const ImportResult = z.strictObject({
  ...{ new: z.int(), changed: z.int(), beside: z.int(), same: z.int() },
  ...{ missing: z.int(), blank: z.int(), undecided: z.int(), refused: z.int() },
  /** Cells that a person left out, those of whole tables among them. */
  leftOut: z.int(),
  /** All cells in a figure's place. */
  total: z.int(),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** A mapping that is kept, and how it suits the file that is open. */
export const MappingProposal = z.strictObject({
  mapping: SavedMapping,
  /** When it was last kept or used; null where nobody can tell any more. */
  usedAt: z.iso.datetime().nullable(),
  /** Null where no file is open. */
  fit: z
    .strictObject({
      isWhole: z.boolean(),
      known: z.int(),
      gone: z.array(z.string()),
      added: z.array(z.string()),
      series: z.strictObject({ known: z.int(), added: z.array(z.string()) }),
      /** Keys of indicators that it names and the store has no longer. */
      lost: z.array(z.string()),
    })
    .nullable(),
});
export type MappingProposal = z.infer<typeof MappingProposal>;
