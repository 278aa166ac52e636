import { useVirtualizer } from '@tanstack/react-virtual';
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { columnLetters, readRange } from '../../shared/import/cell-names.ts';
import type { CellRange } from '../../shared/import/sheet.ts';
import type { FileToImport, SheetRows } from '../../shared/model/import.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { useMessages } from '../ui/messages.ts';
import styles from './import.module.css';

const rowHeight = 28;
const pageRows = 200;
/** As many fit any table of statistics; beyond them a range is written. */
const mostColumns = 200;

type SheetToImport = FileToImport['sheets'][number];
type Cells = ReadonlyMap<string, SheetRows['cells'][number]>;

interface SheetGridProps {
  /** The file's name for the calls. */
  readonly file: string;
  /** Of the sheet among the file's, from 0. */
  readonly place: number;
  readonly sheet: SheetToImport;
  readonly tables: readonly { readonly range: string; readonly leftOut: boolean }[];
  /** What stands below the name of a column, as what it is. */
  readonly headOf?: (column: number) => ReactNode;
  /** A cell that is brought into view. */
  readonly reveal?: Position | null;
  /** Whether it is marked, too. */
  readonly marks?: boolean;
  readonly selected: CellRange | null;
  readonly onSelect: (range: CellRange | null) => void;
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The cells of a sheet with the tables outlined; a range is drawn over them with the mouse. */
export function SheetGrid({
  file,
  place,
  sheet,
  tables,
  headOf,
  reveal = null,
  marks = false,
  selected,
  onSelect,
}: SheetGridProps) {
  const message = useMessages();
  const scroller = useRef<HTMLElement>(null);
  const [drawn, setDrawn] = useState<readonly [Position, Position] | null>(null);
  const rows = useVirtualizer({
    count: sheet.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = rows.getVirtualItems();
  const { cells, hidden } = useCells(file, place, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const columns = Array.from({ length: Math.min(sheet.columns, mostColumns) }, (_, index) => index);
  const letters = (column: number) =>
    sheet.cellNames === 'letters' ? columnLetters(column) : String(column + 1);
  const outlines = tables.flatMap(({ range, leftOut }) => {
    const found = readRange(range);
    return found ? [{ ...found, leftOut }] : [];
  });
  const range = drawn ? between(drawn) : selected;

  const markedRow = reveal?.row ?? null;
  const markedColumn = reveal?.column ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer is made anew with each render
  useEffect(() => {
    if (markedRow === null || markedColumn === null) return;
    rows.scrollToIndex(markedRow, { align: 'center' });
    scroller.current
      ?.querySelectorAll('thead th')
      [markedColumn]?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [markedRow, markedColumn]);

  const startDrawing = (event: PointerEvent) => {
    const at = positionOf(event.target);
    if (!at || event.button !== 0) return;
    // So that the cell under the pointer is asked, not the one that was pressed.
    (event.target as Element).releasePointerCapture?.(event.pointerId);
    setDrawn([at, at]);
  };
  const goOn = (event: PointerEvent) => {
    const at = drawn ? positionOf(event.target) : null;
    if (drawn && at) setDrawn([drawn[0], at]);
  };
  const endDrawing = () => {
    if (!drawn) return;
    const whole = between(drawn);
    // A click is no range: it lets go of the one before.
    const isClick = whole.firstRow === whole.lastRow && whole.firstColumn === whole.lastColumn;
    onSelect(isClick ? null : whole);
    setDrawn(null);
  };

  return (
    // A range is written in the field above by whoever has no mouse.
    <section
      ref={scroller}
      className={styles['grid']}
      data-testid="sheet-grid"
      // What scrolls must be reached by keys.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      aria-label={message('import-dialog.cells')}
      onPointerDown={startDrawing}
      onPointerMove={goOn}
      onPointerUp={endDrawing}
      onPointerLeave={endDrawing}
    >
      <table aria-rowcount={sheet.rows}>
        <thead>
          <tr>
            <td className={`${styles['row-number']} ${styles['corner']}`} />
            {columns.map((column) => (
              <th key={column} scope="col">
                {letters(column)}
                {headOf?.(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: items[0]?.start ?? 0 }} />
          {items.map(({ index: row }) => (
            <tr key={row} aria-rowindex={row + 1} data-hidden={hidden.has(row)}>
              <th className={styles['row-number']} scope="row">
                {row + 1}
              </th>
              {columns.map((column) => {
                const cell = cells.get(`${row}:${column}`);
                const table = outlines.find((one) => isIn(one, row, column));
                return (
                  <td
                    key={column}
                    className={styles['cell']}
                    data-row={row}
                    data-column={column}
                    data-number={cell?.isNumber}
                    data-table={table && (table.leftOut ? 'left-out' : edgesOf(table, row, column))}
                    data-selected={range !== null && isIn(range, row, column)}
                    data-marked={marks && reveal?.row === row && reveal.column === column}
                    title={cell && cell.text.length > 12 ? cell.text : undefined}
                  >
                    {cell?.text.replace(/\s*\n\s*/g, ' ')}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr style={{ height: rows.getTotalSize() - (items.at(-1)?.end ?? 0) }} />
        </tbody>
      </table>
    </section>
  );
}

function positionOf(target: EventTarget): Position | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-column]') : null;
  if (!cell) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

function between([one, other]: readonly [Position, Position]): CellRange {
  return {
    firstRow: Math.min(one.row, other.row),
    lastRow: Math.max(one.row, other.row),
    firstColumn: Math.min(one.column, other.column),
    lastColumn: Math.max(one.column, other.column),
  };
}

function isIn(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.firstRow &&
    row <= range.lastRow &&
    column >= range.firstColumn &&
    column <= range.lastColumn
  );
}

/** On which sides the cell ends its table. */
function edgesOf(range: CellRange, row: number, column: number): string {
  return [
    'in',
    row === range.firstRow && 'top',
    row === range.lastRow && 'bottom',
    column === range.firstColumn && 'left',
    column === range.lastColumn && 'right',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The cells of the rows in sight, fetched by pages and kept. */
function useCells(file: string, place: number, first: number, last: number) {
  const [cells, setCells] = useState<Cells>(new Map());
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const asked = useRef(new Set<number>());
  const pages = [Math.floor(first / pageRows), Math.floor(last / pageRows)].join();
  useEffect(() => {
    for (const page of new Set(pages.split(',').map(Number))) {
      if (asked.current.has(page)) continue;
      asked.current.add(page);
      api.imports
        .rows({ file, sheet: place, first: page * pageRows, count: pageRows })
        .then((found) => {
          const added = found.cells.map((cell) => [`${cell.row}:${cell.column}`, cell] as const);
          setCells((before) => new Map([...before, ...added]));
          setHidden((before) => new Set([...before, ...found.hiddenRows]));
        })
        .catch(reportError);
    }
  }, [file, place, pages]);
  return { cells, hidden };
}
