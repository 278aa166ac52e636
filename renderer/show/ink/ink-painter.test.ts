import { expect, test } from 'vitest';
import type { StagePoint } from '../../../shared/model/show.ts';
import { trace } from './ink-painter.ts';

const line: StagePoint[] = [
  [0, 0],
  [10, 0],
  [20, 10],
  [30, 10],
  [40, 0],
];

/** What was drawn, call by call. */
function drawn(points: readonly StagePoint[], from: number): string[] {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...numbers: number[]) => {
      calls.push([name, ...numbers].join(' '));
    };
  const context = {
    beginPath: () => {},
    stroke: () => {},
    moveTo: note('move'),
    lineTo: note('line'),
    quadraticCurveTo: note('curve'),
  };
  trace(context, points, from);
  return calls;
}

test('a dot is a stroke of one point, of some length', () => {
  expect(drawn([[7, 8]], 0)).toEqual(['move 7 8', 'line 7.01 8']);
});

test('a click that reports its place several times is a dot, too', () => {
  expect(
    drawn(
      [
        [7, 8],
        [7, 8],
      ],
      0,
    ).at(-1),
  ).toBe('line 7.01 8');
  expect(
    drawn(
      [
        [7, 8],
        [7, 8],
        [7, 8],
      ],
      0,
    ).at(-1),
  ).toBe('line 7.01 8');
});

test('drawn in pieces, every curve is there that is drawn at once', () => {
  const whole = drawn(line, 0).filter((call) => call.startsWith('curve'));
  const pieces = line.flatMap((_, index) => drawn(line.slice(0, index + 1), index));
  for (const curve of whole) expect(pieces).toContain(curve);
});

test('a piece begins on the curve that is there already', () => {
  expect(drawn(line, 4)).toEqual(['move 25 10', 'curve 30 10 35 5', 'line 40 0']);
});
