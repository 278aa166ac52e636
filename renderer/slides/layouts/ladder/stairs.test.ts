import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../../charts/chart-svg.ts';
import { chartLook } from '../../../charts/look.ts';
import { toDatum } from '../../../charts/series.ts';
import { aFigure, bound } from '../../../figure.fixture.ts';
import { looks } from '../../../styles/looks.ts';
import { ladder } from './stairs.ts';

const look = chartLook(looks['south-lake'], 'teal', 'zh-CN');
const size = { width: 800, height: 440 };
const steps = (count: number, note: string | null = null) =>
  Array.from({ length: count }, (_, index) => ({
    label: '入库科技型中小企业',
    note,
    datum: toDatum(
      bound(aFigure(`step-${index}`, 430, { qualifier: index === 1 ? 'gt_about' : 'exact' })),
    ),
  }));

describe('a ladder', () => {
  const plan = ladder(steps(4), look, size);

  test('has risers of one height, each high enough to be seen', () => {
    const risers = plan.treads.slice(1).map((tread, index) => tread - (plan.treads[index] ?? 0));
    expect(new Set(risers).size).toBe(1);
    expect(risers[0]).toBeGreaterThanOrEqual(18);
  });

  test('is drawn as treads and risers, without a Path2D', () => {
    const svg = chartSvg(plan, look);
    const [line] = svg.match(/<path d="M0 432[^"]*"/) ?? [];
    expect(line?.match(/L/g)).toHaveLength(8);
    expect(svg).not.toContain('NaN');
    expect(svg).toBe(chartSvg(ladder(steps(4), look, size), look));
  });

  test('the words of every step stand on its tread and inside the chart', () => {
    plan.words.forEach(({ y, height }, index) => {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThan(size.height - (plan.treads[index] ?? 0));
    });
  });

  test('a step whose true count lies beyond the printed one begins in an open dot', () => {
    const fills = plan.config.data.datasets[0]?.pointBackgroundColor as string[];
    expect(fills.slice(0, 4)).toEqual([look.accent, look.paper, look.accent, look.accent]);
  });

  test('every step can be pointed at, from its words to its tread', () => {
    expect(plan.places.map(({ datum }) => datum.key)).toEqual([
      'step-0',
      'step-1',
      'step-2',
      'step-3',
    ]);
    plan.places.forEach(({ y, height }, index) => {
      const tread = size.height - (plan.treads[index] ?? 0);
      expect(y + height).toBeGreaterThanOrEqual(tread);
    });
  });

  test('words give way before the stairs do', () => {
    const crowded = ladder(steps(6, '说明'.repeat(30)), look, { width: 720, height: 250 });
    expect(crowded.noteLines).toBeLessThan(3);
    expect((crowded.treads[1] ?? 0) - (crowded.treads[0] ?? 0)).toBeGreaterThanOrEqual(18);
  });
});
