import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { CellRange, Sheet, SheetCell } from '../../../shared/import/sheet.ts';
import { limits, tooLarge } from './limits.ts';
import { holdsSomething, plainFormat, textCell } from './sheet-cells.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What Office writes of a class of cells in the page's style sheet. */
type ClassStyles = ReadonlyMap<string, string>;

/** The most that HTML allows, whatever an attribute says. */
const mostColumns = 1000;
const mostRows = 65_534;

/**
 * The tables of a web page, or of cells as other programs put them on the clipboard, each a sheet. A
 * table that others stand in only places them. Nothing that the page names is fetched, and none of
 * its scripts run.
 *
 * @throws table-file.too-large
 */
export function readHtml(text: string): readonly Sheet[] {
  const document = parse(withoutClipboardHead(text));
  const tables = elementsIn(document, 'table').filter(
    (table) => elementsIn(table, 'table').length === 0,
  );
  const styles = classStyles(document);
  let left: number = limits.cells;
  return tables.map((table, index) => {
    const sheet = readTable(table, styles, left);
    left -= sheet.cells.length;
    const caption = elementsIn(table, 'caption').map(textOf).join(' ');
    return { ...sheet, name: caption || (tables.length > 1 ? String(index + 1) : null) };
  });
}

/** Windows puts lines before what was copied, with where it begins and ends. */
function withoutClipboardHead(text: string): string {
  return text.replace(/^\s*Version:[\d.]+\s[^<]*/, '');
}

function readTable(table: Element, styles: ClassStyles, mostCells: number): Sheet {
  const cells: SheetCell[] = [];
  const merges: CellRange[] = [];
  const hiddenRows: number[] = [];
  /** For each column, the first row that no cell above reaches into. */
  const freeFrom: number[] = [];
  const rows = elementsIn(table, 'tr');
  if (rows.length > limits.rows) throw tooLarge('cells');
  for (const [row, line] of rows.entries()) {
    if (isHidden(line, styles)) hiddenRows.push(row);
    let column = 0;
    for (const element of line.childNodes.filter(isCell)) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const wide = spanOf(element, 'colspan', mostColumns);
      const high = Math.min(
        spanOf(element, 'rowspan', mostRows, rows.length - row),
        rows.length - row,
      );
      if (column + wide > limits.columns) throw tooLarge('cells');
      const cell = cellOf(element, { row, column }, styles);
      if (holdsSomething(cell)) cells.push(cell);
      if (cells.length > mostCells || merges.length > limits.merges) throw tooLarge('cells');
      if (wide > 1 || high > 1)
        merges.push({
          firstRow: row,
          lastRow: row + high - 1,
          firstColumn: column,
          lastColumn: column + wide - 1,
        });
      for (let one = column; one < column + wide; one += 1)
        freeFrom[one] = Math.max(freeFrom[one] ?? 0, row + high);
      column += wide;
    }
  }
  return {
    name: null,
    isHidden: false,
    cells,
    merges,
    hiddenRows,
    hiddenColumns: hiddenColumns(table, styles),
    cellNames: 'numbers',
  };
}

function isCell(node: Node): node is Element {
  return node.nodeName === 'td' || node.nodeName === 'th';
}

function cellOf(
  element: Element,
  place: { readonly row: number; readonly column: number },
  styles: ClassStyles,
): SheetCell {
  const style = styleOf(element, styles);
  const [, indent] = /mso-char-indent-count\s*:\s*(\d+)/i.exec(style) ?? [];
  return {
    ...textCell(place, textOf(element), { ...plainFormat, indent: Number(indent ?? 0) }),
    behind: attributeOf(element, 'x:num')?.trim() || null,
  };
}

/** @param whole what 0 means: to the end of the rows */
function spanOf(element: Element, name: string, most: number, whole = 1): number {
  const written = attributeOf(element, name);
  const span = Number.parseInt(written ?? '1', 10);
  if (span === 0 && name === 'rowspan') return Math.max(1, whole);
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

function hiddenColumns(table: Element, styles: ClassStyles): number[] {
  const found: number[] = [];
  let column = 0;
  for (const element of elementsIn(table, 'col')) {
    const wide = spanOf(element, 'span', mostColumns);
    if (column + wide > limits.columns) break;
    if (isHidden(element, styles))
      for (let one = column; one < column + wide; one += 1) found.push(one);
    column += wide;
  }
  return found;
}

function isHidden(element: Element, styles: ClassStyles): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined ||
    /display\s*:\s*none/i.test(styleOf(element, styles))
  );
}

function styleOf(element: Element, styles: ClassStyles): string {
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/);
  return [
    ...classes.map((name) => styles.get(name) ?? ''),
    attributeOf(element, 'style') ?? '',
  ].join(';');
}

/** Office writes one rule for each class. */
function classStyles(document: Node): ClassStyles {
  const sheets = elementsIn(document, 'style').map((style) =>
    style.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
  );
  const rules = sheets.join('\n').matchAll(/\.([\w-]+)[^{}]*\{([^{}]*)\}/g);
  return new Map([...rules].map(([, name = '', rule = '']) => [name, rule]));
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** In the order of the page. */
function elementsIn(node: Node, name: string): Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [];
  pushChildren(waiting, node);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.nodeName === name) found.push(next as Element);
    pushChildren(waiting, next);
  }
  return found;
}

/** One by one, as a page may nest deeper and wider than calls may. */
function pushChildren(waiting: (Node | string)[], node: Node): void {
  if (!('childNodes' in node)) return;
  for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
    const child = node.childNodes[index];
    if (child) waiting.push(child);
  }
}

const blocks = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr']);
const silent = new Set(['script', 'style', 'template', 'title', 'head']);
/** A line break in the page between characters that stand without blanks is none (CSS Text 3, 4.1.3). */
const wide = '[\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const breakInWide = new RegExp(`(${wide})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${wide})`, 'g');

/** The text as a browser shows it: blanks run together but those that don't break, `<br>` a new line. */
function textOf(element: Element): string {
  const pieces: string[] = [];
  const waiting: (Node | string)[] = [];
  pushChildren(waiting, element);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') pieces.push(next);
    else if (next.nodeName === '#text' && 'value' in next)
      pieces.push(next.value.replace(breakInWide, '$1').replace(/[ \t\r\n\f]+/g, ' '));
    else if (next.nodeName === 'br') pieces.push('\n');
    else if ('childNodes' in next && !silent.has(next.nodeName)) {
      const isBlock = blocks.has(next.nodeName);
      if (isBlock) waiting.push('\n');
      pushChildren(waiting, next);
      if (isBlock) waiting.push('\n');
    }
  }
  return pieces
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '')
    .replace(/ +/g, ' ');
}
