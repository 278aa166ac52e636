import type { CellRange, Sheet, SheetCell } from '../../shared/import/sheet.ts';
import type { Archive } from '../import/tables/archive.ts';
import { limits, tooLarge } from '../import/tables/limits.ts';
import { plainFormat, textCell } from '../import/tables/sheet-cells.ts';
import { attributeOf, readXml, type XmlAttributes } from '../import/tables/xml.ts';

/** A table as it is gathered, one inside another where tables stand in cells. */
interface OpenTable {
  readonly cells: SheetCell[];
  readonly merges: CellRange[];
  row: number;
  column: number;
  text: string;
  wide: number;
}

/** The names that a format of Office has for the parts of its tables. */
export interface TableWords {
  readonly table: string;
  readonly row: string;
  readonly cell: string;
  readonly paragraph: string;
  readonly text: string;
  /** How many columns a cell is wide. */
  readonly wide: (element: string, attributes: XmlAttributes) => number | null;
  /** Whether a cell only continues the one beside or above it. */
  readonly isCovered: (element: string, attributes: XmlAttributes) => boolean;
}

/** Gathers the tables of a document while it is read, as sheets; hands each over when it is whole. */
export function createTableCollector(words: TableWords, done: (sheet: Sheet) => void) {
  const open: OpenTable[] = [];
  let isText = false;
  let isCovered = false;
  return {
    /** How many tables the reader is inside of. */
    get depth() {
      return open.length;
    },
    open(element: string, attributes: XmlAttributes): void {
      const table = open.at(-1);
      if (element === words.table)
        open.push({ cells: [], merges: [], row: -1, column: 0, text: '', wide: 1 });
      else if (!table) return;
      else if (element === words.row) {
        table.row += 1;
        table.column = 0;
      } else if (element === words.cell) {
        table.text = '';
        table.wide = words.wide(element, attributes) ?? 1;
        isCovered = words.isCovered(element, attributes);
      } else if (element === words.text) isText = true;
      else {
        table.wide = words.wide(element, attributes) ?? table.wide;
        isCovered ||= words.isCovered(element, attributes);
      }
    },
    text(words: string): void {
      const table = open.at(-1);
      if (table && isText) table.text += words;
    },
    close(element: string): void {
      const table = open.at(-1);
      if (!table) return;
      if (element === words.text) isText = false;
      else if (element === words.paragraph && table.text !== '') table.text += '\n';
      else if (element === words.cell) {
        const { row, column, wide } = table;
        const text = table.text.trim();
        if (text !== '' && !isCovered)
          table.cells.push(textCell({ row, column }, text, plainFormat));
        if (wide > 1)
          table.merges.push({
            firstRow: row,
            lastRow: row,
            firstColumn: column,
            lastColumn: column + wide - 1,
          });
        table.column += Math.max(1, Math.min(wide, limits.columns));
        if (table.cells.length > limits.cells || table.column > limits.columns)
          throw tooLarge('cells');
        isCovered = false;
      } else if (element === words.table) {
        open.pop();
        const { cells, merges } = table;
        done({
          ...{ name: null, isHidden: false, cells, merges, hiddenRows: [], hiddenColumns: [] },
          cellNames: 'numbers',
        });
      }
    },
  };
}

const wordTable: TableWords = {
  ...{ table: 'tbl', row: 'tr', cell: 'tc', paragraph: 'p', text: 't' },
  wide: (element, attributes) =>
    element === 'gridSpan'
      ? Math.max(1, Math.min(limits.columns, Number(attributeOf(attributes, 'val')) || 1))
      : null,
  isCovered: (element, attributes) =>
    element === 'vMerge' && attributeOf(attributes, 'val') !== 'restart',
};

/** The tables of a Word document, in its order. @throws table-file.damaged, table-file.too-large */
export async function docxTables(archive: Archive): Promise<Sheet[]> {
  const tables: Sheet[] = [];
  const collector = createTableCollector(wordTable, (sheet) => tables.push(sheet));
  for (const name of archive.names.filter((one) => /^word\/document\d*\.xml$/i.test(one)).sort()) {
    const bytes = await archive.read(name);
    if (bytes) readXml(bytes, name, collector);
  }
  return tables;
}
