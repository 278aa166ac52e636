import { describe, expect, test } from 'vitest';
import { cellName } from './cell-names.ts';
import { readTables } from './read-tables.ts';
import { linesOf, sheetOf } from './sheet.fixture.ts';
import { tableCases } from './table-cases.fixture.ts';
import type { ColumnRole, ReadingOptions, TableReading } from './table-reading.ts';

const lines = (readings: readonly TableReading[]) => readings.flatMap(linesOf);
const expected = (text: string) => text.split('\n').filter((line) => line !== '');

describe('a table of a kind that offices print', () => {
  test.each(tableCases)('$name', ({ sheet, more, lines: said }) => {
    expect(lines(readTables(sheetOf(sheet, more)))).toEqual(expected(said));
  });

  test.each(tableCases)('$name, its numbers as text', ({ sheet, more, lines: said }) => {
    const asText = sheetOf(sheet, { ...more, numbers: false });
    expect(lines(readTables(asText))).toEqual(expected(said));
  });
});

describe('no number of a table is lost', () => {
  test.each(tableCases)('$name', ({ sheet, more }) => {
    const whole = sheetOf(sheet, more);
    for (const reading of readTables(whole)) {
      const { cells, headerRows, columns, figures, undecided, refused } = reading;
      const said = new Set([...figures, ...undecided, ...refused].map(({ cell }) => cell));
      const asFigures = new Set(
        columns.filter(({ role }) => role === 'figures').map(({ column }) => column),
      );
      const lost = whole.cells
        .filter(
          ({ row, column }) =>
            row >= cells.firstRow + headerRows && row <= cells.lastRow && asFigures.has(column),
        )
        .filter(({ text }) => /^[-+]?\d[\d,.]*%?$/.test(text.trim()))
        .map((cell) => cellName(cell, 'letters'))
        .filter((cell) => !said.has(cell));
      expect(lost).toEqual([]);
    }
  });
});

describe('a table that is read again by its range', () => {
  test.each(tableCases)('$name, is the same', ({ sheet, more }) => {
    const whole = sheetOf(sheet, more);
    for (const reading of readTables(whole)) {
      const again = readTables(whole, { range: reading.cells, headerRows: reading.headerRows });
      expect(lines(again)).toEqual(linesOf(reading));
      expect(lines(readTables(whole, { range: reading.cells }))).toEqual(linesOf(reading));
    }
  });
});

function only(readings: readonly TableReading[]): TableReading {
  const [reading, ...others] = readings;
  if (!reading || others.length > 0) throw new Error(`${readings.length} tables`);
  return reading;
}

describe('what a figure carries beside its number', () => {
  test('words that make it a part, in rows and in columns', () => {
    const reading = only(
      readTables(
        sheetOf(`
2023年
指标 | 单位 | 数值
总人口 | 万人 | 100
  其中：男 | 万人 | 51
        女 | 万人 | 49
医务人员 | 人 | 100
  #医生 | 人 | 40
`),
      ),
    );
    expect(reading.figures.map(({ notes }) => notes)).toEqual([
      [],
      ['of which 总人口'],
      ['of which 总人口'],
      [],
      ['of which 医务人员'],
    ]);
  });

  test('the mark that stands in its place, and never a number', () => {
    const reading = only(readTables(sheetOf('指标 | 2023年\n人口（人） | —\n企业（个） | 0')));
    expect(
      reading.figures.map(({ status, value, notes, rawText }) => [status, value, notes, rawText]),
    ).toEqual([
      ['M', null, ['mark —'], '—'],
      ['A', 0, [], '0'],
    ]);
  });

  test('the footnote that its label leads to, and a remark beside it', () => {
    const reading = only(
      readTables(
        sheetOf(`
指标 | 单位 | 2023年 | 备注
常住人口① | 万人 | 187 | 抽样
企业 | 个 | 20 |
①为年末数。
`),
      ),
    );
    expect(reading.figures.map(({ notes }) => notes)).toEqual([['抽样', '①为年末数。'], []]);
    expect(reading.remarks).toEqual(['①为年末数。']);
  });

  test('that it is provisional, and a question where title and header differ', () => {
    const reading = only(
      readTables(
        sheetOf(`
2023年初步核算与2022年最终核实增加值
单位：亿元
行业 | 2023年初步核算 | 2022年初步核算
工业 | 10 | 9
`),
      ),
    );
    expect(reading.figures.map(({ status, asks }) => [status, asks])).toEqual([
      ['P', ['area']],
      ['P', ['area', 'status']],
    ]);
    expect(reading.questions).toContainEqual({
      about: 'status',
      cell: 'C3',
      suggestions: ['P', 'A'],
    });
  });

  test('the total of areas, apart from areas', () => {
    const reading = only(
      readTables(sheetOf('2023年\n地区 | 人口（人）\n合  计 | 30\n甲 镇 | 10\n乙镇 | 20')),
    );
    expect(reading.figures.map(({ area, isTotal, notes }) => [area, isTotal, notes])).toEqual([
      [null, true, ['printed 合计']],
      ['甲镇', false, []],
      ['乙镇', false, []],
    ]);
  });

  test('the English half of a label', () => {
    const reading = only(
      readTables(sheetOf('指标 | 2023年\n人口 Population | 10\n企业 Firms | 20')),
    );
    expect(reading.figures.map(({ path, english }) => [path, english])).toEqual([
      [['人口'], 'Population'],
      [['企业'], 'Firms'],
    ]);
  });

  test('radicals and rare characters of a name as they are', () => {
    const reading = only(
      readTables(sheetOf('指标 | 2023年\n⾼技术企业（个） | 10\n𠮷祥社区居民（人） | 20')),
    );
    expect(reading.figures.map(({ path }) => path)).toEqual([['⾼技术企业'], ['𠮷祥社区居民']]);
  });
});

