import { expect, test } from 'vitest';
import type { DeskFigure, FigureState } from '../../../shared/model/reading.ts';
import { countsOf, mayTake, neighbour, nextOpen, sureBeside } from './desk-figures.ts';

const figure = (id: string, state: FigureState, section = 1) =>
  ({ id, state, section }) as DeskFigure;
const figures = [
  figure('1:0-2', 'taken'),
  figure('2:0-2', 'sure'),
  figure('3:0-2', 'left'),
  figure('4:0-2', 'asked', 2),
  figure('5:0-2', 'sure', 2),
];
const plan = { figures };

test('the next open figure is that behind it, around the end, and itself where all is done', () => {
  expect(nextOpen(plan, null)).toBe('2:0-2');
  expect(nextOpen(plan, '2:0-2')).toBe('4:0-2');
  expect(nextOpen(plan, '5:0-2')).toBe('2:0-2');
  expect(nextOpen(plan, '2:0-2', new Set(['4:0-2', '5:0-2']))).toBe('2:0-2');
  expect(nextOpen({ figures: figures.slice(0, 1) }, '1:0-2')).toBe('1:0-2');
});

test('J and K stop at the ends and pass nothing over', () => {
  expect(neighbour(plan, '1:0-2', 1)).toBe('2:0-2');
  expect(neighbour(plan, '1:0-2', -1)).toBe('1:0-2');
  expect(neighbour(plan, '5:0-2', 1)).toBe('5:0-2');
  expect(neighbour(plan, null, 1)).toBe('1:0-2');
  expect(neighbour({ figures: [] }, null, 1)).toBeNull();
});

test('only the sure ones of the same section are taken together', () => {
  expect(sureBeside(plan, figures[0] as DeskFigure)).toEqual(['2:0-2']);
  expect(sureBeside(plan, figures[3] as DeskFigure)).toEqual(['5:0-2']);
});

test('what is asked is not taken, and counts add up', () => {
  expect(figures.filter(mayTake).map(({ id }) => id)).toEqual(['2:0-2', '5:0-2']);
  expect(countsOf(plan)).toEqual({ taken: 1, left: 1, open: 3 });
});
