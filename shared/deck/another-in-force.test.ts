import { expect, test } from 'vitest';
import { slidesOfAnotherInForce } from './another-in-force.ts';
import { aFigure, aSlide, asPublished, briefingWith } from './briefing.fixture.ts';
import { checkDeck } from './check-deck.ts';

const shows = (key: string, ...references: string[]) =>
  aSlide({ key, body: { figures: references.map((figure) => ({ figure })) } });

const yearbooks = asPublished(aFigure('gdp', { value: 120 }), 'yearbook');
const gdp = aFigure('gdp', { competing: { reason: '快报', others: [yearbooks] } });
const briefing = briefingWith(
  [
    shows('both', '{{gdp}}', '{{contracts}}'),
    shows('other', '{{contracts}}', '{{firms}}'),
    shows('again', '{{firms}}', '{{gdp}}'),
  ],
  [gdp, aFigure('gdp', { timePeriod: '2022' }), aFigure('contracts'), aFigure('firms')],
);

test('the slides that would say something else are told before another source is chosen', () => {
  expect(slidesOfAnotherInForce(briefing, gdp, yearbooks)).toEqual([1, 3]);
});

test('a check names shown figures of which another source says something else', () => {
  expect(checkDeck(briefing).competingSources).toEqual([
    {
      ...{ figure: 'gdp', period: '2023', area: null, source: 'yearbook', quotation: '120家' },
      slides: ['both', 'again'],
    },
  ]);
  const same = aFigure('gdp', {
    competing: { reason: null, others: [asPublished(gdp, 'yearbook')] },
  });
  expect(checkDeck({ ...briefing, figures: [same] }).competingSources).toEqual([]);
});
