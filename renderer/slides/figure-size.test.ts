import { expect, test } from 'vitest';
import { aFigure, bound } from '../figure.fixture.ts';
import { cardHeight, cardMeasures, columnMeasures, fitCards } from './card-fit.ts';
import { figureWidth, fitFigures, isWords } from './figure-size.ts';

const money = aFigure('money', 1000, {
  unitMult: 8,
  qualifier: 'ge',
  unit: { zh: '元', en: 'RMB' },
});
const rank = aFigure('rank', 1, { unit: { zh: '位', en: 'place' }, kind: 'rank' });

test('a figure takes the largest step that fits its width', () => {
  const long = bound(money, 'en');
  expect(long.printed).toBe('at least RMB 100 billion');
  expect(fitFigures([long], 700, 112, 'en')).toBe(112);
  expect(fitFigures([long], 362, 72, 'en')).toBe(64);
  expect(fitFigures([long], 160, 72, 'en')).toBe(20);
  expect(figureWidth(long.parts, 64, 'en')).toBeLessThanOrEqual(362);
});

test('figures of one group share a step', () => {
  const short = bound(aFigure('short', 6), 'en');
  expect(fitFigures([short], 362, 72, 'en')).toBe(72);
  expect(fitFigures([short, bound(money, 'en')], 362, 72, 'en')).toBe(64);
});

test('a figure without digits is set as words', () => {
  expect(isWords(bound(rank).parts)).toBe(true);
  expect(isWords(bound(rank, 'en').parts)).toBe(false);
});

test('a card gives up size before words, and words before it overflows', () => {
  const card = {
    label: '年度入库的科技型中小企业',
    note: '按照认定口径统计，各级之间不能相加，也不重复计算',
  };
  const room = (height: number) =>
    fitCards([card], { width: 260, height }, 52, columnMeasures, 'zh-CN');
  expect(room(400)).toEqual({
    step: 52,
    labelLines: Infinity,
    noteLines: Infinity,
    measure: cardMeasures.roomy,
  });
  expect(room(124)).toMatchObject({ step: 30, noteLines: Infinity });
  expect(room(105)).toMatchObject({ noteLines: 1 });
  for (const height of [80, 105, 132, 160])
    expect(cardHeight(card, 260, room(height), 'zh-CN')).toBeLessThanOrEqual(height);
});
