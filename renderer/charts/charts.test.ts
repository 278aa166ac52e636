import { describe, expect, test } from 'vitest';
import type { BoundAttainment, BoundFigure } from '../../shared/deck/bound-slide.ts';
import { aFigure, bound } from '../figure.fixture.ts';
import { looks } from '../styles/looks.ts';
import { type ChartPlan, chartSvg } from './chart-svg.ts';
import { lollipop } from './lollipop.ts';
import { chartLook } from './look.ts';
import { partOfWholeBars, shareOf } from './part-of-whole.ts';
import { partOfWholeRings } from './part-of-whole-ring.ts';
import { pictogram } from './pictogram.ts';
import { type BoundChart, planChart } from './plan.ts';
import { bars, rankedBars } from './ranked-bars.ts';
import { rankedFrame } from './ranked-frame.ts';
import { rankedSeries, toDatum } from './series.ts';
import { targetTrack } from './target-track.ts';

const look = chartLook(looks['south-lake'], 'teal', 'zh-CN');
const english = chartLook(looks.night, 'gold', 'en');
const size = { width: 720, height: 360 };

const over = bound(aFigure('over', 1300, { qualifier: 'gt', qualifierWord: '突破' }));
const exact = bound(aFigure('exact', 4135));
const missing = bound(aFigure('missing', null));
const series = rankedSeries([over, missing, exact], exact);

/** Widths and left edges of what is filled in a colour. */
function boxes(
  svg: string,
  fill: string,
): { x: number; y: number; width: number; height: number }[] {
  const pattern = new RegExp(
    `<path d="M([\\d.-]+) ([\\d.-]+)h([\\d.-]+)v([\\d.-]+)h[\\d.-]+Z" fill="${fill}"`,
    'g',
  );
  return [...svg.matchAll(pattern)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

describe('a ranked series', () => {
  test('is longest first, what is missing last', () => {
    expect(series.data.map(({ key }) => key)).toEqual(['exact', 'over', 'missing']);
  });

  test.each([
    ['gt', true],
    ['ge', true],
    ['gt_about', true],
    ['exact', false],
    ['lt_near', false],
    ['le', false],
    ['approx', false],
  ])('%s is open: %s', (qualifier, open) => {
    expect(toDatum(bound(aFigure('a', 1, { qualifier }))).open).toBe(open);
  });
});

describe('ranked bars', () => {
  const plan = rankedBars(series, look, size);

  test('stand on zero, on one axis, in a band of 60 %', () => {
    expect(plan.config.options?.scales?.['x']).toMatchObject({
      min: 0,
      max: 4135,
      beginAtZero: true,
    });
    expect(plan.config.data.datasets[0]).toMatchObject({
      data: [4135, 1300, null],
      barThickness: Math.round((plan.height / 3) * 0.6),
    });
  });

  test('the emphasised bar has the accent, the others its tint', () => {
    expect(plan.config.data.datasets[0]?.backgroundColor).toEqual([
      look.accent,
      look.tint,
      look.tint,
    ]);
    const plain = rankedBars({ ...series, emphasis: null }, look, size);
    expect(plain.config.data.datasets[0]?.backgroundColor).toEqual([
      look.accent,
      look.accent,
      look.accent,
    ]);
  });

  test('bars are as long as their values, and the open one goes on in slices', () => {
    const svg = chartSvg(plan, look);
    const [longest] = boxes(svg, look.accent);
    const [bar, ...slices] = boxes(svg, look.tint);
    expect((bar?.width ?? 0) / (longest?.width ?? 1)).toBeCloseTo(1300 / 4135, 2);
    expect(slices).toHaveLength(2);
    for (const slice of slices) expect(slice.x).toBeGreaterThan((bar?.x ?? 0) + (bar?.width ?? 0));
  });

  test('labels keep the printed form, and a missing figure says so', () => {
    const svg = chartSvg(plan, look).replace(/<[^>]+>/g, '');
    expect(svg).toContain('突破1300家');
    expect(svg).toContain('暂无数据');
  });

  test('no label leaves the chart', () => {
    const long = bound(
      aFigure('c', 1000, { unitMult: 8, qualifier: 'ge', unit: { zh: '元', en: 'RMB' } }),
      'en',
    );
    const { config, width } = rankedBars(
      rankedSeries([long, bound(aFigure('d', 9), 'en')], null),
      english,
      size,
    );
    const padding = config.options?.layout?.padding as { left: number; right: number } | undefined;
    const { left = 0, right = 0 } = padding ?? {};
    expect(left + right).toBeLessThan(width - 100);
    expect(right).toBeGreaterThan(180);
  });

  test('a place for each datum', () => {
    expect(plan.places).toHaveLength(3);
    expect(plan.places.at(-1)?.y).toBeCloseTo((plan.height / 3) * 2);
  });
});

test('a lollipop ends in a dot, an open one in a ring', () => {
  const svg = chartSvg(lollipop(series, look, size), look);
  expect(svg.match(/fill="none" stroke=/g)).toHaveLength(1);
  expect(svg).toContain(`fill="${look.paper}"`);
});

describe('a part of a whole', () => {
  const part = toDatum(bound(aFigure('part', 4.6, { unitMult: 4, decimals: 1 })));
  const whole = toDatum(bound(aFigure('whole', 20, { unitMult: 4, qualifier: 'gt' })));
  const percent = toDatum(
    bound(aFigure('percent', 94.6, { decimals: 1, unit: { zh: '%', en: '%' } })),
  );

  test('is its share of what the store holds, or of 100 %', () => {
    expect(shareOf({ part, whole })).toBeCloseTo(0.23);
    expect(shareOf({ part: percent, whole: null })).toBeCloseTo(0.946);
    expect(shareOf({ part, whole: null })).toBeNull();
  });

  test('as a bar fills that share of its track', () => {
    const svg = chartSvg(partOfWholeBars([{ part, whole }], look, size), look);
    const [track] = boxes(svg, look.wash);
    const [fill] = boxes(svg, look.accent);
    expect(track).toMatchObject({ x: 0, width: size.width });
    expect(fill?.width).toBeCloseTo(size.width * 0.23, 0);
    expect(fill?.y).toBeCloseTo(track?.y ?? 0, 0);
  });

  test('the track of an open whole has no right edge', () => {
    const edges = (svg: string) => /<path d="([^"]+)" fill="none"/.exec(svg)?.[1];
    expect(edges(chartSvg(partOfWholeBars([{ part, whole }], look, size), look))).not.toContain(
      'Z',
    );
    expect(
      edges(chartSvg(partOfWholeBars([{ part: percent, whole: null }], look, size), look)),
    ).toContain('Z');
  });

  test('rings beside each other are of one size', () => {
    const rings = partOfWholeRings(
      [
        { part, whole },
        { part: percent, whole: null },
      ],
      look,
      size,
    );
    expect(new Set(rings.map(({ plan }) => plan.height)).size).toBe(1);
    expect(rings[0]?.plan.config.data.datasets[0]?.data).toEqual([0.23, 0.77]);
  });
});

