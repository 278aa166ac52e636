import type { Sheet, SheetCell } from '../../shared/import/sheet.ts';
import { limits, tooLarge } from '../import/tables/limits.ts';
import { plainCell, plainFormat, textCell } from '../import/tables/sheet-cells.ts';
import { unescaped } from '../import/tables/xlsx-text.ts';
import { attributeOf, readXml } from '../import/tables/xml.ts';

/** A series as a chart keeps it beside its workbook. */
interface Series {
  name: string;
  readonly categories: Map<number, string>;
  readonly values: Map<number, string>;
}

/**
 * What a chart of Office shows (DrawingML, `c:chart`), as a sheet: its title, a column for each series,
 * a row for each category. Null where it shows nothing.
 *
 * @throws table-file.damaged, table-file.too-large
 */
export function chartSheet(bytes: Uint8Array, part: string): Sheet | null {
  const series: Series[] = [];
  let title = '';
  let at: 'tx' | 'cat' | 'val' | 'title' | null = null;
  let point = 0;
  let text = '';
  let depth = 0;
  readXml(bytes, part, {
    open(element, attributes) {
      const isInSeries = depth > 0;
      if (element === 'ser') {
        depth += 1;
        series.push({ name: '', categories: new Map(), values: new Map() });
        if (series.length > limits.columns) throw tooLarge('cells');
      } else if (element === 'title' && !isInSeries && at === null) at = 'title';
      else if (isInSeries && element === 'tx') at = 'tx';
      else if (isInSeries && (element === 'cat' || element === 'xVal')) at = 'cat';
      else if (isInSeries && (element === 'val' || element === 'yVal')) at = 'val';
      else if (element === 'pt') point = Number(attributeOf(attributes, 'idx') ?? 0) || 0;
      else if (element === 'v' || element === 't') text = '';
    },
    text(words) {
      text += words;
    },
    close(element) {
      const last = series.at(-1);
      if (element === 'ser') depth -= 1;
      else if (element === 'v' && last && depth > 0) {
        if (at === 'tx') last.name += unescaped(text);
        else if (at === 'cat') last.categories.set(point, unescaped(text));
        else if (at === 'val') last.values.set(point, text);
      } else if (element === 't' && at === 'title') title += text;
      if (element === 'tx' && at === 'tx') at = null;
      if (element === 'title' && at === 'title') at = null;
      if ((element === 'cat' || element === 'xVal') && at === 'cat') at = null;
      if ((element === 'val' || element === 'yVal') && at === 'val') at = null;
    },
  });
  return series.length === 0 ? null : sheetOf(title, series);
}

function sheetOf(title: string, series: readonly Series[]): Sheet | null {
  const cells: SheetCell[] = [];
  const word = (row: number, column: number, text: string) => {
    if (text.trim() !== '') cells.push(textCell({ row, column }, text.trim(), plainFormat));
  };
  const [first] = series;
  const points = [...new Set(series.flatMap(({ values }) => [...values.keys()]))].sort(
    (one, other) => one - other,
  );
  if (!first || points.length === 0) return null;
  if (points.length * series.length > limits.cells) throw tooLarge('cells');
  word(0, 0, title);
  for (const [index, { name }] of series.entries()) word(1, index + 1, name);
  for (const [index, point] of points.entries()) {
    const row = index + 2;
    word(row, 0, first.categories.get(point) ?? '');
    for (const [column, { values }] of series.entries()) {
      const text = values.get(point);
      const number = Number(text);
      if (text === undefined || text.trim() === '' || !Number.isFinite(number)) continue;
      // A sum of halves in binary is written with all its digits: 0.30000000000000004.
      const digits = String(Number(number.toPrecision(15)));
      cells.push({
        ...plainCell,
        ...{ row, column: column + 1, kind: 'number', text: digits, number: Number(digits) },
      });
    }
  }
  return {
    ...{ name: null, isHidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] },
    cellNames: 'letters',
  };
}
