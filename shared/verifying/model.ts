import type { AreaKey } from '../model/area.ts';
import type { FigureKey, Measure, ObservationStatus, Passage } from '../model/figure.ts';
import type { SourceKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import type { TermPoint, TimePeriod } from '../model/period.ts';
import type { FigureRole } from '../reading/model.ts';

/**
 * What became of a figure that was held against the store, the gravest first. `different` what the
 * store has says otherwise; `another-period` it is the store’s figure of another time than the one
 * that is claimed; `unsure` it differs from what it may be, and its name alone does not tell; `unknown`
 * the store has nothing to hold it against; `rounded` the same, rounded otherwise; `equal`.
 */
export const verifiedStates = [
  'different',
  'another-period',
  'unsure',
  'unknown',
  'rounded',
  'equal',
] as const;
export type VerifiedState = (typeof verifiedStates)[number];

/** What a difference is, as far as the two figures tell. */
export const differenceCauses = [
  /** 万 for 亿: the digits are those of the store, the power of ten is another. */
  'scale',
  /** 公里 for 公顷: the number is that of the store, what it counts is another. */
  'unit',
  /** A share for an amount, or an amount for a share. */
  'share',
  /** Percentage points for percent, or the other way round. */
  'points',
  /** Two figures that each stand in the other’s place. */
  'swapped',
  /** The figure is another area’s. */
  'area',
  /** A rise for a fall. */
  'direction',
  /** One digit is wrong, missing, too many, or two stand in each other’s place. */
  'digit',
  'value',
  /** The figure of another time than the one that is claimed. */
  'period',
  /** What is still to be reached, said as reached, or the other way round. */
  'target',
  /** 突破 is gone: 突破1300家 has become 1300家. */
  'qualifier-lost',
  'qualifier-changed',
] as const;
export type DifferenceCause = (typeof differenceCauses)[number];

/** The shape of a place among a slide's notes, which has its word in each language. */
export const notesShape = '#notes';

/** Where in a document something stands, as precisely as its kind allows; the rest is null. */
export interface DocumentPlace {
  /** Among the lines of a text that are not empty, from 1. */
  readonly line: number | null;
  readonly page: number | null;
  readonly slide: number | null;
  /** What the slide calls the shape, or `notesShape`. */
  readonly shape: string | null;
  /** Of a workbook; of a table inside a document its number. */
  readonly sheet: string | null;
  readonly cell: string | null;
}

export const nowhere: DocumentPlace = {
  line: null,
  page: null,
  slide: null,
  shape: null,
  sheet: null,
  cell: null,
};

/** A figure that a document prints, with all that it says of it. */
export interface Claim extends Measure {
  readonly place: DocumentPlace;
  /** Which piece of the document prints it, from 0, and where in it, in UTF-16 units. */
  readonly piece: number;
  readonly pieceStart: number;
  /** The words that it stands in: a sentence, a cell with its headers, a label and its number. */
  readonly sentence: string;
  /** Of the figure in the sentence, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly rawText: string;
  /** In Chinese where the language has it so; empty where none is printed. */
  readonly unit: string;
  readonly role: FigureRole;
  /** What it may be called, the most likely first. */
  readonly names: readonly string[];
  /** Other words of the same paragraph, slide or page. */
  readonly context: string;
  /** Null where the document gives none. */
  readonly period: TimePeriod | null;
  /** Whether the period stands beside the figure, rather than holding for the whole text. */
  readonly isPeriodPrinted: boolean;
  /** As printed; null for the area that the document is about. */
  readonly area: string | null;
  /** A number alone, without unit or scale: what it counts, and in what, its document does not say. */
  readonly isBare: boolean;
  /** A number that a chart draws, beside which no 突破 can stand. */
  readonly isDrawn: boolean;
  /** What the text leaves open about its value. */
  readonly isOpen: boolean;
}

/** A figure of the store, as a document is held against it. */
export interface KnownFigure {
  readonly key: FigureKey;
  readonly origin: 'observation' | 'target';
  readonly measure: Measure;
  readonly period: TimePeriod | TermPoint;
  readonly area: { readonly key: AreaKey; readonly name: Localized } | null;
  readonly isHome: boolean;
  readonly source: SourceKey | null;
  readonly status: ObservationStatus;
  readonly passages: readonly Passage[];
  /** Whether it is the one that is shown, where several sources publish one. */
  readonly isInForce: boolean;
}

/** All figures of one indicator, or one target, under its names. */
export interface KnownSeries {
  readonly key: FigureKey;
  readonly name: Localized;
  readonly names: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly unit: Localized;
  readonly kind: 'amount' | 'growth' | 'share' | 'rank';
  readonly figures: readonly KnownFigure[];
}

/** What a figure of a document turned out to be. */
export interface VerifiedFigure {
  readonly claim: Claim;
  readonly state: VerifiedState;
  /** Whether name, unit and time leave no doubt which figure is meant. */
  readonly isSure: boolean;
  /** Null where nothing differs. */
  readonly cause: DifferenceCause | null;
  /** What it was held against; null where the store has nothing. */
  readonly series: KnownSeries | null;
  readonly figure: KnownFigure | null;
  /** Other figures that say something about it: of other sources, other times, other areas. */
  readonly others: readonly KnownFigure[];
  /** What else it may be, the likeliest first. */
  readonly candidates: readonly KnownSeries[];
}