describe('tables of one sheet', () => {
  const twice = `
2023年现价增加值
单位：亿元
行业 | 2022年 | 2023年
工业 | 10 | 11

2023年可比价增加值
单位：亿元
行业 | 2022年 | 2023年
工业 | 9 | 10
`;
  test('are told apart by the prices of their titles', () => {
    const readings = readTables(sheetOf(twice));
    expect(readings.map(({ figures }) => figures[0]?.path)).toEqual([
      ['现价', '工业'],
      ['可比价', '工业'],
    ]);
    expect(readings.map(({ figures }) => figures[0]?.priceBasis)).toEqual([
      'current',
      'comparable',
    ]);
  });

  test('say which one they go on, where the headers are the same', () => {
    const readings = readTables(sheetOf(twice));
    expect(readings.map(({ range, continues }) => [range, continues])).toEqual([
      ['A3:C4', null],
      ['A8:C9', 'A3:C4'],
    ]);
  });

  test('carry their titles where nothing else tells their figures apart', () => {
    const readings = readTables(
      sheetOf(twice.replaceAll('现价', '常住人口').replaceAll('可比价', '户籍人口')),
    );
    expect(readings.map(({ figures }) => figures[0]?.path[0])).toEqual([
      '2023年常住人口增加值',
      '2023年户籍人口增加值',
    ]);
  });

  test('are none where no number stands, and where numbers only count lines', () => {
    expect(readTables(sheetOf('指标 | 单位 | 2023年\n人口 | 万人 |'))).toEqual([]);
    expect(readTables(sheetOf('1 | 报告\n2 | 附件\n3 | 说明'))).toEqual([]);
    expect(readTables(sheetOf(''))).toEqual([]);
  });
});

describe('what a person says', () => {
  const read = (sketch: string, options: ReadingOptions) =>
    only(readTables(sheetOf(sketch), options));
  const plain = '指标 | 3月 | 数值二\n人口 | 10 | 11';

  test('a year completes the months that a table names', () => {
    const { figures, questions } = read('指标 | 1月 | 1-3月\n产值（万元） | 10 | 30', {
      period: '2024',
      area: '洪山区',
    });
    expect(figures.map(({ period, area }) => [period, area])).toEqual([
      ['2024-01', '洪山区'],
      ['2024-Q1', '洪山区'],
    ]);
    expect(questions).toEqual([]);
  });

  test('an answer takes nothing from what the table says itself', () => {
    const { figures } = read('地区 | 2022年人口（人）\n合计 | 30\n甲镇 | 10\n乙镇 | 20', {
      period: '2020',
      area: '洪山区',
      unit: '万人',
    });
    expect(figures.map(({ period, area, printedUnit }) => [period, area, printedUnit])).toEqual([
      ['2022', '洪山区', '人'],
      ['2022', '甲镇', '人'],
      ['2022', '乙镇', '人'],
    ]);
  });

  test('a unit with its scale', () => {
    const { figures } = read(plain, { unit: '万元' });
    expect(figures.map(({ unit, unitMult }) => [unit, unitMult])).toEqual([
      ['元', 4],
      ['元', 4],
    ]);
  });

  test('rows for columns', () => {
    const { figures, range } = read(
      '指标 | 人口 | 企业\n单位 | 万人 | 个\n2022年 | 10 | 20\n2023年 | 11 | 21',
      { transposed: true },
    );
    expect(range).toBe('A1:C4');
    expect(
      figures.map(({ cell, path, period, printedUnit }) => [cell, path, period, printedUnit]),
    ).toEqual([
      ['B3', ['人口'], '2022', '万人'],
      ['B4', ['人口'], '2023', '万人'],
      ['C3', ['企业'], '2022', '个'],
      ['C4', ['企业'], '2023', '个'],
    ]);
  });

  test('a range, and how many of its rows are headers', () => {
    const sketch = '附表 | x | y\n指标 | 2022年 | 2023年\n2021 | 10 | 11\n2020 | 20 | 21';
    const range = { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 1 };
    const { figures } = read(sketch, { range, headerRows: 1, roles: new Map([[0, 'label']]) });
    expect(figures.map(({ cell, path, period }) => [cell, path, period])).toEqual([
      ['B3', ['2021'], '2022'],
      ['B4', ['2020'], '2022'],
    ]);
  });

  test.each<[ColumnRole, string[]]>([
    ['code', ['B2 人口, ?, ?: 10 ?', 'B3 人口, ?, ?: 20 ?']],
    ['label', ['B2 甲 > 人口, ?, ?: 10 ?', 'B3 乙 > 人口, ?, ?: 20 ?']],
    ['area', ['B2 人口, 甲, ?: 10 ?', 'B3 人口, 乙, ?: 20 ?']],
  ])('that a column is %s', (role, said) => {
    const reading = read('x | 人口\n甲 | 10\n乙 | 20', { roles: new Map([[0, role]]) });
    expect(linesOf(reading).filter((line) => /^B/.test(line))).toEqual(said);
    expect(reading.columns[0]).toMatchObject({ role, reason: 'person' });
  });
});

