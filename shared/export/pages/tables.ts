import { translate } from '../../i18n/messages.ts';
import type { Locale } from '../../model/localized.ts';
import { textWidth, wrapText } from '../../text/text-width.ts';
import type { Cell, Column, Row, TablePart, Target } from './page.ts';
import { measureOf, type Paper, roomOf } from './paper.ts';

/** A table of any length, which `layTables` puts on pages. */
export interface Table {
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Of the line that names the columns. */
export const columnsHeight = 28;
/** Above the first heading of a file's part stands its title. */
export const titleHeight = 64;

/** Of a heading: the space around its lines, and how they are set. */
const headingStyle = { around: 16, line: 24, size: 15 };

const cellPadding = { inline: 12, block: 6 };

/** How wide text may grow beside the estimate: fonts are measured without kerning. */
const safety = 0.97;

/** A slide's title may take several lines, and more on a page that continues the table. */
function headingHeight(text: string, continued: boolean, { paper, locale }: Setting): number {
  const whole = continued ? `${text}${translate(locale, 'pages.continued')}` : text;
  // The widths of 600 are known, and 700 is a little wider.
  const width = measureOf(paper) * safety * safety;
  const { around, line, size } = headingStyle;
  return around + linesOf(whole, width, size, 700, locale) * line;
}

interface Setting {
  readonly paper: Paper;
  readonly locale: Locale;
}

/** Puts tables on pages: no row is cut, no heading stands without a row, heads are repeated. */
export function layTables(
  tables: readonly Table[],
  { paper, locale, titled }: Setting & { readonly titled: boolean },
): TablePart[][] {
  const room = roomOf(paper);
  const pages: TablePart[][] = [];
  let parts: TablePart[] = [];
  let used = titled ? titleHeight : 0;

  const turn = () => {
    if (parts.length > 0) pages.push(parts);
    parts = [];
    used = 0;
  };

  for (const table of tables) {
    let rows: Row[] = [];
    let continued = false;
    let top = 0;
    let headed = 0;
    const open = () => {
      top = used;
      headed = headingHeight(table.heading, continued, { paper, locale });
      used += headed + columnsHeight;
    };
    const close = () => {
      if (rows.length === 0) return;
      const { heading, columns } = table;
      const place = { headingHeight: headed, top: paper.top + top };
      parts.push({ heading, continued, columns, rows, ...place });
      rows = [];
      continued = true;
    };
    open();
    for (const [index, row] of table.rows.entries()) {
      // Two rows at least stand under a heading, unless there is one only.
      const next = index === 0 ? (table.rows[1]?.height ?? 0) : 0;
      if (used + row.height + next > room && used > headed + columnsHeight) {
        close();
        turn();
        open();
      }
      rows.push(row);
      used += row.height;
    }
    close();
  }
  turn();
  return pages;
}

/** Where a row stands below the top of its page. */
export function targetPositions(part: TablePart): readonly (readonly [Target, number])[] {
  let top = part.top + part.headingHeight + columnsHeight;
  return part.rows.flatMap(({ anchor, height }) => {
    const own = top;
    top += height;
    return anchor ? [[anchor, own] as const] : [];
  });
}

/** A row as high as its highest cell. */
export function rowOf(
  cells: readonly Cell[],
  columns: readonly Column[],
  {
    paper,
    locale,
    ...rest
  }: Pick<Row, 'anchor' | 'figure'> & {
    readonly paper: Paper;
    readonly locale: Locale;
  },
): Row {
  const heights = cells.map((cell, index) => cellHeight(cell, columns[index], paper, locale));
  return { ...rest, cells, height: Math.max(...heights) + 2 * cellPadding.block };
}

function cellHeight(
  { text, sub, links }: Cell,
  column: Column | undefined,
  { text: body, small }: Paper,
  locale: Locale,
): number {
  if (!column) return 0;
  const width = (column.width - cellPadding.inline) * safety;
  const { size, line } = column.kind === 'small' ? small : body;
  const weight = column.kind === 'value' ? 600 : 500;
  const linkWidth = links.reduce((sum, link) => {
    return sum + textWidth(link.text, { size: small.size, weight: 500 }, locale) + small.size;
  }, 0);
  return (
    linesOf(text, width, size, weight, locale) * line +
    linesOf(sub ?? '', width, small.size, 500, locale) * small.line +
    Math.ceil(linkWidth / width) * small.line
  );
}

function linesOf(
  text: string,
  width: number,
  size: number,
  weight: 500 | 600 | 700,
  locale: Locale,
): number {
  return text.split('\n').flatMap((line) => wrapText(line, width, { size, weight }, locale)).length;
}
