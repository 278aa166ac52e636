import { expect, test } from 'vitest';
import { aFigure } from '../briefing.fixture.ts';
import { periodToReport } from './period-to-report.ts';
import { mainAreaOf } from './source-content.ts';

const elsewhere = (key: string) => ({ key, name: { zh: key, en: null } });
const inArea = (key: string, area: string | null, timePeriod = '2024') =>
  aFigure(key, { area: area && elsewhere(area), timePeriod });
const areasOf = (...areas: readonly (string | null)[]) =>
  mainAreaOf(areas.map((area, at) => ({ figure: inArea(`figure-${at}`, area) })));

test('the home area is told of, wherever else a source has more figures of', () => {
  expect(areasOf('东山区', '东山区', null)).toBeNull();
});

test('a source of another district is told of that district', () => {
  expect(areasOf('东山区', '西河镇', '东山区')).toBe('东山区');
});

test('the year to report on is that of most figures of the main area', () => {
  const figures = [
    ...['2023', '2024', '2024'].map((year, at) => inArea(`a-${at}`, '东山区', year)),
    ...['2022', '2022'].map((year, at) => inArea(`b-${at}`, '西河镇', year)),
  ];
  const source = { key: 'report' as never };
  expect(periodToReport(source, { figures })).toBe('2024');
  expect(periodToReport(source, { figures: [inArea('month', '东山区', '2024-06')] })).toBe('2024');
  expect(periodToReport({ key: 'other' as never }, { figures })).toBeNull();
});
