import type { DrawnLine, DrawnTable } from '../../../../shared/model/presentation.ts';
import type { Colours } from '../colours.ts';
import { element, type Xml } from '../package/xml.ts';
import type { RunWriting } from '../text/runs.ts';
import { textFrame } from '../text/text-frame.ts';
import { emu } from '../units.ts';
import { graphicFrame } from './graphic-frame.ts';
import type { Naming } from './shape-tree.ts';

type Row = DrawnTable['rows'][number];
type Cell = Row['cells'][number];

/** A table that is edited as one. Its cells have their own fills and lines, whatever its style is. */
export function table(
  drawn: DrawnTable,
  naming: Naming,
  colours: Colours,
  writing: RunWriting,
): Xml {
  const { box, columns, rows, alt } = drawn;
  let top = box.y;
  return graphicFrame(
    naming.describe({ kind: 'table', alt }),
    box,
    'http://schemas.openxmlformats.org/drawingml/2006/table',
    element(
      'a:tbl',
      {},
      element(
        'a:tblPr',
        { firstRow: rows[0]?.isHead ?? false },
        element('a:tableStyleId', {}, noStyle),
      ),
      element(
        'a:tblGrid',
        {},
        columns.map((width) => element('a:gridCol', { w: emu(width) })),
      ),
      rows.map((row) => {
        const at = top;
        top += row.height;
        return element(
          'a:tr',
          { h: emu(row.height) },
          // As many cells as there are columns: Office refuses a row that has others.
          columns.map((_, index) => cell(row.cells[index], row, at, colours, writing)),
        );
      }),
    ),
  );
}

/** “No Style, No Grid”, which every version of Office has. */
const noStyle = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}' as Xml;

function cell(
  drawn: Cell | undefined,
  row: Row,
  top: number,
  colours: Colours,
  writing: RunWriting,
): Xml {
  const frame = drawn && textFrame({ ...drawn, box: boxOf(drawn.lines) }, 'minor', writing);
  const padding = drawn?.padding ?? { start: 0, end: 0 };
  return element(
    'a:tc',
    {},
    element(
      'a:txBody',
      {},
      element('a:bodyPr'),
      element('a:lstStyle'),
      frame?.paragraphs ?? element('a:p', {}, element('a:endParaRPr', { lang: 'zh-CN', sz: 100 })),
    ),
    element(
      'a:tcPr',
      {
        marL: emu(Math.max(0, padding.start)),
        marR: emu(Math.max(0, padding.end)),
        marT: emu(frame ? clamp(frame.box.y - top, 0, row.height - frame.box.height) : 0),
        marB: 0,
        anchor: 't',
      },
      element('a:lnL', { w: 0 }, element('a:noFill')),
      element('a:lnR', { w: 0 }, element('a:noFill')),
      side('a:lnT', drawn?.top ?? null, colours),
      side('a:lnB', drawn?.bottom ?? null, colours),
      colours.fill(drawn?.fill ?? null),
    ),
  );
}

function boxOf(lines: readonly DrawnLine[]) {
  const x = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  return { x, y: 0, width: right - x, height: 0 };
}

function side(name: 'a:lnT' | 'a:lnB', drawn: Cell['top'], { fill }: Colours): Xml {
  if (!drawn || drawn.width === 0) return element(name, { w: 0 }, element('a:noFill'));
  return element(
    name,
    { w: emu(drawn.width), cap: 'flat', cmpd: 'sng', algn: 'ctr' },
    fill(drawn.paint),
    element('a:prstDash', { val: 'solid' }),
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}