describe('a pictogram', () => {
  const plan = pictogram(
    [
      toDatum(bound(aFigure('six', 6))),
      toDatum(bound(aFigure('over', 20, { qualifier: 'gt_about' }))),
    ],
    look,
    size,
  );

  test('has one mark for each counted, one more and hollow where there are more', () => {
    expect(plan.config.data.datasets[0]?.data).toHaveLength(6 + 21);
    const fills = plan.config.data.datasets[0]?.pointBackgroundColor as string[];
    expect(fills.filter((fill) => fill === look.paper)).toHaveLength(1);
    expect(fills.at(-1)).toBe(look.paper);
  });

  test('marks stay inside', () => {
    const marks = plan.config.data.datasets[0]?.data as { x: number; y: number }[] | undefined;
    for (const { x, y } of marks ?? []) {
      expect(x).toBeLessThan(size.width);
      expect(y).toBeLessThan(plan.height);
    }
  });
});

describe('a target track', () => {
  const target = toDatum(bound(aFigure('goal', 100, { origin: 'target' })));

  test('is empty until progress is reported, which is not 0 %', () => {
    const plan = targetTrack([{ target, attained: null }], look, size);
    expect(plan.config.data.datasets[0]?.data).toMatchObject([{ x: null }]);
    const svg = chartSvg(plan, look);
    expect(boxes(svg, look.accent)).toHaveLength(0);
    expect(svg.replace(/<[^>]+>/g, '')).toContain('目标 100家');
    expect(svg).not.toContain('0%');
  });

  const attained = (share: number, observed: BoundFigure | null = null): BoundAttainment => ({
    attainment: { share } as BoundAttainment['attainment'],
    words: `完成 ${share * 100}%`,
    observed,
  });

  test('is filled as far as it is reached, never beyond its end', () => {
    const shares = [0.25, 1.4].map(
      (share) =>
        targetTrack([{ target, attained: attained(share) }], look, size).config.data.datasets[0]
          ?.data[0]?.x,
    );
    expect(shares).toEqual([0.25, 1]);
  });

  test.each([112, 84, 62, 40])(
    'says how far in a row of %i, with a place to point at',
    (height) => {
      const each = { target, attained: attained(0.42, exact) };
      const plan = targetTrack([each], look, { width: 520, height });
      const svg = chartSvg(plan, look);
      expect(svg.replace(/<[^>]+>/g, '')).toContain('完成 42%');
      expect(plan.places.map(({ datum }) => datum.key)).toEqual(['goal', 'exact']);
      for (const [, y] of svg.matchAll(/<text[^>]* y="([\d.]+)"/g))
        expect(Number(y)).toBeLessThan(height);
    },
  );
});

