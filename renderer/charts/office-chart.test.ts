import { expect, test } from 'vitest';
import { aFigure, bound } from '../figure.fixture.ts';
import { looks } from '../styles/looks.ts';
import { chartSvg, marksAttribute } from './chart-svg.ts';
import { lollipop } from './lollipop.ts';
import { chartLook } from './look.ts';
import type { OfficeChart } from './office-chart.ts';
import { partOfWholeBars } from './part-of-whole.ts';
import { partOfWholeRings } from './part-of-whole-ring.ts';
import { rankedBars } from './ranked-bars.ts';
import { rankedSeries, toDatum } from './series.ts';

const look = chartLook(looks['south-lake'], 'teal', 'zh-CN');
const size = { width: 720, height: 360 };
const figure = (key: string, value: number | null, rest: Record<string, unknown> = {}) =>
  bound(aFigure(key, value, rest));
const fund = figure('fund', 30, { unitMult: 8 });
const ranked = rankedSeries([figure('firms', 1200), figure('homes', 4135), fund], null);

const valuesOf = ({ series }: OfficeChart) =>
  series.map(({ marks }) => marks.map(({ value }) => value));

test('bars are as long by their axis as they are drawn', () => {
  const plan = rankedBars(ranked, look, size);
  const [chart] = plan.office ?? [];
  if (!chart) throw new Error('no chart');
  const { plot, axis, mark } = chart;
  const svg = chartSvg(plan, look);
  for (const [row, { value = null } = {}] of (chart.series[0]?.marks ?? []).entries()) {
    const length = ((value ?? 0) / (axis.greatest - axis.least)) * plot.width;
    const top = plot.y + (row + 0.5) * mark.room - mark.thickness / 2;
    const drawn = [...svg.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].some(
      ([, x, y, width, height]) =>
        Math.abs(Number(x) - plot.x) < 0.1 &&
        Math.abs(Number(y) - top) < 0.1 &&
        Math.abs(Number(width) - Math.max(length, 3)) < 0.1 &&
        Number(height) === mark.thickness,
    );
    expect(drawn, `row ${row}`).toBe(true);
  }
});

test('each mark has the figure that it stands for, and the label that prints it', () => {
  const [chart] = rankedBars(ranked, look, size).office ?? [];
  const marks = chart?.series.flatMap((series) => series.marks) ?? [];
  for (const { datum, label } of marks)
    expect(label?.runs.map(({ text }) => text).join('')).toBe(datum?.printed);
  expect(chart?.categories.map(({ name }) => name)).toEqual(ranked.data.map(({ label }) => label));
});

test('two years are two series, with a gap where one has no value', () => {
  const earlier = figure('firms', 900, { timePeriod: '2022' });
  const series = rankedSeries([{ ...figure('firms', 1200), earlier }, figure('homes', 800)], null);
  const [chart] = rankedBars(series, look, size).office ?? [];
  expect(chart?.series.map(({ name }) => name)).toEqual(['2023年', '2022年']);
  expect(chart && valuesOf(chart)).toEqual([
    [1200, 800],
    [900, null],
  ]);
});

test('a part and what is left of its whole make up the whole, without binary residue', () => {
  const shares = [
    { part: toDatum(figure('six', 6)), whole: toDatum(figure('nine', 9)) },
    { part: toDatum(figure('share', 94.6, { unit: { zh: '%', en: '%' } })), whole: null },
    { part: toDatum(figure('more', 12)), whole: toDatum(figure('ten', 10)) },
    { part: toDatum(figure('unknown', null)), whole: toDatum(figure('whole', 10)) },
  ];
  const bars = partOfWholeBars(shares, look, size).office ?? [];
  expect(bars.map(valuesOf)).toEqual([
    [[6], [3]],
    [[94.6], [5.4]],
    [[12], [0]],
    [[null], [10]],
  ]);
  expect(bars.map(({ axis }) => axis.greatest)).toEqual([9, 100, 12, 10]);
});

test('a ring is one chart with an open middle', () => {
  const share = { part: toDatum(figure('six', 6)), whole: toDatum(figure('nine', 9)) };
  const [panel] = partOfWholeRings([share], look, size);
  expect(panel?.plan.office).toMatchObject([{ type: 'ring', hole: 0.76, axis: { greatest: 9 } }]);
});

test('what presentation software has no chart for has none', () => {
  expect(lollipop(ranked, look, size).office).toBeUndefined();
});

test('marks stand in a group of their own where they are asked for, and are drawn the same', () => {
  const plan = rankedBars(ranked, look, size);
  const apart = chartSvg(plan, look, 'apart');
  const [, marks = ''] = new RegExp(`<g ${marksAttribute}="">(.*?)</g>`).exec(apart) ?? [];
  expect(marks.match(/<path/g)).toHaveLength(3);
  expect(apart.replace(`<g ${marksAttribute}="">${marks}</g>`, marks)).toBe(chartSvg(plan, look));
});
