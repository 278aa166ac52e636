import { expect, test } from 'vitest';
import { aFigure, bound } from '../figure.fixture.ts';
import { looks } from '../styles/looks.ts';
import { chartSvg } from './chart-svg.ts';
import { chartLook } from './look.ts';
import { toDatum } from './series.ts';
import { trendBars } from './trend-bars.ts';

const look = chartLook(looks['south-lake'], 'teal', 'zh-CN');
const size = { width: 400, height: 220 };
const data = [
  toDatum(bound(aFigure('a', 650))),
  toDatum(bound(aFigure('a', 1300, { qualifier: 'gt' }))),
];
const periods = ['2023年', '2024年'];

/** Heights of the bars, in the order drawn. */
function heights(svg: string, fill: string): number[] {
  const pattern = new RegExp(
    `<path d="M[\\d.-]+ [\\d.-]+h[\\d.-]+v([\\d.-]+)h[\\d.-]+Z" fill="${fill}"`,
    'g',
  );
  return [...svg.matchAll(pattern)].map(([, height]) => Math.abs(Number(height)));
}

test('bars stand on zero, as high as their values, the latest in the accent', () => {
  const svg = chartSvg(trendBars({ data, periods }, look, size), look);
  const [earlier] = heights(svg, look.tint);
  const [latest, ...slices] = heights(svg, look.accent);
  expect((earlier ?? 0) / (latest ?? 1)).toBeCloseTo(0.5, 2);
  expect(slices, 'an over figure ends open').toEqual([4, 2.5]);
});

test('each bar has its printed figure and its period', () => {
  const text = chartSvg(trendBars({ data, periods }, look, size), look).replace(/<[^>]+>/g, '');
  for (const words of ['650家', '突破1300家', '2023年', '2024年']) expect(text).toContain(words);
});

test('charts that share an axis are drawn to one scale', () => {
  const own = chartSvg(trendBars({ data, periods }, look, size), look);
  const shared = chartSvg(trendBars({ data, periods, max: 2600 }, look, size), look);
  expect((heights(shared, look.accent)[0] ?? 0) / (heights(own, look.accent)[0] ?? 1)).toBeCloseTo(
    0.5,
    2,
  );
});

test('a fall below zero goes down from the zero line', () => {
  const falling = [toDatum(bound(aFigure('a', -5))), toDatum(bound(aFigure('a', 10)))];
  const { config } = trendBars({ data: falling, periods }, look, size);
  expect(config.options?.scales?.['y']).toMatchObject({ min: -5, max: 10 });
});
