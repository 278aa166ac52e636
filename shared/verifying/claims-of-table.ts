import { scaled } from '../figures/scaled.ts';
import { cellName, readRange } from '../import/cell-names.ts';
import { nameOfPath } from '../import/plain-name.ts';
import { readTables } from '../import/read-tables.ts';
import type { Sheet, SheetCell } from '../import/sheet.ts';
import type { TableFigure } from '../import/table-reading.ts';
import { subjectOf } from '../import/title-words.ts';
import { UnitMultiplier, unitMultipliers } from '../model/figure.ts';
import type { TimePeriod } from '../model/period.ts';
import type { FigureRole } from '../reading/model.ts';
import { loneFigure } from './claims-of-page.ts';
import { claimsOfText } from './claims-of-text.ts';
import type { Claim, DocumentPlace } from './model.ts';

/** A table of a document, and where its cells stand among the document’s pieces. */
export interface PlacedTable {
  readonly sheet: Sheet;
  readonly place: DocumentPlace;
  /** Its numbers are those that a chart draws: no word can stand beside them. */
  readonly isChart: boolean;
  /** Of a row: the piece that it is, and where its cells begin in it. */
  readonly rows: ReadonlyMap<
    number,
    { readonly piece: number; readonly starts: ReadonlyMap<number, number> }
  >;
}

/**
 * The figures of a table, each called by its headers; of a cell that holds sentences, those of its
 * sentences. What is no figure of a table that can be read is one with its row’s first words.
 *
 * @param period for figures whose table names none
 */
export function claimsOfTable(
  table: PlacedTable,
  digitNames: readonly string[],
  period: TimePeriod | null,
): Claim[] {
  const { sheet } = table;
  const readings = readTables(sheet, {});
  const read = readings.flatMap(({ figures, undecided, title, columns }) => {
    const drawn = columns.filter(({ role }) => role === 'figures');
    const only = drawn.length === 1 ? (drawn[0]?.header ?? null) : null;
    return [...figures, ...undecided]
      .filter(({ value, valueLo }) => value !== null || valueLo !== null)
      .map((figure) => claimOfCell(figure, { title, only }, table, period));
  });
  const taken = new Set(read.map(({ place }) => place.cell));
  const others = sheet.cells
    .filter((cell) => !taken.has(cellName(cell, sheet.cellNames)))
    .flatMap((cell) => claimsBeside(cell, table, digitNames, period));
  return [...read, ...others];
}

function claimOfCell(
  figure: TableFigure,
  { title, only }: { readonly title: string | null; readonly only: string | null },
  table: PlacedTable,
  period: TimePeriod | null,
): Claim {
  const { path, rawText, unit } = figure;
  // Of one column of figures the header says nothing that tells its rows apart.
  const ofRow = only === null ? path : path.filter((label) => !only.includes(label));
  const subject = title === null ? null : subjectOf(title);
  const last = path.at(-1) ?? '';
  const whole = nameOfPath(path);
  const names = [
    ofRow.join(''),
    whole,
    path.join(''),
    path.toReversed().join(''),
    last,
    subject ?? '',
    `${subject ?? ''}${last}`,
    figure.english ?? '',
  ];
  const sentence = `${path.join(' › ')} ${rawText}`.trim();
  const unitMult = UnitMultiplier.safeParse(figure.unitMult);
  const power = unitMult.success ? unitMult.data : nearest(figure.unitMult);
  const inPower = (value: number | null) =>
    value === null ? null : scaled(value, figure.unitMult - power);
  return {
    ...placeOf(figure.cell, table),
    ...{ sentence, start: sentence.length - rawText.length, end: sentence.length, rawText },
    ...{
      value: inPower(figure.value),
      valueLo: inPower(figure.valueLo),
      valueHi: inPower(figure.valueHi),
    },
    ...{ unitMult: power, decimals: figure.decimals, unit: unit ?? '' },
    ...{ qualifier: figure.qualifier, qualifierWord: figure.qualifierWord },
    role: roleOf(path, unit),
    names: [...new Set(names)].filter((name) => name !== ''),
    context: `${title ?? ''} ${sentence}`,
    period: figure.period ?? period,
    isPeriodPrinted: figure.period !== null,
    area: figure.area,
    isBare: unit === null,
    isDrawn: table.isChart,
    isOpen: false,
  };
}

function nearest(power: number): UnitMultiplier {
  return unitMultipliers.findLast((one) => one <= power) ?? 0;
}

function placeOf(cell: string, { sheet, place, rows }: PlacedTable) {
  const at = readRange(cell);
  const row = at ? rows.get(at.firstRow) : undefined;
  return {
    place: { ...place, sheet: sheet.name ?? place.sheet, cell },
    piece: row?.piece ?? 0,
    pieceStart: (at && row?.starts.get(at.firstColumn)) ?? 0,
  };
}

function roleOf(path: readonly string[], unit: string | null): FigureRole {
  const isChange = path.some((label) => /增速|增长|增幅|涨幅|同比|growth|change/i.test(label));
  if (unit === '个百分点') return 'change';
  if (unit === '%') return isChange ? 'change' : 'share';
  return path.some((label) => /目标|计划|target/i.test(label)) ? 'goal' : 'level';
}

const isProse = /[，。；]|,\s|\.\s/;

/** Figures of a cell that no table was read from: its sentences’, or the cell itself with its row’s words. */
function claimsBeside(
  cell: SheetCell,
  table: PlacedTable,
  digitNames: readonly string[],
  period: TimePeriod | null,
): Claim[] {
  const { sheet } = table;
  const name = cellName(cell, sheet.cellNames);
  const at = placeOf(name, table);
  const text = cell.shown ?? cell.text;
  if (cell.kind === 'text' && isProse.test(text) && /\d|[一二三四五六七八九十]/.test(text)) {
    const { claims } = claimsOfText(text, digitNames);
    return claims.map((claim) => ({
      ...claim,
      ...{ place: at.place, piece: at.piece, pieceStart: at.pieceStart + claim.pieceStart },
      period: claim.period ?? period,
    }));
  }
  const figure = loneFigure(text);
  if (!figure) return [];
  const label = sheet.cells.findLast(
    (other) => other.row === cell.row && other.column < cell.column && isWord(other),
  );
  const head = sheet.cells.findLast(
    (other) => other.column === cell.column && other.row < cell.row && isWord(other),
  );
  const names = [label, head].flatMap((one) => (one ? [one.text.trim()] : []));
  if (names.length === 0) return [];
  const printed = text.trim();
  const sentence = `${names[0]} ${printed}`;
  return [
    {
      ...figure,
      ...{ place: at.place, piece: at.piece, pieceStart: at.pieceStart },
      ...{ sentence, start: sentence.length - printed.length, end: sentence.length },
      ...{ rawText: printed, names, context: sentence, period, isPeriodPrinted: false },
      ...{ area: null, isDrawn: table.isChart, isOpen: false },
    },
  ];
}

function isWord({ kind, text }: SheetCell): boolean {
  return kind === 'text' && /\p{L}{2}/u.test(text) && loneFigure(text) === null;
}
