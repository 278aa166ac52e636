import type { ReadingNote } from '../../../shared/reading/model.ts';

/** A document as lines of text, whatever kind of file it was. */
export interface ReportDocument {
  readonly text: string;
  /** What is to be said of places in it: a text box, a page that is a picture. */
  readonly notes: readonly ReadingNote[];
  /** Of each line that is not empty: the page it stands on; null where there are none. */
  readonly pages: readonly number[] | null;
  /** Of each line that is not empty: where on its page it stands; only of a PDF. */
  readonly boxes?: readonly LineBox[];
}

/** A line’s place on its page, in points from the left and upper edge. */
export interface LineBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of its characters. */
  readonly size: number;
  /** In the order that the file prints its lines in. */
  readonly order: number;
}

/** Lines put together one by one, as their numbers are needed for what is said of them. */
export function createLines() {
  const lines: string[] = [];
  return {
    /** Adds the lines of a text that are not empty; returns the number of the first, or of the next. */
    add(text: string): number {
      const first = lines.length + 1;
      for (const line of text.split('\n')) if (line.trim() !== '') lines.push(line);
      return first;
    },
    get count() {
      return lines.length;
    },
    text: () => lines.join('\n'),
  };
}

/** The beginning of a text, for a note. */
export function brief(text: string): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
