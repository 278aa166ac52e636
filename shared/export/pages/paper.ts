import type { ExportRequest } from '../../model/export.ts';
import { stageSize } from '../../model/stage.ts';

/** The page sizes of exports: a slide's own, and A4 either way up. */
export const paperNames = ['sheet', 'a4-portrait', 'a4-landscape'] as const;
export type PaperName = (typeof paperNames)[number];

/** A page and where things stand on it, all in CSS px on a grid of 4. */
export interface Paper {
  readonly name: PaperName;
  readonly width: number;
  readonly height: number;
  /** Margin left and right. */
  readonly side: number;
  /** Where the text begins, under the running head, and where it ends, above the running foot. */
  readonly top: number;
  readonly bottom: number;
  /** Running text and its small companion: size and line height. */
  readonly text: { readonly size: number; readonly line: number };
  readonly small: { readonly size: number; readonly line: number };
}

const a4 = {
  side: 64,
  top: 92,
  text: { size: 13, line: 20 },
  small: { size: 11, line: 16 },
} as const;

export const papers: Readonly<Record<PaperName, Paper>> = {
  sheet: {
    name: 'sheet',
    ...stageSize,
    side: 72,
    top: 92,
    bottom: 652,
    text: { size: 15, line: 24 },
    small: { size: 13, line: 20 },
  },
  'a4-portrait': { name: 'a4-portrait', width: 794, height: 1123, bottom: 1044, ...a4 },
  'a4-landscape': { name: 'a4-landscape', width: 1123, height: 794, bottom: 716, ...a4 },
};

/** One paper to a file: Chromium before 131 gives all pages of a file the size of the first. */
export function paperOf({ kind, perPage }: Pick<ExportRequest, 'kind' | 'perPage'>): Paper {
  if (kind === 'slides') return papers.sheet;
  const wide = kind === 'handout' && (perPage === 1 || perPage === 4 || perPage === 9);
  return papers[wide ? 'a4-landscape' : 'a4-portrait'];
}

/** Width of the text. */
export function measureOf({ width, side }: Paper): number {
  return width - 2 * side;
}

/** Height of the text. */
export function roomOf({ top, bottom }: Paper): number {
  return bottom - top;
}
