import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTables } from './read-tables.ts';
import { sheetOf } from './sheet.fixture.ts';

/** A table as a person would describe it, and every way to print it. */
interface Print {
  readonly indicators: readonly { readonly name: string; readonly unit: string }[];
  readonly years: readonly number[];
  readonly areas: readonly string[];
  readonly orientation: 'years' | 'areas' | 'indicators' | 'grouped' | 'long' | 'years-in-rows';
  readonly unitPlace: 'column' | 'label' | 'title';
  readonly yearForm: 'plain' | '年';
  readonly isBilingual: boolean;
  readonly isMerged: boolean;
  readonly isNumbered: boolean;
  readonly hasNote: boolean;
  readonly values: readonly (number | string)[];
}

const names = [
  '地区生产总值',
  '常住人口',
  '财政收入',
  '粮食产量',
  '固定资产投资',
  '用电量',
  '企业数',
  '学校数',
];
const english = [
  'Output',
  'Population',
  'Revenue',
  'Grain',
  'Investment',
  'Electricity',
  'Firms',
  'Schools',
];
const units = ['亿元', '万人', '个', '吨', '千公顷', '百只', '万千瓦时', '所'];
const places = ['洪山区', '武昌区', '关山街道', '左岭镇', '蓟州区', '花山乡'];
const marks = ['-', '—', '…', '--', ''];

const print = fc
  .record({
    picked: fc.uniqueArray(fc.nat(names.length - 1), { minLength: 2, maxLength: 5 }),
    unit: fc.nat(units.length - 1),
    first: fc.integer({ min: 1990, max: 2022 }),
    years: fc.integer({ min: 2, max: 4 }),
    areas: fc.uniqueArray(fc.constantFrom(...places), { minLength: 2, maxLength: 4 }),
    orientation: fc.constantFrom(
      'years',
      'areas',
      'indicators',
      'grouped',
      'long',
      'years-in-rows',
    ) as fc.Arbitrary<Print['orientation']>,
    unitPlace: fc.constantFrom('column', 'label', 'title') as fc.Arbitrary<Print['unitPlace']>,
    yearForm: fc.constantFrom('plain', '年') as fc.Arbitrary<Print['yearForm']>,
    isBilingual: fc.boolean(),
    isMerged: fc.boolean(),
    isNumbered: fc.boolean(),
    hasNote: fc.boolean(),
    values: fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.integer({ min: -99_999_999, max: 999_999_999 }).map((value) => value / 100),
        },
        { weight: 1, arbitrary: fc.constantFrom(...marks) },
        { weight: 1, arbitrary: fc.constantFrom(0, 1998, 2015, 2016) },
      ),
      { minLength: 80, maxLength: 80 },
    ),
  })
  .map(
    ({ picked, unit, first, years, ...more }): Print => ({
      ...more,
      indicators: picked.map((index) => ({
        name: names[index] ?? '',
        unit: units[more.unitPlace === 'title' ? unit : index] ?? '',
      })),
      years: Array.from({ length: years }, (_, index) => first + index),
    }),
  );

interface Printed {
  readonly lines: readonly (readonly string[])[];
  readonly merges: readonly string[];
  /** By cell: indicator, area, year, unit and what is printed. */
  readonly cells: ReadonlyMap<string, readonly [string, string | null, string, string, string]>;
}

