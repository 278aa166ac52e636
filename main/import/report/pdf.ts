import '../../export/pdf/proof/pdfjs-needs.ts';
// Its parser, which it would otherwise start in a thread of its own, from a file of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../../shared/errors.ts';
import { foldRadicals } from '../../../shared/model/radicals.ts';
import type { ReadingNote } from '../../../shared/reading/model.ts';
import type { LineBox, ReportDocument } from './document.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** A run of characters on a page; lengths in points, `bottom` from the page’s lower edge. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
  /** Whether blanks stand in front of it. */
  readonly isApart: boolean;
  readonly order: number;
}

/** A line of a page, or a cell of a table. */
interface PrintedLine {
  text: string;
  readonly left: number;
  right: number;
  readonly bottom: number;
  readonly size: number;
  readonly order: number;
}

/** A line with all that the width of the page broke off it. */
interface PrintedParagraph {
  readonly text: string;
  readonly lines: readonly PrintedLine[];
}

const mostPages = 2000;

/**
 * The text of a PDF. Lines that were broken by the page are one again; what stands a character or
 * more apart in a line is a line of its own, so that numbers of neighbouring cells never run into
 * one; radicals are the characters they stand for. Page numbers are left out and said.
 *
 * @throws report.encrypted, report.damaged, report.scanned, report.too-large
 */
export async function pdfDocument(bytes: Uint8Array, name: string): Promise<ReportDocument> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
  });
  try {
    const file = await loading.promise.catch((cause: unknown) => {
      const isLocked = cause instanceof Error && cause.name === 'PasswordException';
      throw new AppError(isLocked ? 'report.encrypted' : 'report.damaged', { name }, { cause });
    });
    if (file.numPages > mostPages)
      throw new AppError('report.too-many-pages', { name, most: mostPages });
    const lines: { text: string; page: number; box: LineBox }[] = [];
    const notes: ReadingNote[] = [];
    const empty: number[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const printed = linesOf(await runsOf(page));
      page.cleanup();
      if (printed.length === 0) empty.push(number);
      const { body, around } = withoutPageNumbers(printed);
      for (const { text } of around)
        notes.push({ code: 'page-header', line: null, detail: text.trim() });
      const [, , , top = 0] = page.view;
      for (const paragraph of paragraphsOf(body))
        lines.push({ text: paragraph.text, page: number, box: boxOf(paragraph, top) });
    }
    if (lines.length === 0) throw new AppError('report.scanned', { name });
    for (const page of empty)
      notes.push({ code: 'scanned-page', line: null, detail: String(page) });
    return {
      text: lines.map(({ text }) => text).join('\n'),
      notes,
      pages: lines.map(({ page }) => page),
      boxes: lines.map(({ box }) => box),
    };
  } finally {
    await loading.destroy();
  }
}

async function runsOf(page: Page): Promise<Run[]> {
  const { items } = await page.getTextContent();
  const runs: Run[] = [];
  let isApart = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    const { str, transform, width, height } = item;
    if (str.trim() === '') {
      isApart ||= str !== '';
      continue;
    }
    const [, , , , left = 0, bottom = 0] = transform as number[];
    runs.push({
      ...{ text: foldRadicals(str), left, right: left + width, bottom },
      ...{ size: height || 10, isApart, order: runs.length },
    });
    isApart = false;
  }
  return runs;
}

function boxOf({ lines }: PrintedParagraph, pageTop: number): LineBox {
  const [first] = lines as [PrintedLine, ...PrintedLine[]];
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: pageTop - Math.max(...lines.map(({ bottom, size }) => bottom + size)),
    bottom: pageTop - Math.min(...lines.map(({ bottom }) => bottom)),
    ...{ size: first.size, order: first.order },
  };
}

/** Runs of one height as lines, from the top; a gap of a character parts cells. */
function linesOf(runs: readonly Run[]): PrintedLine[] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((one, other) => other.bottom - one.bottom)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.bottom - run.bottom) < 0.5 * Math.min(first.size, run.size))
      row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => {
    const lines: PrintedLine[] = [];
    for (const run of row.sort((one, other) => one.left - other.left)) {
      const line = lines.at(-1);
      const gap = line ? run.left - line.right : 0;
      // Between a small note and a large number beside it the note’s size says what is apart.
      if (!line || gap > Math.min(run.size, 1.5 * line.size)) {
        lines.push({ ...run });
        continue;
      }
      const isWordEnd =
        (gap > 0.2 * run.size || run.isApart) &&
        /[!-~²³]$/.test(line.text) &&
        /^[!-~]/.test(run.text);
      line.text += (isWordEnd ? ' ' : '') + run.text;
      line.right = Math.max(line.right, run.right);
    }
    return lines;
  });
}

/** 3, - 3 -, 第3页 at the upper or lower edge. */
const pageNumber =
  /^\s*(?:[-—–·]\s*)?(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[-—–·])?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*页?)?\s*$/;

function withoutPageNumbers(lines: readonly PrintedLine[]) {
  const isAround = (line: PrintedLine, index: number) =>
    (index === 0 || index === lines.length - 1) && pageNumber.test(line.text);
  return {
    body: lines.filter((line, index) => !isAround(line, index)),
    around: lines.filter(isAround),
  };
}

/** Lines that only the width of the page broke, put together again. */
function paragraphsOf(lines: readonly PrintedLine[]): PrintedParagraph[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: { text: string; lines: PrintedLine[] }[] = [];
  let before: PrintedLine | null = null;
  for (const line of lines) {
    const goesOn =
      before !== null &&
      before.right > right - 2.5 * before.size &&
      // A cell at the right edge is no line that the page broke.
      before.right - before.left > 0.6 * (right - left) &&
      before.right - before.left > 15 * before.size &&
      line.left < left + 1.2 * line.size &&
      Math.abs(before.size - line.size) < 0.15 * line.size &&
      before.bottom - line.bottom > 0 &&
      before.bottom - line.bottom < 3 * line.size &&
      !/[。！？：]\s*$/.test(before.text);
    if (goesOn && before) {
      const last = paragraphs.at(-1);
      if (last) {
        const isBetweenWords = /[A-Za-z,.;]$/.test(last.text) && /^[A-Za-z]/.test(line.text);
        last.text += `${isBetweenWords ? ' ' : ''}${line.text}`;
        last.lines.push(line);
      }
    } else paragraphs.push({ text: line.text, lines: [line] });
    before = line;
  }
  return paragraphs;
}
