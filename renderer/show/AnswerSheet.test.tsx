import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import type { Figure } from '../../shared/model/figure.ts';
import { briefing } from '../briefing.fixture.ts';
import { SlideContext } from '../slides/slide-context.ts';
import { slidesContext } from '../slides/slides.fixture.ts';
import { AnswerSheet } from './AnswerSheet.tsx';

const [latest] = briefing.figures as [Figure];
const of = (timePeriod: string, value: number): Figure => ({
  ...latest,
  timePeriod,
  value,
  qualifier: 'exact',
  qualifierWord: null,
});
const [result] = bindDeck(briefing, 'en');

/** The periods of an answer in their order, and the one asked for. */
function draw(asked: Figure, figures: readonly Figure[]) {
  if (!result) throw new Error('the deck is empty');
  const markup = renderToStaticMarkup(
    <SlideContext value={slidesContext('en')}>
      <AnswerSheet figure={asked} figures={figures} result={result} />
    </SlideContext>,
  );
  return {
    periods: [...markup.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, period]) => period),
    large: /data-testid="answer-period">(.*?)</.exec(markup)?.[1],
    asked: /data-asked="true"><dt>(.*?)</.exec(markup)?.[1],
  };
}

test('an answer is of the period asked for, among all that there are', () => {
  const [older, old] = [of('2021', 900), of('2022', 1100)];
  expect(draw(old, [latest, old, older])).toEqual({
    periods: ['2021', '2022', '2023'],
    large: '2022',
    asked: '2022',
  });
});

test('one period needs no row, and a long row keeps the one asked for', () => {
  expect(draw(latest, briefing.figures).periods).toEqual([]);
  const years = Array.from({ length: 9 }, (_, index) => of(String(2015 + index), index));
  const [first] = years as [Figure];
  expect(draw(first, years).periods).toEqual(['2015', '2019', '2020', '2021', '2022', '2023']);
});
