import type { DrawnTable, Paint } from '../../shared/model/presentation.ts';
import { boxIn } from './frame.ts';
import { type MeasureInside, type Measuring, opacityOf } from './measuring.ts';
import { paintOf } from './paints.ts';
import { alignOf } from './texts.ts';

type Cell = DrawnTable['rows'][number]['cells'][number];

/** A table with its rows and cells; its caption is a text of its own. */
export function tableOf(
  table: HTMLTableElement,
  measuring: Measuring,
  inside: MeasureInside,
): DrawnTable | null {
  const rows = [...table.rows];
  const [first] = rows;
  if (!first) return null;
  const boxes = rows.map((row) => boxIn(measuring.frame, row.getBoundingClientRect()));
  const [top, bottom] = [boxes[0], boxes.at(-1)];
  if (!top || !bottom) return null;
  return {
    kind: 'table',
    box: { ...top, height: bottom.y + bottom.height - top.y },
    columns: [...first.cells].map(
      (cell) => boxIn(measuring.frame, cell.getBoundingClientRect()).width,
    ),
    rows: rows.map((row, index) => ({
      height: boxes[index]?.height ?? 0,
      isHead: row.parentElement?.tagName === 'THEAD',
      cells: [...row.cells].map((cell) => cellOf(cell, measuring, inside)),
    })),
    alt:
      table.caption?.textContent ??
      table.closest('article')?.querySelector('h1')?.textContent ??
      '',
  };
}

function cellOf(cell: HTMLTableCellElement, measuring: Measuring, inside: MeasureInside): Cell {
  const style = getComputedStyle(cell);
  const opacity = opacityOf(cell, measuring.page);
  const lines = inside(cell, measuring).flatMap((item) => (item.kind === 'text' ? item.lines : []));
  return {
    align: alignOf(style.textAlign),
    lines,
    fill: paintOf(style.backgroundColor, opacity),
    top: sideOf(style.borderTopWidth, style.borderTopStyle, paintOf(style.borderTopColor, opacity)),
    bottom: sideOf(
      style.borderBottomWidth,
      style.borderBottomStyle,
      paintOf(style.borderBottomColor, opacity),
    ),
    padding: {
      start: Number.parseFloat(style.paddingLeft),
      end: Number.parseFloat(style.paddingRight),
    },
  };
}

function sideOf(width: string, kind: string, paint: Paint | null): Cell['top'] {
  const units = Number.parseFloat(width);
  return units > 0 && kind !== 'none' && paint ? { paint, width: units } : null;
}
