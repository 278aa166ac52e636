import { expect, test } from 'vitest';
import type { DeskFigure, FigureState } from '../../../shared/model/reading.ts';
import {
  countsOf,
  hasNothingToTake,
  isDone,
  mayTake,
  neighbour,
  nextOpen,
  sureBeside,
} from './desk-marks.ts';

const figure = (id: string, state: FigureState, section = 1) =>
  ({ id, state, section }) as DeskFigure;
const figures = [
  figure('1:0-2', 'taken'),
  figure('2:0-2', 'sure'),
  figure('3:0-2', 'left'),
  figure('4:0-2', 'asked', 2),
  figure('5:0-2', 'sure', 2),
];

test('the next open figure is that behind it, around the end, and itself where all is done', () => {
  expect(nextOpen(figures, null)).toBe('2:0-2');
  expect(nextOpen(figures, '2:0-2')).toBe('4:0-2');
  expect(nextOpen(figures, '5:0-2')).toBe('2:0-2');
  expect(nextOpen(figures, '2:0-2', new Set(['4:0-2', '5:0-2']))).toBe('2:0-2');
  expect(nextOpen(figures.slice(0, 1), '1:0-2')).toBe('1:0-2');
});

test('J and K stop at the ends and pass nothing over', () => {
  expect(neighbour(figures, '1:0-2', 1)).toBe('2:0-2');
  expect(neighbour(figures, '1:0-2', -1)).toBe('1:0-2');
  expect(neighbour(figures, '5:0-2', 1)).toBe('5:0-2');
  expect(neighbour(figures, null, 1)).toBe('1:0-2');
  expect(neighbour([], null, 1)).toBeNull();
});

test('only the sure ones of the same section are taken together', () => {
  expect(sureBeside(figures, figures[0] as DeskFigure)).toEqual(['2:0-2']);
  expect(sureBeside(figures, figures[3] as DeskFigure)).toEqual(['5:0-2']);
});

test('what is asked is not taken, and counts add up', () => {
  expect(figures.filter(mayTake).map(({ id }) => id)).toEqual(['2:0-2', '5:0-2']);
  expect(countsOf(figures)).toEqual({ taken: 1, left: 1, open: 3 });
});

test('what the data hold already is done, unless a place of it is still to be noted', () => {
  const same = (entity: 'observation' | 'goal' | 'milestone', isRounded = false) => ({
    ...{ id: '1:0-2', state: 'same' as const, entity, isRounded },
  });
  expect(isDone(same('observation'))).toBe(false);
  expect(
    [same('observation', true), same('goal'), same('milestone')].map(hasNothingToTake),
  ).toEqual([true, true, true]);
});
