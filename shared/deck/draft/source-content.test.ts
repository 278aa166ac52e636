import { expect, test } from 'vitest';
import { AreaKey } from '../../model/area.ts';
import { aFigure, areasFixture } from '../briefing.fixture.ts';
import { areaToReport } from './area-to-report.ts';
import { periodToReport } from './period-to-report.ts';
import { mainAreaOf } from './source-content.ts';

const elsewhere = (key: string) => ({ key, name: { zh: key, en: null } });
const inArea = (key: string, area: string | null, timePeriod = '2024') =>
  aFigure(key, { area: area && elsewhere(area), timePeriod });
const areasOf = (...areas: readonly (string | null)[]) =>
  mainAreaOf(areas.map((area, at) => ({ figure: inArea(`figure-${at}`, area) })));

test('the area that is reported on is told of, wherever else a source has more figures of', () => {
  expect(areasOf('东山区', '东山区', null)).toBeNull();
});

test('a source of another district is told of that district', () => {
  expect(areasOf('东山区', '西河镇', '东山区')).toBe('东山区');
});

test('a source is reported on for the area of more than half of its figures, else for the home', () => {
  const reported = (...places: readonly (string | null)[]) =>
    areaToReport('report', {
      figures: places.map((area, at) => inArea(`figure-${at}`, area)),
      areas: areasFixture,
    });
  expect(reported('东山区', null, '东山区')).toBe('东山区');
  expect(reported('东山区', null)).toBe('CN-420111');
  expect(reported('东山区', '西河镇', '南湖街')).toBe('CN-420111');
  expect(reported()).toBe('CN-420111');
});

test('the year to report on is that of most figures of the area', () => {
  const figures = [
    ...['2023', '2024', '2024'].map((year, at) => inArea(`a-${at}`, '东山区', year)),
    ...['2022', '2022'].map((year, at) => inArea(`b-${at}`, '西河镇', year)),
  ];
  const source = { key: 'report' as never };
  const east = AreaKey.parse('东山区');
  const known = (some: typeof figures) => ({ figures: some, areas: areasFixture });
  expect(periodToReport(source, known(figures), east)).toBe('2024');
  expect(periodToReport(source, known(figures), AreaKey.parse('西河镇'))).toBe('2022');
  const month = [inArea('month', '东山区', '2024-06')];
  expect(periodToReport(source, known(month), east)).toBe('2024');
  expect(periodToReport({ key: 'other' as never }, known(figures), east)).toBeNull();
});
