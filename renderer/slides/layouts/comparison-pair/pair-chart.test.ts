import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../../charts/chart-svg.ts';
import { chartLook } from '../../../charts/look.ts';
import { toDatum } from '../../../charts/series.ts';
import { aFigure, bound } from '../../../figure.fixture.ts';
import { looks } from '../../../styles/looks.ts';
import { comparisonPair } from './pair-chart.ts';

const look = chartLook(looks['south-lake'], 'gold', 'zh-CN');
const size = { width: 1136, height: 400 };
const money = { unitMult: 8, unit: { zh: '元', en: 'RMB' } };
const figure = (label: string, value: number | null, rest: Record<string, unknown> = {}) => ({
  label,
  note: null,
  datum: toDatum(bound(aFigure(`${label} ${value}`, value, rest)), label),
});

describe('a comparison pair', () => {
  const plan = comparisonPair(
    [figure('总规模', 50, money), figure('首批参股基金', 4)],
    [figure('总规模', 127, { ...money, qualifier: 'gt' }), figure('增资', 1, money)],
    look,
    size,
  );
  const bars = plan.config.data.datasets[0]?.data ?? [];

  test('has bars only where a row holds the same measure in the same unit', () => {
    expect(bars).toHaveLength(2);
  });

  test('bars of a row share one scale from zero, each from the edge of its side', () => {
    const [left, right] = bars.map(({ x: [from, to] }) => ({ from, length: to - from }));
    expect(left?.from).toBe(0);
    expect(right?.from).toBe(616);
    expect((left?.length ?? 0) / (right?.length ?? 1)).toBeCloseTo(50 / 127);
  });

  test('an open figure ends in slices, inside its side', () => {
    const svg = chartSvg(plan, look);
    const filled = [
      ...svg.matchAll(new RegExp(`M([\\d.]+) [\\d.]+h([\\d.]+)[^"]*" fill="${look.accent}"`, 'g')),
    ];
    expect(filled).toHaveLength(4);
    for (const [, x, width] of filled) expect(Number(x) + Number(width)).toBeLessThanOrEqual(1136);
    expect(svg).not.toContain('NaN');
  });

  test('rows of both sides stand on common lines, below each other', () => {
    const [left = [], right = []] = plan.words;
    expect(left.map(({ y }) => y)).toEqual(right.map(({ y }) => y));
    expect(left[1]?.y).toBeGreaterThan((left[0]?.y ?? 0) + (left[0]?.height ?? 0));
  });

  test('a side with fewer rows fills the height of the other, below the bars that they share', () => {
    const three = [figure('总规模', 127, money), figure('增资', 1, money), figure('子基金', 5)];
    const uneven = comparisonPair(
      [figure('总规模', 50, money), figure('首批', 4)],
      three,
      look,
      size,
    );
    const [left = [], right = []] = uneven.words;
    expect(left[0]).toMatchObject({ y: right[0]?.y, height: right[0]?.height });
    expect(left[1]?.y).toBe(right[1]?.y);
    const end = (boxes: typeof left) => (boxes.at(-1)?.y ?? 0) + (boxes.at(-1)?.height ?? 0);
    expect(Math.abs(end(left) - end(right))).toBeLessThanOrEqual(1);
  });

  test('nothing missing, negative or zero is drawn as a bar', () => {
    for (const value of [null, 0, -3]) {
      const one = comparisonPair([figure('a', value)], [figure('a', 0)], look, size);
      expect(one.config.data.datasets[0]?.data).toHaveLength(0);
      expect(one.places).toHaveLength(2);
    }
  });

  test('words too long to stand beside their figure go above and below it', () => {
    expect(plan.setting).not.toBeNull();
    const long = comparisonPair(
      [figure('很长的名称'.repeat(12), 5)],
      [figure('短', 5)],
      look,
      size,
    );
    expect(long.setting).toBeNull();
  });
});
