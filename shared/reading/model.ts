import type { ObservationStatus, PriceBasis, Qualifier, UnitMultiplier } from '../model/figure.ts';
import type { MilestoneDate, TimePeriod } from '../model/period.ts';

/**
 * What a figure says of the thing it measures. `level` an amount, a count, a total reached; `change`
 * 增长5%, 提高2个百分点, 增加40天; `share` a part of a whole or a rate in percent; `goal` a target;
 * `ratio` one part of a printed ratio, or a ratio; `rank` a place in an order; `duration` a span of
 * time; `other` the rest, such as contributions to another figure's growth.
 */
export const figureRoles = [
  'level',
  'change',
  'share',
  'goal',
  'ratio',
  'rank',
  'duration',
  'other',
] as const;
export type FigureRole = (typeof figureRoles)[number];

/** Why the text alone does not settle a figure, so that a person is asked. */
export const questionCodes = [
  /** 同比下增长4.4%: two directions at once. */
  'direction',
  /** 万27.37平方米: the scale stands in front of its number. */
  'scale-misplaced',
  /** A share above the whole, a rate that nothing reaches. */
  'out-of-scale',
  /** A part that is larger than its whole, or parts that are together. */
  'parts-exceed-whole',
  /** Parts of a printed ratio that don’t make up 100. */
  'ratio-sum',
  /** It stands in words that somebody struck out under tracked changes. */
  'struck-out',
  /** It stands in the head or foot of the pages. */
  'in-page-header',
] as const;
export type QuestionCode = (typeof questionCodes)[number];

/** What is to be asked about a figure. */
export interface Question {
  readonly code: QuestionCode;
  /** The values that it may have, where the text leaves a choice of few. */
  readonly choices: readonly number[];
}

/** Place of a text in its line: offsets in UTF-16 units of the untrimmed line. */
export interface LinePlace {
  /** Counts the lines that are not empty, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A figure found in a text, with all that the text says of it. */
export interface FoundFigure extends LinePlace {
  /** As sections are numbered in the outline: 0 is what stands before the first heading. */
  readonly section: number;
  readonly paraNo: number;
  /** As printed, with the words of qualifier and direction that stand beside the number. */
  readonly rawText: string;
  /** Null where the text does not settle it, or gives two ends. A fall is below zero. */
  readonly value: number | null;
  readonly valueLo: number | null;
  readonly valueHi: number | null;
  readonly unitMult: UnitMultiplier;
  /** Digits behind the point as printed. */
  readonly decimals: number;
  /** As printed, without 万 and 亿; empty where none is printed. */
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** As `Measure`: null where it is the qualifier's first word. */
  readonly qualifierWord: string | null;
  readonly status: ObservationStatus;
  readonly role: FigureRole;
  /** What it measures, in the text's own words; what the sentence carries over is put in. */
  readonly name: string;
  /** Null where the text gives none. */
  readonly period: TimePeriod | null;
  /** 全国, 全市, as printed; null for the area that the text is about. */
  readonly area: string | null;
  /** What it is held against: a period for a change, else words (全市第一, 占总量的比重). */
  readonly base: string | null;
  readonly basis: PriceBasis | null;
  readonly questions: readonly Question[];
  /** From 0 to 1: how much of the above stands beside the number, rather than being carried over. */
  readonly confidence: number;
}

/** An event that a text dates to the day or the month; its place is that of the date's words. */
export interface FoundEvent extends LinePlace {
  readonly section: number;
  readonly paraNo: number;
  readonly rawText: string;
  readonly date: MilestoneDate;
  /** What happened, in the sentence's own words. */
  readonly title: string;
  /** The sentence tells plainly that it happened then; else a person is asked. */
  readonly isCertain: boolean;
}

/** Why a number in a text is no figure. */
export const leftOutReasons = [
  'date',
  'term',
  'ordinal',
  'section-number',
  'document-number',
  'name',
  'phone',
  'size-class',
  'web-page',
  'too-long',
  'unclear',
  /** Figures, though of no sentence that the document says: a person may still take them. */
  'struck-out',
  'in-page-header',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What holds a number and was not taken for a figure, or is no text of the document. */
export interface LeftOut extends LinePlace {
  readonly rawText: string;
  readonly reason: LeftOutReason;
}

/** What a reader of the document should know of how it was read. */
export const warningCodes = [
  ...(['no-year', 'no-figures', 'too-many-figures'] as const),
  /** A rate is not what the two amounts beside it make: a hint, and no question. */
  'rate-unlike-amounts',
] as const;
export type WarningCode = (typeof warningCodes)[number];

export interface ReadingWarning {
  readonly code: WarningCode | QuestionCode;
  /** Null where it is about the whole text. */
  readonly place: LinePlace | null;
  readonly detail: string;
}

/** What a file holds beside its plain paragraphs, and what became of it. */
export const noteCodes = [
  /** Read behind the paragraph that it is anchored in. */
  'text-box',
  /** Read behind the text, as a part of its own. */
  'footnote',
  /** Tracked changes: what was put in is read in its sentence; a sentence as it was before stands behind the text. */
  'inserted-text',
  'deleted-text',
  /** Headers and footers, read behind the text; page numbers, which have no line, are not. */
  'page-header',
  /** A page without text: a picture of one. */
  'scanned-page',
  /** The cells of a sheet that the text stands in, and the first of those that hold figures alone. */
  'text-cells',
  'figure-cells',
] as const;

export interface ReadingNote {
  readonly code: (typeof noteCodes)[number];
  /** Null where it stands in no line. */
  readonly line: number | null;
  readonly detail: string;
  /** Where in its line the words stand that were put in or struck out; offsets in UTF-16 units. */
  readonly spans?: readonly LineSpan[] | undefined;
}

export type LineSpan = Pick<LinePlace, 'start' | 'end'>;

/** What stands behind the text because it is no part of its run. */
export type DocumentPart = 'footnotes' | 'struck-out' | 'page-headers';

/** A paragraph of a section, as in the text. */
export interface OutlineParagraph {
  readonly paraNo: number;
  readonly line: number;
  readonly text: string;
}

export interface OutlineSection {
  readonly number: number;
  /** Null for what stands before the first heading. */
  readonly heading: string | null;
  readonly paragraphs: readonly OutlineParagraph[];
  /** Null for the text itself. */
  readonly part: DocumentPart | null;
}

/** A text read: its outline, its figures and dated events in order, and what was left out. */
export interface TextReading {
  readonly title: string;
  readonly sections: readonly OutlineSection[];
  readonly figures: readonly FoundFigure[];
  readonly events: readonly FoundEvent[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly ReadingWarning[];
}
