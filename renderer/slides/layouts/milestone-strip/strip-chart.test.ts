import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../../charts/chart-svg.ts';
import { chartLook } from '../../../charts/look.ts';
import { looks } from '../../../styles/looks.ts';
import { milestoneStrip } from './strip-chart.ts';

const look = chartLook(looks['south-lake'], 'red', 'zh-CN');
const size = { width: 1136, height: 320 };
const events = (count: number, label = '洪山实验室办成果转化专场签约') =>
  Array.from({ length: count }, (_, index) => ({
    key: `event-${index}`,
    label,
    printed: `2023年${index + 1}月`,
    passages: [{ section: 1, paraNo: index + 1 }],
    figure: null,
  }));

describe.each([2, 3, 4, 5, 6, 7, 8])('a strip of %i events', (count) => {
  const plan = milestoneStrip(events(count), look, size);
  const dots = plan.config.data.datasets[0]?.data as { x: number; y: number }[];

  test('runs from its first event to its last, evenly, over the whole width', () => {
    expect(dots).toHaveLength(count);
    expect(dots[0]?.x).toBeLessThan(16);
    expect(dots.at(-1)?.x).toBeGreaterThan(size.width - 16);
    const pitches = dots.slice(1).map(({ x }, index) => x - (dots[index]?.x ?? 0));
    expect(Math.max(...pitches) - Math.min(...pitches)).toBeLessThanOrEqual(1);
    expect(chartSvg(plan, look)).not.toContain('NaN');
  });

  test('the words of no two events of a side meet, and all are inside', () => {
    for (const side of ['above', 'below']) {
      const boxes = plan.words.filter((words) => words.side === side);
      for (const { x, y, width, height } of boxes) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(size.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + height).toBeLessThanOrEqual(size.height);
      }
      boxes.slice(1).forEach(({ x }, index) => {
        const before = boxes[index];
        expect(x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
      });
    }
  });

  test('every event can be pointed at', () => {
    expect(plan.places.map(({ datum }) => datum.key)).toEqual(events(count).map(({ key }) => key));
  });
});

test('short words are set large, long ones smaller, the longest lose lines', () => {
  const setting = (label: string) =>
    milestoneStrip(events(3, label), look, size).setting.title.size;
  expect(setting('揭牌')).toBe(24);
  expect(setting('洪山实验室办成果转化专场签约'.repeat(12))).toBeLessThan(24);
  const longest = milestoneStrip(events(8, '洪山实验室'.repeat(30)), look, size);
  expect(longest.setting.title.size).toBe(18);
  expect(longest.lines).toBeLessThan(5);
});
