import type { ImportAnswers, TableAnswer } from '../model/import.ts';
import { readTables } from './read-tables.ts';
import type { CellRange, Sheet, TableFile } from './sheet.ts';
import type { ReadingOptions, TableReading } from './table-reading.ts';
import { namedColumns, shapeOf } from './table-shape.ts';

/** A part of a file to be read: null is all of it that is not hidden. */
export interface FilePart {
  /** By its place among the file's sheets, from 0. */
  readonly sheet: number;
  readonly range: CellRange | null;
}

/** A table with the sheet that it stands on. */
export interface FileTable {
  /** From 0. */
  readonly sheet: number;
  /** What answers know it by: as it reads before anything is said of it. */
  readonly shape: string;
  readonly reading: TableReading;
}

/**
 * Reads the tables of a file, each with what a person said of it: of every table, and of this one as
 * it is known by its headers.
 */
export function readFileTables(
  file: Pick<TableFile, 'sheets'>,
  answers: ImportAnswers,
  parts: readonly FilePart[] | null = null,
): FileTable[] {
  const chosen =
    parts ??
    file.sheets.flatMap(({ isHidden }, sheet) => (isHidden ? [] : [{ sheet, range: null }]));
  return chosen.flatMap(({ sheet: place, range }) => {
    const sheet = file.sheets[place];
    if (!sheet) return [];
    return readTables(sheet, optionsOf(answers, range)).map((reading) => {
      const shape = shapeOf(reading);
      return { sheet: place, shape, reading: readAgain(sheet, reading, shape, answers) };
    });
  });
}

/** The table with what was said of it alone, if anything was. */
function readAgain(
  sheet: Sheet,
  reading: TableReading,
  shape: string,
  answers: ImportAnswers,
): TableReading {
  const own = answers.tables.find(({ table }) => table === shape);
  if (!own || own.leftOut) return reading;
  const options = {
    ...optionsOf({ ...answers, ...said(own) }, reading.cells),
    ...(own.headerRows !== null && { headerRows: own.headerRows }),
    ...(own.transposed && { transposed: true }),
  };
  const again = readTables(sheet, options)[0] ?? reading;
  // Its columns are others where it is turned, or has other headers.
  const roles = new Map(
    namedColumns(again.columns).flatMap(({ column, name }) => {
      const role = own.roles[name];
      return role === undefined ? [] : [[column, role] as const];
    }),
  );
  return roles.size === 0 ? again : (readTables(sheet, { ...options, roles })[0] ?? again);
}

function said({ area, period, unit }: TableAnswer) {
  return {
    ...(area !== null && { area }),
    ...(period !== null && { period }),
    ...(unit !== null && { unit }),
  };
}

function optionsOf(
  { area, period, unit }: Pick<ImportAnswers, 'area' | 'period' | 'unit'>,
  range: CellRange | null,
): ReadingOptions {
  return {
    ...(range !== null && { range }),
    ...(area !== null && { area }),
    ...(period !== null && { period }),
    ...(unit !== null && { unit }),
  };
}
