import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../../charts/chart-svg.ts';
import { chartLook } from '../../../charts/look.ts';
import { looks } from '../../../styles/looks.ts';
import { inOrder, milestoneStrip, type StripEvent } from './strip-chart.ts';

const look = chartLook(looks['south-lake'], 'red', 'zh-CN');
const size = { width: 1136, height: 320 };
const events = (count: number, label = '洪山实验室办成果转化专场签约') =>
  Array.from({ length: count }, (_, index) =>
    event(`2023-${String(index + 1).padStart(2, '0')}`, label),
  );
const event = (date: string, label = '洪山实验室办成果转化专场签约') => ({
  ...{ key: `event-${date}`, label, date, printed: date },
  passages: [{ section: 1, paraNo: 1 }],
  figure: null,
});
/** Of a deck that reports on 2024. */
const strip = (listed: readonly StripEvent[], given: typeof look, room: typeof size) =>
  milestoneStrip(listed, given, room, '2024');
const wholeYear = event('2023', '三年规划出台');

describe.each([2, 3, 4, 5, 6, 7, 8])('a strip of %i events', (count) => {
  const plan = strip(events(count), look, size);

  test('runs from its first event to its last, over the whole width', () => {
    expect(plan.spans).toHaveLength(count);
    expect(plan.spans[0]?.from).toBeLessThan(16);
    expect(plan.spans.at(-1)?.to).toBeGreaterThan(size.width - 16);
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

test('time is to scale: a day is a point, a month and a quarter have their length', () => {
  const { spans } = strip(
    inOrder([
      event('2023-01-01'),
      event('2023-Q4'),
      event('2023-04'),
      event('2024-12-31'),
      event('2024-12-31', '同日签约'),
    ]),
    look,
    size,
  );
  const days = (span: (typeof spans)[number] | undefined) =>
    ((span ? span.to - span.from : Number.NaN) / (size.width - 18)) * 731;
  expect(spans.map((span) => Math.round(days(span)))).toEqual([0, 30, 92, 0, 0]);
  expect(spans[3], 'what is on one day is at one place').toEqual(spans[4]);
  const from = ((spans[1]?.from ?? 0) - 9) / (size.width - 18);
  expect(from).toBeCloseTo(90 / 731, 2);
});

test('words stand about their mark, and at the edges begin or end there', () => {
  const { words, spans } = strip(
    inOrder([event('2023-01-01'), event('2023-07-01'), event('2023-12-31')]),
    look,
    size,
  );
  expect(words.map(({ align }) => align)).toEqual(['start', 'center', 'end']);
  const middle = words[1];
  expect(
    Math.abs((middle?.x ?? 0) + (middle?.width ?? 0) / 2 - (spans[1]?.from ?? 0)),
  ).toBeLessThan(2);
});

test('a day within a year that is named as a whole comes by the middle of that year', () => {
  const ordered = inOrder([event('2023-12-01'), wholeYear, event('2023-02-01')]);
  expect(ordered.map(({ date }) => date)).toEqual(['2023-02-01', '2023', '2023-12-01']);
});

test('events that are all of one time stand there, their words beside each other', () => {
  const { spans, words } = strip([wholeYear, wholeYear, wholeYear], look, size);
  expect(new Set(spans.map(({ from, to }) => `${from} ${to}`)).size).toBe(1);
  words.slice(1).forEach(({ x }, index) => {
    const before = words[index];
    expect(x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
  });
});

test('short words are set large, long ones smaller, the longest lose lines', () => {
  const setting = (label: string) => strip(events(3, label), look, size).setting.title.size;
  expect(setting('揭牌')).toBe(24);
  expect(setting('洪山实验室办成果转化专场签约'.repeat(12))).toBeLessThan(24);
  const longest = strip(events(8, '洪山实验室'.repeat(30)), look, size);
  expect(longest.setting.title.size).toBe(18);
  expect(longest.lines).toBeLessThan(5);
});

test('what is after the period that is reported on lies ahead', () => {
  const listed = inOrder([event('2023-03'), event('2024-02-01')]);
  const ahead = (reporting: string) => milestoneStrip(listed, look, size, reporting).ahead;
  expect(ahead('2024')).toBeNull();
  const { from, to } = ahead('2023') ?? { from: 0, to: 0 };
  expect(to).toBe(size.width);
  // From 1 March 2023 until the year ends are 306 days of 338.
  expect((from - 9) / (size.width - 18)).toBeCloseTo(306 / 338, 2);
  expect(ahead('2022'), 'all of it').toEqual({ from: 0, to: size.width });
});
