import { describe, expect, test } from 'vitest';
import type { BoundFigure } from '../../shared/deck/bound-slide.ts';
import { aFigure, bound } from '../figure.fixture.ts';
import { comparisonPair } from '../slides/layouts/comparison-pair/pair-chart.ts';
import { looks } from '../styles/looks.ts';
import { type ChartPlan, chartSvg } from './chart-svg.ts';
import { describeChart } from './describe.ts';
import { leastMark } from './least-mark.ts';
import { chartLook } from './look.ts';
import { partOfWholeBars } from './part-of-whole.ts';
import { type BoundChart, drawableChart, planChart } from './plan.ts';
import { rankedBars } from './ranked-bars.ts';
import { rankedSeries, toDatum } from './series.ts';
import { trendBars } from './trend-bars.ts';

const look = chartLook(looks['south-lake'], 'teal', 'zh-CN');
const size = { width: 728, height: 400 };

const figureOf = (value: number | null, rest: Record<string, unknown> = {}) =>
  bound(aFigure(`of ${value}`, value, { decimals: 3, ...rest }));

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
}

/** What is filled in a colour, its sides in order. */
function barsIn(svg: string, ...fills: string[]): Bar[] {
  const pattern = /<path d="M([\d.-]+) ([\d.-]+)h([\d.-]+)v([\d.-]+)h[\d.-]+Z" fill="([^"]+)"/g;
  return [...svg.matchAll(pattern)]
    .filter(([, , , , , fill]) => fills.includes(fill ?? ''))
    .map(([, x, y, width, height]) => {
      const [from, to] = [Number(x), Number(x) + Number(width)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const [top, bottom] = [Number(y), Number(y) + Number(height)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      return { from, to, y: (top + bottom) / 2, height: bottom - top };
    });
}

function svgOf(chart: BoundChart): string {
  return planChart(chart, look, size)
    .panels.map(({ plan }) => chartSvg(plan, look))
    .join('');
}

const extremes = [
  ['tiny beside large', [4135, 0.01, 12]],
  ['negative', [30, -12, 4]],
  ['negative alone', [-3, -12]],
  ['a large negative', [5, -1_000_000]],
  ['nothing at all', [0, 0]],
  ['zero and missing', [5, 0, null]],
  ['beyond all bounds', [1e15, 1e-9, -1e15]],
] as const;

describe.each(extremes)('values %s', (_, values) => {
  const figures = values.map((value) => figureOf(value));

  test.each(['ranked-bars', 'lollipop'] as const)('%s show each that is not zero', (type) => {
    const svg = svgOf({ type, figures });
    expect(svg).not.toMatch(/NaN|Infinity/);
    const rows = [...values].sort((a, b) => (b ?? -Infinity) - (a ?? -Infinity));
    const { height } = planChart({ type, figures }, look, size);
    const marks = barsIn(svg, look.accent);
    for (const [index, value] of rows.entries()) {
      const middle = ((index + 0.5) * height) / rows.length;
      const own = marks.find(({ y }) => Math.abs(y - middle) < 2);
      if (value === null || value === 0) expect(own?.to ?? 0).toBe(own?.from ?? 0);
      else expect(own && own.to - own.from).toBeGreaterThanOrEqual(leastMark - 0.01);
      expect(own?.from ?? 0).toBeGreaterThanOrEqual(0);
      expect(own?.to ?? 0).toBeLessThanOrEqual(size.width);
    }
  });

  test('a pictogram becomes another chart where they can’t be counted', () => {
    const countable = values.every(
      (value) => value === null || (Number.isInteger(value) && value >= 0 && value <= 60),
    );
    expect(drawableChart({ type: 'pictogram', figures }).type).toBe(
      countable ? 'pictogram' : 'ranked-bars',
    );
  });

  test('bars of years go down where they are below zero, and are seen', () => {
    const data = figures.map((figure) => toDatum(figure));
    const periods = values.map((__, index) => `${2020 + index}年`);
    const svg = chartSvg(trendBars({ data, periods }, look, size), look);
    expect(svg).not.toMatch(/NaN|Infinity/);
    const bars = barsIn(svg, look.accent, look.tint);
    for (const { height } of bars.filter((bar) => bar.height > 0))
      expect(height).toBeGreaterThanOrEqual(leastMark - 0.01);
    expect(bars.filter(({ height }) => height > 0)).toHaveLength(
      values.filter((value) => value !== null && value !== 0).length,
    );
  });
});

describe('bars below zero', () => {
  const series = rankedSeries([figureOf(30), figureOf(-15), figureOf(6)], null);
  const plan = rankedBars(series, look, size);
  const svg = chartSvg(plan, look);
  const [longest, , below] = barsIn(svg, look.accent);

  test('go to the left of the zero line, on the same scale', () => {
    expect(below?.to).toBeCloseTo(longest?.from ?? 0, 0);
    const [wide, narrow] = [longest, below].map((bar) => (bar?.to ?? 0) - (bar?.from ?? 0));
    expect((narrow ?? 0) / (wide ?? 1)).toBeCloseTo(0.5, 2);
  });

  test('have the zero line between them, and their figure to its right', () => {
    const [zero] = barsIn(svg, look.outline);
    expect(zero?.from).toBeCloseTo((longest?.from ?? 0) - 1, 0);
    const x = /<text x="([\d.]+)"[^>]*><tspan[^>]*>-15/.exec(svg)?.[1];
    expect(Number(x)).toBeGreaterThan(zero?.to ?? size.width);
  });

  test('end open to the left', () => {
    const open = figureOf(-15, { qualifier: 'gt' });
    const drawn = chartSvg(rankedBars(rankedSeries([figureOf(30), open], null), look, size), look);
    const [, bar, ...slices] = barsIn(drawn, look.accent);
    expect(slices).toHaveLength(2);
    for (const slice of slices) expect(slice.to).toBeLessThan(bar?.from ?? 0);
    for (const slice of slices) expect(slice.from).toBeGreaterThan(0);
  });
});

describe('what a pictogram can’t count', () => {
  test.each([106, 0.01, -3, 61, 2.5])(
    '%j of one unit is drawn as bars, and told as such',
    (value) => {
      const chart: BoundChart = { type: 'pictogram', figures: [figureOf(4), figureOf(value)] };
      expect(barsIn(svgOf(chart), look.accent)).toHaveLength(2);
      const drawn = drawableChart(chart);
      const { data } = planChart(chart, look, size);
      expect(describeChart(drawn, data, [], 'zh-CN')).toContain('由大到小');
    },
  );

  test('of several units stands as figures, none with marks that another lacks', () => {
    const other = figureOf(4, { unit: { zh: '个', en: 'items' } });
    const chart: BoundChart = { type: 'pictogram', figures: [other, figureOf(106)] };
    const svg = svgOf(chart);
    expect(drawableChart(chart).type).toBe('figures');
    expect(barsIn(svg, look.accent)).toEqual([]);
    expect(svg, 'no mark').not.toMatch(/ d="[^"]*A/);
    for (const words of ['106', '4']) expect(svg).toContain(words);
    expect(planChart(chart, look, size).panels[0]?.plan.places).toHaveLength(2);
  });

  test('zero and missing counts have a dash in the place of marks', () => {
    const svg = svgOf({ type: 'pictogram', figures: [figureOf(3), figureOf(0), figureOf(null)] });
    expect(barsIn(svg, look.outline)).toHaveLength(2);
  });
});