describe('ranked bars of two years', () => {
  const withEarlier = (key: string, value: number, before: number, rest = {}) => ({
    ...bound(aFigure(key, value, { timePeriod: '2024' })),
    earlier: bound(aFigure(key, before, { timePeriod: '2023', ...rest })),
  });
  const rows = [
    withEarlier('a', 1400, 1300, { qualifier: 'gt', qualifierWord: '突破' }),
    withEarlier('b', 900, 1500),
    bound(aFigure('c', 500, { timePeriod: '2024' })),
  ];
  const chart: BoundChart = { type: 'ranked-bars', figures: rows };

  test.each(['ranked-bars', 'lollipop'] as const)('%s share one axis from zero', (type) => {
    const { panels, data, wholes } = planChart({ ...chart, type }, look, size);
    const [panel] = panels;
    if (!panel) throw new Error('nothing is drawn');
    const { config } = panel.plan as ChartPlan<'bar', { x: number | null }[]>;
    const values = config.data.datasets.map(({ data: marks }) => marks.map(({ x }) => x));
    expect(values).toEqual([
      [1400, 900, 500],
      [1300, 1500, null],
    ]);
    expect(config.options?.scales?.['x']).toMatchObject({ min: 0, max: 1500 });
    expect([...data, ...wholes].map(({ key, period }) => `${key} ${period}`)).toEqual([
      'a 2024年',
      'b 2024年',
      'c 2024年',
      'a 2023年',
      'b 2023年',
    ]);
  });

  test('both years are printed, and a legend says which is which', () => {
    const { panels } = planChart(chart, look, size);
    const text = chartSvg(panels[0]?.plan as ChartPlan, look).replace(/<[^>]+>/g, ' ');
    for (const printed of ['1400', '突破1300家', '900', '1500家', '2024年', '2023年'])
      expect(text).toContain(printed);
  });

  test.each([360, 240, 160])('marks and words of a row do not meet, %i high', (height) => {
    const frame = rankedFrame(rankedSeries(rows, null), look, { width: 720, height }, bars);
    const { years, labels, rowHeight } = frame;
    if (!years) throw new Error('one year');
    const values = labels.filter(({ x, anchor }) => x > frame.left && anchor !== 'end');
    const tops = values.map(({ y, runs }) => ({
      top: y - Math.max(...runs.map(({ size: own }) => own)) * 0.8,
      bottom: y + Math.max(...runs.map(({ size: own }) => own)) * 0.1,
    }));
    for (const [index, { bottom }] of tops.entries()) {
      const next = tops[index + 1];
      if (next) expect(bottom).toBeLessThanOrEqual(next.top + 1);
    }
    expect(rowHeight * 3).toBeLessThanOrEqual(height);
  });

  test('figures of other years say theirs, where no legend can', () => {
    const mixed = [...rows.slice(0, 1), bound(aFigure('old', 500))];
    const { panels } = planChart({ ...chart, figures: mixed }, look, size);
    const text = chartSvg(panels[0]?.plan as ChartPlan, look).replace(/<[^>]+>/g, '');
    expect(text).toMatch(/1400家 2024年/);
    expect(text).toMatch(/500家 2023年/);
  });
});

test('every chart is the same bytes each time, without ids, clips or style attributes', () => {
  const plans: [string, () => ChartPlan][] = [
    ['bars', () => rankedBars(series, look, size) as ChartPlan],
    ['lollipop', () => lollipop(series, look, size) as ChartPlan],
    ['pictogram', () => pictogram([toDatum(over)], look, size) as ChartPlan],
  ];
  for (const [, plan] of plans) {
    const svg = chartSvg(plan(), look);
    expect(svg).toBe(chartSvg(plan(), look));
    expect(svg).not.toMatch(/ id=|clip|style=|NaN/);
  }
});

test('labels are never smaller than 14', () => {
  for (const plan of [
    rankedBars(series, look, { width: 400, height: 120 }),
    lollipop(series, look, { width: 400, height: 120 }),
  ])
    for (const [, fontSize] of chartSvg(plan, look).matchAll(/font-size="(\d+)"/g))
      expect(Number(fontSize)).toBeGreaterThanOrEqual(14);
});
