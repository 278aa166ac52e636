import { readRange } from './cell-names.ts';
import type { CellRange, Sheet, SheetCell } from './sheet.ts';
import type { TableReading } from './table-reading.ts';

export interface SheetSketch {
  /** As `A1:C1`. */
  readonly merges?: readonly string[];
  /** Whether plain numbers are numbers, as in a workbook, or text, as in a text file. */
  readonly numbers?: boolean;
  readonly name?: string;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Cells that hold more than a sketch shows, by their name. */
  readonly cells?: Readonly<Record<string, Partial<SheetCell>>>;
}

const blankCell = {
  number: null,
  shown: null,
  behind: null,
  formula: 'none',
  indent: 0,
  comment: null,
} as const;

/**
 * A sheet from a sketch: a line a row, cells parted by `|`, blanks in front of a label kept but for
 * one beside the bar, `\n` for a line break within a cell.
 */
export function sheetOf(sketch: string, more: SheetSketch = {}): Sheet {
  const lines = sketch
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const cells = lines.flatMap((line, row) =>
    line.split('|').flatMap((part, column): SheetCell[] => {
      const text = (column === 0 ? part : part.replace(/^ /, ''))
        .replace(/[ \t]+$/, '')
        .replaceAll('\\n', '\n');
      if (text.trim() === '') return [];
      const isNumber = (more.numbers ?? true) && /^-?\d{1,15}(?:\.\d+)?$/.test(text.trim());
      return [
        isNumber
          ? { ...blankCell, row, column, kind: 'number', text: text.trim(), number: Number(text) }
          : { ...blankCell, row, column, kind: 'text', text },
      ];
    }),
  );
  for (const [name, change] of Object.entries(more.cells ?? {})) {
    const { firstRow: row, firstColumn: column } = rangeOf(name);
    const index = cells.findIndex((cell) => cell.row === row && cell.column === column);
    const found = cells[index] ?? { ...blankCell, row, column, kind: 'text', text: '' };
    cells.splice(index < 0 ? cells.length : index, index < 0 ? 0 : 1, { ...found, ...change });
  }
  return {
    name: more.name ?? null,
    isHidden: false,
    cells: cells.toSorted((one, other) => one.row - other.row || one.column - other.column),
    merges: (more.merges ?? []).map(rangeOf),
    hiddenRows: more.hiddenRows ?? [],
    hiddenColumns: more.hiddenColumns ?? [],
    cellNames: 'letters',
  };
}

function rangeOf(name: string): CellRange {
  const range = readRange(name);
  if (range === null) throw new Error(`no range: ${name}`);
  return range;
}

/** A reading in lines: each figure with its path, area, period, value and unit, then what is open. */
export function linesOf({ range, figures, undecided, refused, blank, questions }: TableReading) {
  const figureLine = (figure: TableReading['figures'][number]) => {
    const { cell, path, area, period, value, valueLo, valueHi, printedUnit, status } = figure;
    const amount = status === 'M' ? 'M' : (value ?? `${valueLo}..${valueHi}`);
    return `${cell} ${path.join(' > ') || '?'}, ${area ?? '?'}, ${period ?? '?'}: ${amount} ${printedUnit ?? '?'}`;
  };
  return [
    range,
    ...figures.map(figureLine),
    ...undecided.map((figure) => `undecided ${figureLine(figure)}`),
    ...refused.map(({ cell, reason }) => `refused ${cell} ${reason}`),
    ...(blank > 0 ? [`blank ${blank}`] : []),
    ...(questions.length > 0
      ? [
          `asks ${questions.map(({ about, cell }) => (cell ? `${about} ${cell}` : about)).join(', ')}`,
        ]
      : []),
  ];
}
