import type { Deck } from '../../model/deck.ts';
import { locales } from '../../model/localized.ts';
import type { Decision } from '../../model/meeting-details.ts';
import type { Meeting, Stroke } from '../../model/show.ts';
import { answeredBy } from '../../show/meeting-words.ts';
import { brokenLines } from './broken-lines.ts';

/** What people said of a meeting, or the part of it that a page has room for. */
export type WrittenBlock = { readonly continued: boolean } & (
  | { readonly section: 'people' | 'notes'; readonly lines: readonly string[] }
  | { readonly section: 'decisions'; readonly rows: readonly NumberedDecision[] }
);

export interface NumberedDecision extends Pick<Decision, 'text' | 'responsible' | 'due'> {
  /** From 1. */
  readonly number: number;
}

/** A page of a meeting's record, one sheet large; the first one also says what meeting it was. */
export type MeetingPage =
  | { readonly kind: 'written'; readonly blocks: readonly WrittenBlock[]; readonly first: boolean }
  | { readonly kind: 'slides'; readonly rows: Meeting['slides']; readonly first: boolean }
  | { readonly kind: 'questions'; readonly rows: Meeting['questions'] }
  /** A slide, numbered from 1 among the shown ones, under what was drawn on it. */
  | { readonly kind: 'ink'; readonly number: number; readonly strokes: readonly Stroke[] };

/** How many rows a page has room for. */
const rowsPerPage = { first: 12, further: 16 } as const;
/** How many lines of text, of which a heading takes two. */
const linesPerPage = { first: 19, further: 22 } as const;
const headingLines = 2;
/** The heads of the columns of decisions. */
const columnHeads = 1.5;
/** Characters of full width that fit a line, and the columns of a decision. */
const width = { line: 69, decision: 46, responsible: 11 } as const;

/** As the sheet sets questions, in its pixels: what a page has room for, a row, and each line in it. */
const questionRoom = { page: rowsPerPage.further * 33, row: 33, around: 13, line: 18 } as const;
/** In characters of full width. */
const questionWidth = { asked: 19, name: 35, printed: 15 } as const;

/**
 * The pages of a meeting's PDF: what people wrote of it, the slides shown, the questions, and an own
 * page for each slide with kept ink that the deck still shows. Who counts the pages and who draws them
 * ask here alike.
 */
export function meetingPages(meeting: Meeting, deck: Deck): MeetingPage[] {
  const written = writtenPages(meeting);
  const { further } = rowsPerPage;
  const isFirst = written.length === 0;
  const first = isFirst ? rowsPerPage.first : further;
  const later = chunks(meeting.slides.slice(first), further);
  const shown = deck.slides.filter(({ hidden }) => !hidden);
  return [
    ...written.map((blocks, index) => ({
      ...{ kind: 'written' as const, blocks, first: index === 0 },
    })),
    { kind: 'slides', rows: meeting.slides.slice(0, first), first: isFirst },
    ...later.map((rows) => ({ kind: 'slides' as const, rows, first: false })),
    ...questionPages(meeting.questions).map((rows) => ({ kind: 'questions' as const, rows })),
    ...shown.flatMap(({ key }, index) => {
      const strokes = meeting.ink[key] ?? [];
      return strokes.length > 0 ? [{ kind: 'ink' as const, number: index + 1, strokes }] : [];
    }),
  ];
}

/** Each question with its answer's whole name, in whichever language that is longer. */
function questionPages(questions: Meeting['questions']): Meeting['questions'][] {
  const pages: Meeting['questions'][] = [];
  let left = 0;
  for (const question of questions) {
    const { asked, printed } = question;
    const lines = Math.max(
      brokenLines(asked, questionWidth.asked).length,
      brokenLines(printed, questionWidth.printed).length,
      ...locales.map(
        (locale) => brokenLines(answeredBy(question, locale), questionWidth.name).length,
      ),
    );
    const height = Math.max(questionRoom.row, questionRoom.around + questionRoom.line * lines);
    if (height > left) {
      pages.push([]);
      left = questionRoom.page;
    }
    pages.at(-1)?.push(question);
    left -= height;
  }
  return pages;
}

/** What people wrote, as far as each page has room; no page where nobody wrote anything. */
function writtenPages({ details, decisions }: Meeting): WrittenBlock[][] {
  const pages: WrittenBlock[][] = [];
  let left: number = linesPerPage.first;

  /** Puts one part of a section after another; what a page has no room for goes on on the next. */
  function put<Part>(
    parts: readonly Part[],
    head: number,
    linesOf: (part: Part) => number,
    block: (parts: readonly Part[], continued: boolean) => WrittenBlock,
  ): void {
    let rest = parts;
    while (rest.length > 0) {
      const continued = rest.length < parts.length;
      let room = left - head;
      const fitting = rest.findIndex((part) => {
        room -= linesOf(part);
        return room < 0;
      });
      const count = fitting === -1 ? rest.length : fitting;
      const isWholePage = left === linesPerPage.further;
      // One that is longer than any page stands on its own, cut off rather than lost from the count.
      const taken = count === 0 && isWholePage ? 1 : count;
      if (pages.length === 0) pages.push([]);
      if (taken > 0) pages.at(-1)?.push(block(rest.slice(0, taken), continued));
      for (const part of rest.slice(0, taken)) left -= linesOf(part);
      left -= head;
      rest = rest.slice(taken);
      if (rest.length === 0) continue;
      pages.push([]);
      left = linesPerPage.further;
    }
  }

  for (const section of ['people', 'notes'] as const) {
    const text = details[section];
    const lines = text.split('\n').flatMap((paragraph) => brokenLines(paragraph, width.line));
    if (text !== '')
      put(
        lines,
        headingLines,
        () => 1,
        (part, continued) => ({ section, continued, lines: part }),
      );
  }
  put(
    decisions.map(({ text, responsible, due }, index) => ({
      ...{ number: index + 1, text, responsible, due },
    })),
    headingLines + columnHeads,
    ({ text, responsible }) =>
      Math.max(
        brokenLines(text, width.decision).length,
        brokenLines(responsible, width.responsible).length,
      ) + 0.5,
    (rows, continued) => ({ section: 'decisions', continued, rows }),
  );
  return pages;
}

function chunks<Row>(rows: readonly Row[], size: number): Row[][] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