describe('a sheet that was made to be slow', () => {
  const cell = (row: number, column: number, text: string) => ({
    row,
    column,
    kind: 'text' as const,
    text,
    number: null,
    shown: null,
    behind: null,
    formula: 'none' as const,
    indent: 0,
    comment: null,
  });
  const table = sheetOf('指标 | 2023年\n人口（人） | 10');

  test('with a cell at its very end', () => {
    const far = cell(1_048_575, 16_383, '7');
    const readings = readTables({ ...table, cells: [...table.cells, far] });
    expect(readings.map(({ range }) => range)).toEqual(['A1:B2', 'XFD1048576:XFD1048576']);
    expect(readings[1]?.figures.map(({ asks }) => asks)).toEqual([
      ['area', 'period', 'unit', 'indicator'],
    ]);
  });

  test('with texts of blanks and brackets without end', () => {
    const cells = Array.from({ length: 300 }, (_, row) => [
      cell(row, 0, `${'（'.repeat(20_000)}${row}`),
      cell(row, 1, `${' '.repeat(20_000)}1${' '.repeat(20_000)}`),
    ]);
    const [reading] = readTables({ ...table, cells: cells.flat() });
    expect(reading?.figures.length).toBe(300);
  });

  test('with merged ranges over one another', () => {
    const range = (firstRow: number) => ({
      firstRow,
      lastRow: 1_000_000,
      firstColumn: 0,
      lastColumn: 0,
    });
    const cells = Array.from({ length: 20_000 }, (_, row) => [
      cell(row, 0, '甲'),
      cell(row, 1, '5'),
    ]);
    const merges = cells.map((_, row) => range(row));
    const [reading] = readTables({ ...table, cells: cells.flat(), merges });
    expect(reading?.figures.length).toBe(20_000);
  });
});

test('each column says what it is taken for, and why', () => {
  const reading = only(
    readTables(
      sheetOf(
        '序号 | 指标 | 单位 | 2023年 | 备注\n1 | 人口 | 万人 | 187 | 年末\n2 | 企业 | 个 | 20 |',
      ),
    ),
  );
  expect(reading.columns.map(({ header, role, reason }) => [header, role, reason])).toEqual([
    ['序号', 'serial', 'header'],
    ['指标', 'label', 'header'],
    ['单位', 'unit', 'header'],
    ['2023年', 'figures', 'cells'],
    ['备注', 'remark', 'header'],
  ]);
});

test.each([
  ['between others', ['甲项 | 家 | 1320', '乙项 | 亿元 | 约定', '丙项 | 万吨 | 12.5'], 'C3'],
  ['as the last', ['甲项 | 家 | 1320', '丙项 | 万吨 | 12.5', '乙项 | 亿元 | 约定'], 'C4'],
])('a word in the only figure’s place is refused by its cell, %s', (_, rows, cell) => {
  const readings = readTables(sheetOf(['指标 | 单位 | 2023年', ...rows].join('\n')));
  expect(readings).toHaveLength(1);
  expect(readings[0]).toMatchObject({
    figures: [{ path: ['甲项'] }, { path: ['丙项'] }],
    refused: [{ cell, reason: 'unreadable', text: '约定' }],
    remarks: [],
  });
});

test('a line for signatures below a table is no row of it', () => {
  const [reading] = readTables(
    sheetOf('指标 | 2023年\n甲项 | 1320\n单位负责人：张三 | 填表人：李四'),
  );
  expect(reading).toMatchObject({ refused: [], figures: [{ value: 1320 }] });
});