describe('shares', () => {
  const share = (part: number | null, whole: number | null) => ({
    part: toDatum(figureOf(part)),
    whole: whole === null ? null : toDatum(figureOf(whole)),
  });
  const fills = (part: number | null, whole: number | null) =>
    barsIn(chartSvg(partOfWholeBars([share(part, whole)], look, size), look), look.accent)
      .map(({ from, to }) => to - from)
      .filter((length) => length > 0);

  test('a little is seen, and all but a little leaves the end free', () => {
    expect(fills(1, 1e9)).toEqual([leastMark]);
    expect(fills(1e9 - 1, 1e9)).toEqual([size.width - leastMark]);
    expect(fills(9, 9)).toEqual([size.width]);
  });

  test('a part of more than its whole goes on beyond the track', () => {
    const svg = chartSvg(partOfWholeBars([share(30, 20)], look, size), look);
    const [track] = barsIn(svg, look.wash);
    expect(track?.to).toBeCloseTo((size.width * 20) / 30, 0);
    expect(fills(30, 20)).toEqual([size.width]);
  });

  test.each([
    [-3, 20],
    [3, 0],
    [3, -20],
    [3, null],
  ])('%j of %j is no share: there is no track, and words say so', (part, whole) => {
    const svg = chartSvg(partOfWholeBars([share(part, whole)], look, size), look);
    expect(barsIn(svg, look.wash, look.accent).filter(({ from, to }) => to > from)).toEqual([]);
    expect(svg).toContain('占比无从画起');
    expect(svg).not.toMatch(/NaN|Infinity|100%/);
  });

  test.each<[string, BoundFigure, BoundFigure]>([
    ['more than its whole', figureOf(30), figureOf(20)],
    ['negative', figureOf(-3), figureOf(20)],
  ])('a ring of a part that is %s becomes a bar', (_, part, whole) => {
    const chart: BoundChart = { type: 'part-of-whole', form: 'ring', parts: [{ part, whole }] };
    expect(drawableChart(chart)).toMatchObject({ form: 'bar' });
    expect(svgOf(chart)).not.toMatch(/NaN|Infinity/);
  });

  test('a ring of a little shows a little', () => {
    const chart: BoundChart = {
      type: 'part-of-whole',
      form: 'ring',
      parts: [{ part: figureOf(1), whole: figureOf(1e9) }],
    };
    const [panel] = planChart(chart, look, size).panels;
    const plan = panel?.plan as ChartPlan<'doughnut', number[]> | undefined;
    const [filled = 0] = plan?.config.data.datasets[0]?.data ?? [];
    expect(filled).toBeGreaterThan(0.001);
    expect(filled).toBeLessThan(0.01);
  });
});

test('two sides compare the tiny with the large, and nothing with something', () => {
  const side = (value: number) => ({
    label: '规模',
    note: null,
    datum: toDatum(figureOf(value), '规模'),
  });
  for (const value of [0.001, 0]) {
    const plan = comparisonPair([side(value)], [side(5000)], look, { width: 1136, height: 300 });
    const svg = chartSvg(plan, look);
    const lengths = barsIn(svg, look.accent).map(({ from, to }) => to - from);
    expect(Math.min(...lengths)).toBeCloseTo(value === 0 ? 0 : leastMark, 1);
    // Both begin at a line.
    expect(barsIn(svg, look.outline)).toHaveLength(2);
  }
});
