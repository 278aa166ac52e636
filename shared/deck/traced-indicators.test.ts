import { expect, test } from 'vitest';
import { bindDeck } from './bind-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';

const cards = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
const way = { layout: 'figure-to-source', body: { example: { figure: '{{hi-tech}}' } } };

function counted(slides: Parameters<typeof briefingWith>[0]) {
  const [first] = bindDeck(
    briefingWith(slides, [
      aFigure('hi-tech'),
      aFigure('contracts', { passages: [] }),
      aFigure('unseen'),
      aFigure('tower.firms', { origin: 'target' }),
    ]),
    'zh-CN',
  );
  return first?.ok ? first.slide.indicators : first?.problems;
}

test('indicators are counted once, and as traced only where their figures lead to a paragraph', () => {
  expect(
    counted([
      aSlide({ key: 'way', ...way, notes: { zh: '{{unseen}}', en: null } }),
      aSlide({ key: 'b', body: cards }),
      aSlide({ key: 'c', body: cards }),
    ]),
  ).toEqual({ shown: 2, traced: 1 });
});

test('what hidden slides name and what is aimed at is not counted', () => {
  const target = { figures: [{ figure: '{{tower.firms}}' }, { figure: '{{hi-tech}}' }] };
  expect(
    counted([
      aSlide({ key: 'way', ...way }),
      aSlide({ key: 'b', body: target }),
      aSlide({ key: 'c', body: cards, hidden: true }),
    ]),
  ).toEqual({ shown: 1, traced: 1 });
});

test('a slide that does not say it is not told', () => {
  expect(counted([aSlide({ key: 'b', body: cards })])).toBeNull();
});
