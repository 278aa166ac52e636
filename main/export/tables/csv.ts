import { stringify } from 'csv-stringify/sync';

/** A cell: text, a number, or a number written with the decimals that it was published with. */
export type CsvCell = string | number | { readonly written: string } | null;

/** What a program for sheets takes for a formula: a line that begins so, full-width signs too. */
const formula = /^[=+\-@\t\r＝＋－＠]/gm;

/**
 * Text that a program for sheets would turn into another number: it keeps 15 digits of a long one,
 * drops leading zeros, and reads `5e123` as a power. Twelve hex digits of a snapshot may look so.
 */
const numberLike = /^[+-]?(?:0\d+|\d{12,}|\d+(?:\.\d+)?e[+-]?\d+)$/i;

/** Line breaks stand in quotes, whichever of them ends the rows. */
const quoted = { quoted_match: /[\r\n]/ } as const;

/**
 * A table for people, who open it in Excel, WPS or LibreOffice: with a byte order mark, by which they
 * know UTF-8. An apostrophe stands before what they would take for a formula or for another number.
 */
export function sheetCsv(
  headers: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  return stringify([headers.map(guarded), ...rows.map((row) => row.map(sheetCell))], {
    ...quoted,
    bom: true,
    record_delimiter: 'windows',
  });
}

/** A table for programs, as a data package describes it: every cell as it is, an empty one for null. */
export function packageCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string {
  return stringify([...rows], {
    ...quoted,
    header: true,
    columns: [...columns],
    cast: { boolean: String, number: plainNumber },
  });
}

function sheetCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guarded(cell);
  return typeof cell === 'number' ? String(cell) : cell.written;
}

function guarded(text: string): string {
  return numberLike.test(text) ? `'${text}` : text.replace(formula, "'$&");
}

/** Never `1e-7`, which the tables' schemas do not take. */
function plainNumber(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
