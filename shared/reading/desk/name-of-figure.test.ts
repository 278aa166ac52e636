import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import {
  kindOfFigure,
  nameOfFigure,
  namesOfSame,
  partsOfHundred,
  roleOnceReached,
  unitOfFigure,
} from './name-of-figure.ts';
import { figureId } from './source-of-reading.ts';

/** The last figure of a sentence as the store would name it. */
function named(sentence: string) {
  const text = `甲区2024年统计公报\n${sentence}`;
  const figure = readText(text).figures.at(-1);
  if (!figure) throw new Error(sentence);
  const line = text.split('\n')[figure.line - 1] ?? '';
  const name = nameOfFigure(figure, line.slice(Math.max(0, figure.start - 12), figure.start));
  return [name, unitOfFigure(figure), kindOfFigure({ ...figure, name })];
}

test.each([
  ['地区生产总值1000亿元。', ['地区生产总值', '元', 'flow']],
  ['地区生产总值1000亿元，同比增长5.2%。', ['地区生产总值增速', '%', 'ratio']],
  ['固定资产投资下降3.1%。', ['固定资产投资增速', '%', 'ratio']],
  ['全区年末户籍人口12万人。', ['户籍人口', '人', 'stock']],
  ['优良天数比上年增加40天。', ['优良天数增量', '天', 'ratio']],
  ['人均可支配收入年均实际增长4.9%。', ['人均可支配收入年均增速', '%', 'ratio']],
  // The mean of a year is the thing itself, and no rate of change.
  ['PM2.5年均浓度累计下降25%。', ['PM2.5年均浓度增速', '%', 'ratio']],
  ['经济总量居全市第一。', [expect.stringContaining('经济总量'), '位', 'rank']],
])('%s', (sentence, expected) => {
  expect(named(sentence)).toEqual(expected);
});

test('a change on another time than the one before names it, and what is said as a change stays', () => {
  const change = { name: '工业总产值', role: 'change', unit: '%', period: '2024' } as const;
  expect(nameOfFigure({ ...change, base: '2023' }, '')).toBe('工业总产值增速');
  expect(nameOfFigure({ ...change, base: '2020' }, '')).toBe('工业总产值比2020年增速');
  expect(nameOfFigure({ ...change, base: '2016/2020' }, '')).toBe('工业总产值比2016至2020年增速');
  expect(nameOfFigure({ ...change, base: null }, '五年来年均')).toBe('工业总产值年均增速');
  expect(nameOfFigure({ ...change, name: '工业增速', base: null }, '')).toBe('工业增速');
  expect(nameOfFigure({ ...change, unit: '个百分点', base: null }, '')).toBe('工业总产值变动');
});

test('a growth rate is known by what tables call it, a yearly average by nothing else', () => {
  expect(namesOfSame('地区生产总值增速')).toContain('地区生产总值增长速度');
  expect(namesOfSame('地区生产总值年均增速')).toEqual(['地区生产总值年均增速']);
  expect(namesOfSame('地区生产总值')).toEqual(['地区生产总值']);
});

// Parts of a printed ratio that make up a hundred are percent, two ratios of one name each by itself.
test.each([
  ['三次产业结构为13.2：25.2：61.6。', ['13.2', '25.2', '61.6']],
  [
    '三次产业结构由上年的0.3：28.9：70.8调整为0.3：28.1：71.6。',
    ['0.3', '28.9', '70.8', '0.3', '28.1', '71.6'],
  ],
  ['城乡居民收入比为1.9：1。', []],
])('%s has parts of a hundred', (sentence, parts) => {
  const { figures } = readText(`甲区2024年统计公报\n${sentence}`);
  const ofHundred = partsOfHundred(figures);
  expect(
    figures.filter((one) => ofHundred.has(figureId(one))).map(({ rawText }) => rawText),
  ).toEqual(parts);
});

test('a ratio that became another is of two times', () => {
  const { figures } = readText(
    '甲区2024年统计公报\n2024年，三次产业结构由上年的0.3：28.9：70.8调整为0.3：28.1：71.6。',
  );
  expect(figures.map(({ period }) => period)).toEqual([
    ...['2023', '2023', '2023'],
    ...['2024', '2024', '2024'],
  ]);
});

test.each([
  ['增长6%左右', '%', 'change'],
  ['涨幅3%以内', '%', 'change'],
  ['提高到60%', '%', 'share'],
  ['5万人以上', '人', 'level'],
] as const)('a goal of %s once reached is a %s %s', (rawText, unit, role) => {
  expect(roleOnceReached({ role: 'goal', rawText, unit })).toBe(role);
});
