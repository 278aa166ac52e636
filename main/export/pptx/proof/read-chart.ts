import type { Sheet } from '../../../../shared/import/sheet.ts';
import { openArchive } from '../../../import/tables/archive.ts';
import { readXlsx } from '../../../import/tables/xlsx.ts';
import { readXml } from '../../../import/tables/xml.ts';
import type { FoundChart } from './findings.ts';
import type { OfficePackage } from './read-package.ts';
import { addTypeface } from './read-typefaces.ts';

/** A range of the workbook, and what the chart itself keeps of it. */
interface KeptRange {
  formula: string;
  readonly points: Map<number, string>;
}

interface ReadSeries {
  readonly tx: KeptRange;
  readonly cat: KeptRange;
  readonly val: KeptRange;
  points: number;
}

type Role = 'tx' | 'cat' | 'val';

/** A chart with the workbook inside it. @throws table-file.damaged and what the handlers find broken */
export async function readChart(
  office: OfficePackage,
  part: string,
  typefaces: Set<string>,
): Promise<FoundChart> {
  const { series, text } = readChartPart(await office.read(part), part, typefaces);
  const [workbook] = office.relationsOf(part).filter(({ type }) => type === 'package');
  const sheets = workbook
    ? await readXlsx(await openArchive(await office.read(workbook.target)))
    : [];
  return {
    text,
    series: series.map(({ tx, cat, val, points }) => {
      const indexes = Array.from({ length: points }, (_, index) => index);
      return {
        name: tx.points.get(0) ?? '',
        categories: indexes.map((index) => cat.points.get(index) ?? ''),
        values: indexes.map((index) => numberOf(val.points.get(index))),
      };
    }),
    otherCells: series.flatMap(({ tx, cat, val }) =>
      [tx, cat, val].flatMap((range) => otherCells(range, sheets)),
    ),
  };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text.trim() === '' ? null : Number(text);
}

function readChartPart(bytes: Uint8Array, part: string, typefaces: Set<string>) {
  const series: ReadSeries[] = [];
  const range = (): KeptRange => ({ formula: '', points: new Map() });
  let inSeries = false;
  let role: Role | null = null;
  let index = 0;
  let words = '';
  let text = '';
  let labels = 0;
  readXml(bytes, part, {
    open(element, attributes) {
      addTypeface(element, attributes, typefaces);
      words = '';
      if (element === 'ser') {
        inSeries = true;
        series.push({ tx: range(), cat: range(), val: range(), points: 0 });
      } else if (element === 'dLbls') labels += 1;
      else if (
        inSeries &&
        labels === 0 &&
        (element === 'tx' || element === 'cat' || element === 'val')
      )
        role = element;
      else if (element === 'pt') index = Number(attributes['idx'] ?? 0);
      else if (element === 'ptCount' && role === 'val') {
        const last = series.at(-1);
        if (last) last.points = Number(attributes['val'] ?? 0);
      }
    },
    text(more) {
      words += more;
    },
    close(element) {
      const kept = role && series.at(-1)?.[role];
      if (element === 'ser') inSeries = false;
      else if (element === 'dLbls') labels -= 1;
      else if (element === 'tx' || element === 'cat' || element === 'val') {
        if (labels === 0) role = null;
      } else if (element === 'f' && kept) kept.formula = words;
      else if (element === 'v' && kept) kept.points.set(index, words);
      else if (element === 't') text += words;
      else if (element === 'p' || element === 'br') text += '\n';
    },
  });
  return { series, text };
}

/** Where the workbook has something else than the chart; the whole range where it has no such cells. */
function otherCells({ formula, points }: KeptRange, sheets: readonly Sheet[]): string[] {
  if (formula === '') return [];
  const found = /^(?:'((?:[^']|'')+)'|([^!]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(
    formula,
  );
  const [, quoted, plain, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] =
    found ?? [];
  const sheet = sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? plain));
  if (!found || !sheet) return [formula];
  const cells: { readonly row: number; readonly column: number }[] = [];
  for (let row = Number(fromRow) - 1; row < Number(toRow); row += 1)
    for (let column = columnOf(fromColumn); column <= columnOf(toColumn); column += 1)
      cells.push({ row, column });
  return cells.flatMap(({ row, column }, index) => {
    const cell = sheet.cells.find((one) => one.row === row && one.column === column);
    return isSame(points.get(index), cell) ? [] : [`${sheet.name}!${fromColumn}${row + 1}`];
  });
}

function isSame(kept: string | undefined, cell: Sheet['cells'][number] | undefined): boolean {
  if (cell?.number != null) return kept !== undefined && Number(kept) === cell.number;
  return (kept ?? '') === (cell?.text ?? '');
}

/** `A` is 0. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
