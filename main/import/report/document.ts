import type { LineSpan, ReadingNote } from '../../../shared/reading/model.ts';

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
function createLines() {
  const lines: string[] = [];
  return {
    /** Adds the lines of a text that are not empty; returns the number of the first, or of the next. */
    add(text: string): number {
      const first = lines.length + 1;
      for (const line of text.split('\n')) if (line.trim() !== '') lines.push(line);
      return first;
    },
    text: () => lines.join('\n'),
  };
}

/** Words before and behind which a tracked change begins and ends: characters that no text may hold. */
export const change = {
  inserted: ['\ufdd0', '\ufdd1'],
  deleted: ['\ufdd2', '\ufdd3'],
} as const;
const anyMark = /[\ufdd0-\ufdd3]/g;

/** A file's own words, without what marks changes here. */
export function withoutMarks(text: string): string {
  return text.replace(anyMark, '');
}

/** A line, with the places of what was changed in it. */
interface ChangedLine {
  readonly text: string;
  readonly spans: readonly LineSpan[];
}

/** The lines of a paragraph as it is now, with what was put in, and as it was, with what was struck out. */
export function linesOfChanged(marked: string): {
  readonly now: readonly ChangedLine[];
  readonly before: readonly ChangedLine[];
} {
  return {
    now: linesWith(marked, change.inserted, change.deleted),
    before: linesWith(marked, change.deleted, change.inserted),
  };
}

type Marks = (typeof change)[keyof typeof change];

function linesWith(marked: string, shown: Marks, hidden: Marks): ChangedLine[] {
  const lines: ChangedLine[] = [];
  let line = '';
  let spans: LineSpan[] = [];
  let isHidden = false;
  let from: number | null = null;
  const endSpan = () => {
    if (from === null || from === line.length) return;
    // A change is written run by run.
    const joined = spans.at(-1)?.end === from ? spans.pop()?.start : undefined;
    spans.push({ start: joined ?? from, end: line.length });
  };
  for (const piece of marked.split(/([\ufdd0-\ufdd3\n])/)) {
    if (piece === hidden[0] || piece === hidden[1]) isHidden = piece === hidden[0];
    else if (piece === shown[0]) from = line.length;
    else if (piece === shown[1]) {
      endSpan();
      from = null;
    } else if (piece === '\n' && !isHidden) {
      endSpan();
      lines.push({ text: line, spans });
      line = '';
      spans = [];
      if (from !== null) from = 0;
    } else if (!isHidden) line += piece;
  }
  endSpan();
  lines.push({ text: line, spans });
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The words of a line that were changed, for a note. */
function briefOfSpans({ text, spans }: ChangedLine): string {
  return brief(spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
}

/** A document’s lines and what is to be said of them, with what stands behind its text. */
export function createDocument() {
  const lines = createLines();
  const notes: ReadingNote[] = [];
  const behind: { code: ReadingNote['code']; line: ChangedLine }[] = [];
  return {
    notes,
    /** Adds a paragraph, with changes marked in it; returns the numbers of its lines. */
    add(marked: string): number[] {
      const { now, before } = linesOfChanged(marked);
      for (const line of before)
        if (line.spans.length > 0) behind.push({ code: 'deleted-text', line });
      return now.map((line) => {
        const at = lines.add(line.text);
        if (line.spans.length > 0)
          notes.push({
            ...{ code: 'inserted-text', line: at, detail: briefOfSpans(line) },
            spans: line.spans,
          });
        return at;
      });
    },
    /** Keeps what is no part of the text for behind it, each of the same words once. */
    addBehind(code: 'footnote' | 'page-header', marked: string): void {
      for (const line of linesOfChanged(marked).now) {
        const isKnown = behind.some((one) => one.code === code && one.line.text === line.text);
        if (isKnown && code === 'page-header') continue;
        behind.push({ code, line: { text: line.text, spans: [] } });
      }
    },
    end(): ReportDocument {
      const order = ['footnote', 'deleted-text', 'page-header'] as const;
      for (const code of order)
        for (const { line } of behind.filter((one) => one.code === code)) {
          const detail = line.spans.length > 0 ? briefOfSpans(line) : brief(line.text);
          if (code === 'page-header' && isPageNumber(line.text))
            notes.push({ code, line: null, detail });
          else
            notes.push({
              ...{ code, line: lines.add(line.text), detail },
              ...(line.spans.length > 0 ? { spans: line.spans } : {}),
            });
        }
      return { text: lines.text(), notes, pages: null };
    },
  };
}

/** 第 7 页, - 3 -, Page 3 of 10: it says where it stands, and nothing else. */
function isPageNumber(text: string): boolean {
  return /^[\s\d—–\-/·.]*$|^\s*(?:第\s*\d*\s*页\s*[,，/]?\s*)?(?:共\s*\d*\s*页)?\s*$|^\s*page\s*\d*(?:\s*of\s*\d*)?\s*$/i.test(
    text,
  );
}

/** The beginning of a text, for a note. */
export function brief(text: string): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