function printTable(table: Print): Printed {
  const { indicators, years, areas, orientation, unitPlace } = table;
  const lines: string[][] = [];
  const merges: string[] = [];
  const cells = new Map<string, readonly [string, string | null, string, string, string]>();
  let next = 0;
  let filled = -1;
  const value = () => String(table.values[next++ % table.values.length]);
  const put = (
    line: string[],
    indicator: Print['indicators'][number],
    area: string | null,
    year: number,
  ) => {
    const said = value();
    // A row of blanks alone is printed as a heading is.
    const text = said === '' && filled !== lines.length ? '-' : said;
    filled = lines.length;
    line.push(text);
    const column = String.fromCharCode(64 + line.length);
    cells.set(`${column}${lines.length + 1}`, [
      indicator.name,
      area,
      String(year),
      indicator.unit,
      text,
    ]);
  };
  const yearText = (year: number) => (table.yearForm === '年' ? `${year}年` : String(year));
  const isOneYear = orientation === 'areas' || orientation === 'indicators';
  const [year = 2000] = years;
  const label = ({ name, unit }: Print['indicators'][number]) => {
    const translated = table.isBilingual ? `\\n${english[names.indexOf(name)]}` : '';
    return unitPlace === 'label' ? `${name}（${unit}）${translated}` : `${name}${translated}`;
  };
  const lead = (words: string, index: number) =>
    table.isNumbered ? [index === 0 ? '序号' : String(index), words] : [words];
  const hasUnitColumn =
    unitPlace === 'column' && !['indicators', 'years-in-rows', 'grouped'].includes(orientation);
  const unitCell = (text: string) => (hasUnitColumn ? [text] : []);

  lines.push([`${isOneYear ? `${year}年` : ''}主要指标`]);
  if (unitPlace === 'title') lines.push(['', `单位：${indicators[0]?.unit}`]);
  const oneUnitEach = unitPlace === 'column' && !hasUnitColumn;
  const headerLabel = (indicator: Print['indicators'][number]) =>
    oneUnitEach ? `${indicator.name}\\n(${indicator.unit})` : label(indicator);

  if (orientation === 'years') {
    lines.push([...lead('指标', 0), ...unitCell('单位'), ...years.map(yearText)]);
    indicators.forEach((indicator, index) => {
      const line = [...lead(label(indicator), index + 1), ...unitCell(indicator.unit)];
      for (const each of years) put(line, indicator, null, each);
      lines.push(line);
    });
  } else if (orientation === 'areas') {
    lines.push([...lead('指标', 0), ...unitCell('单位'), ...areas]);
    indicators.forEach((indicator, index) => {
      const line = [...lead(label(indicator), index + 1), ...unitCell(indicator.unit)];
      for (const area of areas) put(line, indicator, area, year);
      lines.push(line);
    });
  } else if (orientation === 'indicators') {
    lines.push([...lead('地区', 0), ...indicators.map(headerLabel)]);
    areas.forEach((area, index) => {
      const line = lead(area, index + 1);
      for (const indicator of indicators) put(line, indicator, area, year);
      lines.push(line);
    });
  } else if (orientation === 'grouped') {
    // Two rows of headers: indicators over years, merged or over blanks.
    const top = lead('地区', 0);
    const below = top.map(() => '');
    for (const indicator of indicators)
      years.forEach((each, index) => {
        top.push(index === 0 ? headerLabel(indicator) : '');
        below.push(yearText(each));
        const first = String.fromCharCode(64 + top.length);
        const last = String.fromCharCode(64 + top.length + years.length - 1);
        const row = lines.length + 1;
        if (index === 0 && table.isMerged) merges.push(`${first}${row}:${last}${row}`);
      });
    lines.push(top, below);
    areas.forEach((area, index) => {
      const line = lead(area, index + 1);
      for (const indicator of indicators)
        for (const each of years) put(line, indicator, area, each);
      lines.push(line);
    });
  } else if (orientation === 'years-in-rows') {
    lines.push(['年份', ...indicators.map(headerLabel)]);
    for (const each of years) {
      const line = [yearText(each)];
      for (const indicator of indicators) put(line, indicator, null, each);
      lines.push(line);
    }
  } else {
    lines.push(['地区', '指标', ...unitCell('单位'), '年份', '数值']);
    for (const area of areas)
      for (const indicator of indicators)
        for (const each of years) {
          const line = [area, label(indicator), ...unitCell(indicator.unit), yearText(each)];
          put(line, indicator, area, each);
          lines.push(line);
        }
  }
  if (table.isMerged)
    merges.push(`A1:${String.fromCharCode(64 + Math.max(...lines.map((line) => line.length)))}1`);
  if (table.hasNote) lines.push(['注：数据为年报数。']);
  return { lines, merges, cells };
}

test('a table is read back as it was printed, whichever way it was printed', () => {
  fc.assert(
    fc.property(print, fc.boolean(), (table, numbers) => {
      const { lines, merges, cells } = printTable(table);
      const sheet = sheetOf(lines.map((line) => line.join(' | ')).join('\n'), { merges, numbers });
      const [reading, ...others] = readTables(sheet);
      expect(others).toEqual([]);
      const figures = new Map(reading?.figures.map((figure) => [figure.cell, figure]));
      let blank = 0;
      for (const [cell, [indicator, area, year, unit, text]] of cells) {
        const figure = figures.get(cell);
        if (text === '') {
          blank += 1;
          expect(figure).toBeUndefined();
          continue;
        }
        const isMark = marks.includes(text);
        expect({
          path: figure?.path,
          area: figure?.area,
          period: figure?.period,
          unit: figure?.printedUnit,
          value: figure?.value,
          status: figure?.status,
        }).toEqual({
          path: [indicator],
          area,
          period: year,
          unit,
          value: isMark ? null : Number(text),
          status: isMark ? 'M' : 'A',
        });
      }
      expect(reading?.figures.length).toBe(cells.size - blank);
      expect(reading?.undecided).toEqual([]);
      expect(reading?.refused).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

const anyCell = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '指标',
    '单位',
    '2020年',
    '2021',
    '地区',
    '洪山区',
    '合计',
    '其中：',
    '#',
    '-',
    '—',
    '万元',
    '%',
    '（亿元）',
    '注：',
    '单位：人',
    '一、',
    '续表',
    '甲',
    '1-3月',
    '增速',
  ),
  fc.integer({ min: -3000, max: 3000 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll('|', ' ').replaceAll('\n', ' ')),
);

test('any sheet is read without an error, and no cell is counted twice', () => {
  const span = fc.record({
    firstRow: fc.nat(12),
    firstColumn: fc.nat(8),
    rows: fc.nat(4),
    columns: fc.nat(4),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 14 }),
      fc.array(span, { maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      (rows, merged, transposed, numbers) => {
        const sheet = {
          ...sheetOf(rows.map((row) => row.join(' | ')).join('\n'), { numbers }),
          merges: merged.map(({ firstRow, firstColumn, rows: down, columns: right }) => ({
            firstRow,
            firstColumn,
            lastRow: firstRow + down,
            lastColumn: firstColumn + right,
          })),
        };
        for (const { figures, undecided, refused } of readTables(sheet, { transposed })) {
          const cells = [...figures, ...undecided, ...refused].map(({ cell }) => cell);
          expect(new Set(cells).size).toBe(cells.length);
          for (const { path, asks } of figures)
            expect(path.length > 0 || asks.includes('indicator')).toBe(true);
        }
      },
    ),
    { numRuns: 3_000 },
  );
});
