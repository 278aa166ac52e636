/**
 * Scores the reading of tables against lists of what is in them: `npm run bench:tables -- FOLDER`.
 * The folder holds the files and `expected/`, whose index says which list belongs to which file,
 * sheet and range. Every figure that differs is printed.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readTableFile } from '../main/import/tables/read-table-file.ts';
import { readTables } from '../shared/import/read-tables.ts';
import type { TableFigure, TableReading } from '../shared/import/table-reading.ts';

interface ExpectedCell {
  readonly cell: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly value: string;
  readonly status: string;
  readonly unit: string;
  readonly unitMult: string;
  readonly note: string;
}

const [folder, only] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder of the tables.');
const dir = folder;

function rowsOf(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#cell') && !line.startsWith('#expected'))
    .map((line) => line.split('\t'));
}

const bare = (path: string) =>
  path
    .replace(/[\s\u3000>#]/g, '')
    .replace(/其中[:：]?/g, '')
    .replace(/[（(](?:间|张|%|亿元|万元)[)）]/g, '');

let [cells, wrong] = [0, 0];
let isConverted = false;
for (const [list = '', files = '', sheetName = '', range = ''] of rowsOf(
  join(dir, 'expected/index.tsv'),
)) {
  const expected = rowsOf(join(dir, 'expected', list)).map(
    ([
      cell = '',
      indicator = '',
      area = '',
      period = '',
      value = '',
      status = '',
      unit = '',
      unitMult = '',
      note = '',
    ]): ExpectedCell => ({ cell, indicator, area, period, value, status, unit, unitMult, note }),
  );
  for (const file of files.split(' ')) {
    if (only && !file.includes(only)) continue;
    isConverted = file.endsWith('.xlsx');
    const { sheets } = await readTableFile({ name: file, bytes: readFileSync(join(dir, file)) });
    const sheet = sheets.find(({ name }) => sheetName === '' || name === sheetName);
    if (!sheet) {
      console.log(`${file}: no sheet ${sheetName}`);
      continue;
    }
    const readings = readTables(sheet);
    const reading = readings.find((one) => one.range === range);
    const label = `${basename(list)} ${file}`;
    if (!reading) {
      console.log(
        `${label}: no table ${range}, but ${readings.map((one) => one.range).join(', ') || 'none'}`,
      );
      wrong += expected.length;
      cells += expected.length;
      continue;
    }
    const faults = compare(reading, expected);
    cells += expected.length;
    wrong += faults.length;
    const { figures, blank, undecided, refused, questions } = reading;
    console.log(
      `${label}: ${expected.length - faults.length} of ${expected.length}; taken ${figures.filter(({ status }) => status !== 'M').length}, missing ${figures.filter(({ status }) => status === 'M').length}, blank ${blank}, undecided ${undecided.length}, refused ${refused.length}; asked ${questions.map(({ about, cell, suggestions }) => `${about}${cell ? ` ${cell}` : ''}${suggestions.length > 0 ? ` (${suggestions.join(', ')})` : ''}`).join('; ')}`,
    );
    for (const fault of faults.slice(0, 12)) console.log(`  ${fault}`);
  }
}
console.log(`${cells - wrong} of ${cells} cells`);

function compare(reading: TableReading, expected: readonly ExpectedCell[]): string[] {
  const figures = new Map(reading.figures.map((figure) => [figure.cell, figure]));
  const undecided = new Map(reading.undecided.map((figure) => [figure.cell, figure]));
  const refused = new Map(reading.refused.map((one) => [one.cell, one.reason]));
  const faults: string[] = [];
  const total =
    reading.figures.length + reading.blank + reading.undecided.length + reading.refused.length;
  if (total !== expected.length) faults.push(`${total} cells, not ${expected.length}`);
  const isUnique = (label: string) =>
    new Set(
      expected
        .filter(({ indicator }) => bare(indicator).endsWith(label))
        .map(({ indicator }) => indicator),
    ).size === 1;
  for (const one of expected) {
    const figure = figures.get(one.cell) ?? undecided.get(one.cell);
    const wants = whatIsWanted(one);
    const is = figures.has(one.cell)
      ? figures.get(one.cell)?.status === 'M'
        ? 'M'
        : 'taken'
      : undecided.has(one.cell)
        ? 'asked'
        : refused.has(one.cell)
          ? 'refused'
          : 'blank';
    if (!wants.includes(is)) {
      faults.push(
        `${one.cell} ${one.indicator}: ${is}${refused.has(one.cell) ? ` ${refused.get(one.cell)}` : ''}, not ${wants.join(' or ')}`,
      );
      continue;
    }
    if (!figure) continue;
    faults.push(...differences(figure, one, reading, isUnique));
  }
  return faults;
}

function whatIsWanted({ status, value, note }: ExpectedCell): string[] {
  if (/: refuse/.test(note)) return ['refused'];
  if (/: ask(?:;|$)/.test(note)) return ['asked'];
  if (/may-ask/.test(note)) return ['taken', 'asked'];
  if (status === 'blank') return ['blank'];
  if (status === 'M') return ['M'];
  return value === '' && !/range/.test(note) ? ['refused'] : ['taken'];
}

function differences(
  figure: TableFigure,
  one: ExpectedCell,
  reading: TableReading,
  isUnique: (label: string) => boolean,
): string[] {
  const faults: string[] = [];
  const say = (what: string, is: unknown, not: unknown) =>
    faults.push(
      `${one.cell} ${one.indicator} ${one.area} ${one.period}: ${what} ${is}, not ${not}`,
    );
  const [ours, theirs] = [bare(figure.path.join(' > ')), bare(one.indicator)];
  const titled = bare(reading.title ?? '');
  if (one.indicator !== '' && !/indicator\?/.test(one.note)) {
    const plain = ours.startsWith(titled) ? ours.slice(titled.length) : ours;
    const isRight = [ours, plain].some(
      (path) => path === theirs || (theirs.endsWith(path) && path !== '' && isUnique(path)),
    );
    if (!isRight) say('path', figure.path.join(' > '), one.indicator);
  }
  const isAreaAsked = /area\?/.test(one.note);
  if (
    one.indicator + one.area + one.period + one.note.replace(/[^?]/g, '') !== '' &&
    isAreaAsked !== figure.asks.includes('area')
  )
    say('asks area', figure.asks.includes('area'), isAreaAsked);
  if (!isAreaAsked && one.area !== '' && figure.area?.replace(/\s/g, '') !== one.area)
    say('area', figure.area, one.area);
  const isPeriodAsked = /period\?/.test(one.note);
  const isBare = one.period === '' && one.area === '' && one.indicator === '';
  if (!isBare) {
    if (isPeriodAsked !== figure.asks.includes('period'))
      say('asks period', figure.asks.includes('period'), isPeriodAsked);
    if (!isPeriodAsked && figure.period !== one.period) say('period', figure.period, one.period);
    if (/indicator\?/.test(one.note) !== figure.asks.includes('indicator'))
      say('asks indicator', figure.asks, one.note);
  }
  if (one.status !== 'M' && one.value !== '') {
    const [is, not] = [figure.value ?? Number.NaN, Number(one.value)];
    const [scaledIs, scaledNot] = [
      is * 10 ** figure.unitMult,
      not * 10 ** Number(one.unitMult || 0),
    ];
    const isRight = Math.abs(scaledIs - scaledNot) <= 1e-12 * Math.abs(scaledNot);
    if (!isRight) say('value', `${is}e${figure.unitMult}`, `${not}e${one.unitMult}`);
  }
  const isUnitAsked = /unit\?|amount under a % unit/.test(one.note);
  if (one.unit !== '' && !isUnitAsked && figure.unit !== one.unit)
    say('unit', figure.unit, one.unit);
  if (!isBare && isUnitAsked && !figure.asks.includes('unit')) say('asks unit', false, true);
  if (/ask-status/.test(one.note) !== figure.asks.includes('status'))
    say('asks status', figure.asks.includes('status'), !figure.asks.includes('status'));
  for (const note of one.note.split('; '))
    if (
      (/^(?:mark |full=)/.test(note) || (note === 'formula' && only !== 'xlsx' && !isConverted)) &&
      !figure.notes.includes(note)
    )
      say('notes', figure.notes.join('; '), note);
    else if (/^of which /.test(note) && !figure.notes.some((each) => each.startsWith('of which')))
      say('notes', figure.notes.join('; '), note);
    else if (/^provisional/.test(note) !== false && figure.status !== 'P')
      say('status', figure.status, 'P');
  return faults;
}
