import type { BindResult, BoundFigure, RichText } from '../../deck/bound-slide.ts';
import { figureName } from '../../figures/areas.ts';
import type { Locale } from '../../model/localized.ts';
import type { Paper } from './paper.ts';

/** Where a link leads: a page of the file, from 1, and how far down it, in CSS px. */
export interface PagePosition {
  readonly page: number;
  readonly top: number;
}

/** What a link leads to, before it is known on which page that stands. */
export type Target =
  /** A slide, by its number among the shown ones. */
  | { readonly kind: 'slide'; readonly number: number }
  /** A figure's entry in the source appendix. */
  | { readonly kind: 'entry'; readonly id: string }
  /** A figure's row in the data book. */
  | { readonly kind: 'row'; readonly id: string }
  /** A page of this language, from 0. */
  | { readonly kind: 'page'; readonly index: number };

/** One observation or target: what a link to its entry is known by. */
export function figureId({ figure }: Pick<BoundFigure, 'figure'>): string {
  return figureName(figure);
}

/** One line of a PDF's outline. */
export interface PageEntry {
  /** The group that it stands in, or null when it stands alone. */
  readonly section: string | null;
  readonly title: string;
}

export interface LinkText {
  readonly text: string;
  readonly to: Target;
}

export interface Cell {
  /** Set large: the figure as printed, or words. */
  readonly text: string;
  /** Set small below it. */
  readonly sub: string | null;
  readonly links: readonly LinkText[];
}

export interface Column {
  readonly title: string;
  /** CSS px; all columns together are as wide as the text. */
  readonly width: number;
  readonly kind: 'name' | 'value' | 'small';
}

export interface Row {
  /** What links may lead to. */
  readonly anchor: Target | null;
  /** The figure that the row is about; its value is one of the cells. */
  readonly figure: BoundFigure | null;
  readonly cells: readonly Cell[];
  readonly height: number;
}

/** A table, or as much of it as stands on one page, under its heading. */
export interface TablePart {
  readonly heading: string;
  /** It began on an earlier page. */
  readonly continued: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** With the space around it. */
  readonly headingHeight: number;
  /** Of the heading, below the top of the page. */
  readonly top: number;
}

export interface ContentsLine {
  readonly title: string;
  readonly level: 0 | 1;
  /** Long titles take several lines. */
  readonly height: number;
  readonly to: Target;
}

/** What a page shows, between its running head and foot. */
export type PageBody =
  | { readonly kind: 'slide'; readonly slide: BindResult }
  | { readonly kind: 'handout'; readonly perPage: number; readonly slides: readonly BindResult[] }
  /** The slide stands on the first page of its notes only. */
  | {
      readonly kind: 'notes';
      readonly slide: BindResult;
      readonly part: number;
      readonly parts: number;
      readonly paragraphs: readonly RichText[];
    }
  | { readonly kind: 'contents'; readonly lines: readonly ContentsLine[] }
  | {
      readonly kind: 'tables';
      readonly title: string | null;
      readonly parts: readonly TablePart[];
    };

/** One page of an exported file. */
export interface Page {
  readonly paper: Paper;
  readonly locale: Locale;
  /** In the file, from 1. */
  readonly number: number;
  readonly total: number;
  /** Whether its number is printed on it: as asked for, and wherever contents name it. */
  readonly isNumbered: boolean;
  readonly label: PageLabel;
  readonly entries: readonly PageEntry[];
  readonly body: PageBody;
  /** Where a link leads to in this file; null when it leads nowhere. */
  readonly find: (target: Target) => PagePosition | null;
}

/** What viewers call the page: `12`, `en-12`, `A-1`. */
export interface PageLabel {
  readonly prefix: string;
  readonly number: number;
}

/** Every slide that a page shows. */
export function slidesOn({ body }: Pick<Page, 'body'>): readonly BindResult[] {
  switch (body.kind) {
    case 'slide':
      return [body.slide];
    case 'handout':
      return body.slides;
    case 'notes':
      return body.part === 1 ? [body.slide] : [];
    default:
      return [];
  }
}
