import type { SheetCell, TableFile } from '../../../../shared/import/sheet.ts';
import { type FileToRead, readTableFile } from '../read-table-file.ts';

/** Reads a file under a name that says nothing of what it is. */
export function readFile(
  bytes: Uint8Array | string,
  more: Partial<FileToRead> = {},
): Promise<TableFile> {
  return readTableFile({ name: '表', bytes: Buffer.from(bytes), ...more });
}

/** Its cells as `C5 text`, or `5:3 text`, those of all sheets. */
export function cellsIn({ sheets }: TableFile): string[] {
  return sheets.flatMap(({ cells, cellNames }) =>
    cells.map((cell) => `${nameOf(cell, cellNames)} ${cell.text}`),
  );
}

export function firstCell({ sheets }: TableFile): SheetCell {
  const cell = sheets[0]?.cells[0];
  if (!cell) throw new Error('no cell');
  return cell;
}

function nameOf({ row, column }: SheetCell, names: 'letters' | 'numbers'): string {
  return names === 'letters'
    ? `${String.fromCharCode(65 + column)}${row + 1}`
    : `${row + 1}:${column + 1}`;
}
