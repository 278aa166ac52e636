import { cellName, rangeName } from './cell-names.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** What a sheet says in sentences, rather than in figures. */
export interface SheetText {
  /** Title, names of rows and paragraphs, in the order of the sheet. */
  readonly lines: readonly string[];
  /** `C2:C41` of each column that paragraphs were read from. */
  readonly columns: readonly string[];
  /** How many cells of figures stand beside them, and where the first of them is. */
  readonly figures: number;
  readonly firstFigure: string | null;
}

const leastChinese = 40;
const leastOther = 120;
const longestTitle = 60;
const longestLabel = 20;

/** Whether a cell holds sentences: remarks of a table are shorter, and names have no full stop. */
function isParagraph({ kind, text }: SheetCell): boolean {
  if (kind !== 'text') return false;
  const isChinese = /\p{Script=Han}/u.test(text);
  return isChinese
    ? text.length >= leastChinese && /[。；！？]/.test(text)
    : text.length >= leastOther && /[a-z][.;!?](?:\s|$)/i.test(text);
}

function isFigure({ kind, text }: SheetCell): boolean {
  return kind === 'number' || /^[\s\d.,%％+\-−()（）]*\d[\s\d.,%％+\-−()（）]*$/.test(text);
}

/**
 * The running text of a sheet: its title or the header above, and each cell that holds sentences with the
 * name of its row in front. Null where no cell does.
 */
export function textOfSheet({ cells, cellNames }: Pick<Sheet, 'cells' | 'cellNames'>) {
  const paragraphs = cells.filter(isParagraph);
  const [first] = paragraphs;
  if (!first) return null;
  const rows = Map.groupBy(cells, ({ row }) => row);
  const inColumns = Map.groupBy(paragraphs, ({ column }) => column);
  const lines: string[] = [];
  const title = titleAbove(first, cells, rows);
  if (title) lines.push(title.text.trim());
  for (const [row, within] of Map.groupBy(paragraphs, (one) => one.row)) {
    const label = rows.get(row)?.find((one) => isLabel(one) && one.column < first.column);
    if (label && paragraphs.length > 1) lines.push(label.text.trim());
    lines.push(...within.flatMap(({ text }) => text.split(/\r\n?|\n/)));
  }
  const counting = countingCells(cells);
  const figures = cells.filter((one) => isFigure(one) && !counting.has(one));
  const [firstFigure] = figures;
  return {
    lines: lines.filter((line) => line.trim() !== ''),
    columns: [...inColumns].map(([column, all]) => {
      const [firstRow, lastRow] = [all[0]?.row ?? 0, all.at(-1)?.row ?? 0];
      const range = { firstRow, lastRow, firstColumn: column, lastColumn: column };
      return firstRow === lastRow
        ? cellName({ row: firstRow, column }, cellNames)
        : rangeName(range, cellNames);
    }),
    figures: figures.length,
    firstFigure: firstFigure ? cellName(firstFigure, cellNames) : null,
  } satisfies SheetText;
}

/** Whether a sheet is a text to read, and no table of figures with remarks. */
export function isSheetOfText(sheet: Pick<Sheet, 'cells' | 'cellNames'>): boolean {
  const found = textOfSheet(sheet);
  return found !== null && found.figures < sheet.cells.filter(isParagraph).length;
}

/** A row that stands alone, else the header of the column. */
function titleAbove(
  first: SheetCell,
  cells: readonly SheetCell[],
  rows: ReadonlyMap<number, readonly SheetCell[]>,
): SheetCell | undefined {
  const above = cells.filter(
    (one) => one.row < first.row && !isFigure(one) && one.text.trim().length <= longestTitle,
  );
  return (
    above.find(({ row }) => rows.get(row)?.length === 1) ??
    above.findLast(({ column }) => column === first.column)
  );
}

function isLabel(cell: SheetCell): boolean {
  return cell.kind === 'text' && !isFigure(cell) && cell.text.trim().length <= longestLabel;
}

/** The cells of a first column that count 1, 2, 3 down the rows and nothing else. */
function countingCells(cells: readonly SheetCell[]): ReadonlySet<SheetCell> {
  const numbers = cells.filter((one) => one.column === 0 && isFigure(one));
  const start = Number(numbers[0]?.text);
  const counts = numbers.every(({ text }, at) => /^\d+$/.test(text) && Number(text) === start + at);
  return new Set(counts ? numbers : []);
}
