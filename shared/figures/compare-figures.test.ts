import { expect, test } from 'vitest';
import { aFigure } from '../deck/briefing.fixture.ts';
import { compareFigures } from './compare-figures.ts';

const money = { unit: { zh: '元', en: 'RMB' }, unitMult: 8 };
const firms = aFigure('firms');
const more = aFigure('more');
const fund = aFigure('fund', money);
const rank = aFigure('rank', { kind: 'rank', unit: { zh: '位', en: 'place' }, value: 1 });
const missing = aFigure('missing', { value: null, status: 'M' });

test('figures of one unit share an axis; the others say why they do not', () => {
  const { together, apart } = compareFigures([firms, fund, rank, more, missing]);
  expect(together).toEqual([[firms, more]]);
  expect(apart.map(({ figure, reason }) => [String(figure.key), reason])).toEqual([
    ['fund', 'other-unit'],
    ['rank', 'no-amount'],
    ['missing', 'no-amount'],
  ]);
});

test('two units of two figures each make two charts', () => {
  const debt = aFigure('debt', money);
  expect(compareFigures([firms, fund, more, debt]).together).toEqual([
    [firms, more],
    [fund, debt],
  ]);
});
