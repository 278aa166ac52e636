import { parse } from 'csv-parse/sync';
import type { Sheet, SheetCell } from '../../../shared/import/sheet.ts';
import { damaged, limits, tooLarge } from './limits.ts';
import { holdsSomething, plainFormat, plainSheet, textCell } from './sheet-cells.ts';

/** What parts the cells of a line; null where each line is one cell. */
export type Delimiter = '\t' | ',' | ';' | '|' | null;

interface Candidate {
  readonly delimiter: Exclude<Delimiter, null>;
  /** Of all lines with something in them, how many must come out with the same number of cells. */
  readonly leastShare: number;
}

/** In the order in which they are tried: a tab is never part of a text, a comma often is. */
const candidates: readonly Candidate[] = [
  { delimiter: '\t', leastShare: 0 },
  { delimiter: ',', leastShare: 0.6 },
  { delimiter: ';', leastShare: 0.8 },
  { delimiter: '|', leastShare: 0.8 },
];

/** As many characters say enough of a file. */
const headCharacters = 200_000;

/** A number whose thousands are parted by commas, alone on its line. */
const groupedNumber = /^\s*[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?\s*$/;

/** Excel's own word for it in the first line, which is no cell. */
const declared = /^sep=([\t,;|])\r?\n/i;

/** What parts the cells of a text, found by the text itself, not by the name of its file. */
export function findDelimiter(text: string): Delimiter {
  const [, written] = declared.exec(text) ?? [];
  if (written) return written as Delimiter;
  const head = linesOf(text.slice(0, headCharacters)).filter((line) => line.trim() !== '');
  for (const { delimiter, leastShare } of candidates) {
    const counts = head.map((line) => countCells(line, delimiter)).filter((count) => count > 1);
    if (counts.length === 0) continue;
    if (delimiter === ',' && head.every((line) => groupedNumber.test(line))) continue;
    const alike = Math.max(
      ...[...Map.groupBy(counts, (one) => one).values()].map((of) => of.length),
    );
    if (alike / head.length >= leastShare) return delimiter;
  }
  return null;
}

/** Lines of cells: what is quoted may go on over several. A quote that is never closed is no quote. */
function linesOf(text: string): string[] {
  const plain = text.split(/\r\n|\r|\n/);
  const whole: string[] = [];
  let open = '';
  let isQuoted = false;
  for (const line of plain) {
    open += line;
    if (countOf(line, '"') % 2 === 1) isQuoted = !isQuoted;
    if (isQuoted) continue;
    whole.push(open);
    open = '';
  }
  return isQuoted ? plain : whole;
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

function countCells(line: string, delimiter: string): number {
  let count = 1;
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) count += 1;
  }
  return count;
}

/** How a text is cut into cells. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  /** What a line begins with that is none of the table; null for nothing. */
  readonly comment: string | null;
}

/** A unit separator: no text table holds one. */
const never = '\u001f';

export function plainDialect(delimiter: Delimiter | string): Dialect {
  return { delimiter: delimiter ?? never, quote: '"', escape: '"', comment: null };
}

/**
 * The cells of a text: lines are rows, blank ones counted, and each cell is text as it stands.
 *
 * @throws table-file.damaged with the row whose quotation mark is never closed, table-file.too-large
 */
export function readDelimited(text: string, dialect: Dialect): Sheet {
  const records = recordsOf(declared.test(text) ? text.replace(declared, '\n') : text, dialect);
  const cells: SheetCell[] = [];
  for (const [row, record] of records.entries())
    for (const [column, written] of record.entries()) {
      if (row >= limits.rows || column >= limits.columns) throw tooLarge('cells');
      const cell = textCell({ row, column }, written, plainFormat);
      if (!holdsSomething(cell)) continue;
      if (cells.length >= limits.cells) throw tooLarge('cells');
      cells.push(cell);
    }
  return plainSheet(cells);
}

function recordsOf(text: string, dialect: Dialect): readonly (readonly string[])[] {
  try {
    return parse(text, {
      ...dialect,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    const before = typeof error === 'object' && error !== null && 'records' in error;
    const row = before ? Number(error.records) + 1 : 0;
    throw damaged('table-file.place.quote', error, { row });
  }
}
