import { periodInColumn } from './column-roles.ts';
import type { GridCell } from './grid.ts';
import { cleanLabel, isTotal, splitLanguages } from './label-text.ts';
import { type PrintedPeriod, readPrintedPeriod } from './printed-period.ts';
import { type PrintedUnit, readUnits } from './printed-unit.ts';
import type { RowLabel } from './row-labels.ts';
import { priceWords } from './status-words.ts';
import type { UnderstoodTable } from './understood-table.ts';

export interface RowSide {
  readonly path: readonly string[];
  readonly label: string;
  readonly units: readonly (readonly PrintedUnit[])[];
  readonly periods: readonly PrintedPeriod[];
  /** Undefined where the row says nothing of an area, null for a total of areas. */
  readonly area: string | null | undefined;
  readonly totalWord: string | null;
  readonly remarks: readonly string[];
  readonly english: string | null;
  /** The power of ten of a column that holds it; 0 where there is none. */
  readonly multiplier: number;
  readonly prices: ReturnType<typeof priceWords>;
}

/** What stands to the side of a row's figures: its label, place, period, unit and remarks. */
export function sideOf({ grid, columns, headers }: UnderstoodTable, row: RowLabel): RowSide {
  const at = (column: number) => grid.at(row.shape.row, column);
  const places = columns.having('area').flatMap((column) => {
    const cell = at(column);
    return cell ? [splitLanguages(cell.text).label] : [];
  });
  const place = places.at(-1)?.replace(/^(?:其中|#)[:：]?/, '');
  const isWhole = place !== undefined && isTotal(place);
  const units = columns.having('unit').flatMap((column) => {
    const cell = at(column);
    return cell ? [readUnits(cell.text)] : [];
  });
  const periods = columns.having('period').flatMap((column) => {
    const cell = at(column);
    const header = headers.get(column)?.text ?? '';
    const period = cell ? periodInColumn(header, datedText(cell)) : null;
    return period ? [period] : [];
  });
  const english = columns.having('english').map(at)[0]?.text;
  const power = Number(columns.having('multiplier').map(at)[0]?.text ?? 0);
  return {
    path: row.path,
    label: row.path.at(-1) ?? '',
    units: [...units, row.units],
    periods: periods.length > 0 ? periods : row.periods,
    area: place === undefined || place === '' ? (row.area ?? undefined) : isWhole ? null : place,
    totalWord: isWhole ? place : null,
    remarks: columns.having('remark').flatMap((column) => {
      const cell = at(column);
      return cell ? [cleanLabel(cell.text)] : [];
    }),
    english: english === undefined ? row.english : cleanLabel(english),
    multiplier: Number.isInteger(power) && Math.abs(power) <= 15 ? power : 0,
    prices: priceWords(row.path.at(-1) ?? ''),
  };
}

/** A date's own words where its format names a month or a year, else its day. */
function datedText({ cell, text }: GridCell): string {
  return cell.kind === 'date' && readPrintedPeriod(text) === null ? cell.text : text;
}
