import { cleanText, readFigure } from '../../shared/figures/read-figure.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { textsIn } from '../../shared/model/localized.ts';
import type { TimePeriod } from '../../shared/model/period.ts';

/** A text for a cell, by the numbers of its row and column. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Placed {
  readonly texts: readonly PlacedText[];
  /** Rows that found no line, or more than one, as they were pasted. */
  readonly left: readonly string[];
  /** Whether indicators were found by their names rather than by their order. */
  readonly isByName: boolean;
}

interface Target {
  /** In the order in which they are shown. */
  readonly rows: readonly Indicator[];
  readonly periods: readonly TimePeriod[];
  readonly row: number;
  readonly column: number;
}

/**
 * Where pasted cells go: from the chosen cell downwards and to the right, in the order of the rows
 * that are shown. Where the first column names indicators, each row goes to the one that it names,
 * wherever it stands, and columns below a period go to that period.
 */
export function placePasted(cells: readonly (readonly string[])[], target: Target): Placed {
  return placeByName(cells, target) ?? placeInOrder(cells, target);
}

function placeInOrder(
  cells: readonly (readonly string[])[],
  { rows, periods, row, column }: Target,
): Placed {
  const texts: PlacedText[] = [];
  const left: string[] = [];
  for (const [index, line] of cells.entries()) {
    const isBeyond = row + index >= rows.length;
    const fit = isBeyond ? 0 : periods.length - column;
    const over = line.slice(fit).filter((text) => text.trim() !== '');
    if (over.length > 0) left.push(over.join(' '));
    for (const [offset, text] of line.slice(0, fit).entries())
      texts.push({ row: row + index, column: column + offset, text });
  }
  return { texts, left, isByName: false };
}

function placeByName(
  cells: readonly (readonly string[])[],
  { rows, periods, column }: Target,
): Placed | null {
  if (Math.max(...cells.map((line) => line.length)) < 2) return null;
  const byName = Map.groupBy(
    rows.flatMap((indicator, row) => namesOf(indicator).map((name) => ({ name, row }))),
    ({ name }) => name,
  );
  const rowsNamed = (text: string) => [
    ...new Set((byName.get(plain(text)) ?? []).map(({ row }) => row)),
  ];
  const named = cells.filter(([name = '']) => name.trim() !== '');
  const known = named.filter(([name = '']) => rowsNamed(name).length > 0);
  const isFigure = ([name = '']: readonly string[]) => readFigure(name).kind === 'figure';
  if (known.length === 0 || known.length * 2 < named.length || named.every(isFigure)) return null;

  const head = cells.find(
    (line) =>
      rowsNamed(line[0] ?? '').length === 0 &&
      line.some((text) => periods.includes(readPeriod(text) ?? '')),
  );
  const isUnits = (at: number) =>
    known.every((line) => {
      const text = plain(line[at] ?? '');
      const [row] = rowsNamed(line[0] ?? '');
      const indicator = row === undefined ? undefined : rows[row];
      return (
        text === '' || (indicator && textsIn(indicator.unit).some((one) => plain(one) === text))
      );
    });
  const width = Math.max(...cells.map((line) => line.length));
  const figures = Array.from({ length: width - 1 }, (_, index) => index + 1).filter(
    (at) => !isUnits(at),
  );
  const columnOf = new Map(
    figures.flatMap((at, index) => {
      const to = head ? periods.indexOf(readPeriod(head[at] ?? '') ?? '') : column + index;
      return to >= 0 && to < periods.length ? [[at, to] as const] : [];
    }),
  );
  const texts: PlacedText[] = [];
  const left: string[] = [];
  for (const line of cells) {
    if (line === head || line.every((text) => text.trim() === '')) continue;
    const [row, other] = rowsNamed(line[0] ?? '');
    if (row === undefined || other !== undefined) {
      if (line.slice(1).some((text) => text.trim() !== '')) left.push(line.join(' '));
      continue;
    }
    for (const at of figures) {
      const to = columnOf.get(at);
      const text = line[at] ?? '';
      if (to !== undefined) texts.push({ row, column: to, text });
      else if (text.trim() !== '') left.push(`${line[0]} ${text}`);
    }
  }
  return { texts, left, isByName: true };
}

function namesOf({ name, shortName, synonyms }: Indicator): string[] {
  return [...new Set([...textsIn(name), ...textsIn(shortName), ...synonyms].map(plain))];
}

/** Without what tables put around a name: indents, 其中, a unit in brackets. */
function plain(text: string): string {
  return cleanText(text)
    .replace(/^(?:#|其中[:：]?)\s*/, '')
    .replace(/\s*[(（][^()（）]*[)）]$/, '')
    .toLowerCase();
}
