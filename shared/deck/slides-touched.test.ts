import { expect, test } from 'vitest';
import { aSlide, briefingWith } from './briefing.fixture.ts';
import { slidesTouched } from './slides-touched.ts';

const shows = (reference: string, rest: object = {}) =>
  aSlide({ body: { figures: [{ figure: reference }, { figure: '{{contracts}}' }] }, ...rest });
const { deck } = briefingWith([
  shows('{{hi-tech}}', { key: 'one' }),
  shows('{{hi-tech}}', { key: 'hidden', hidden: true }),
  shows('{{hi-tech@2022}}', { key: 'two' }),
  shows('{{contracts}}', { key: 'three' }),
]);

test.each([
  ['a correction of what the deck reports', ['2023', '2022'], '2023', '2023', [1], []],
  ['a correction of a year that a slide names', ['2023', '2022'], '2022', '2022', [2], []],
  ['a later year', ['2023', '2022'], null, '2024', [], []],
  ['the year in the place of its last quarter', ['2023-Q4'], null, '2023', [], [1]],
  ['a later quarter of the year', ['2023-Q3'], null, '2023-Q4', [], [1]],
  ['a quarter beside the year', ['2023'], null, '2023-Q4', [], []],
  ['the first figure of all', [], null, '2023', [], [1]],
])('%s', (_, periods, from, to, following, turning) => {
  const place = { area: 'CN-420111', home: 'CN-420111' };
  expect(slidesTouched(deck, 'hi-tech', periods, { ...place, from, to })).toEqual({
    following,
    turning,
  });
});

test('another area’s figure touches only slides that name the area', () => {
  const elsewhere = { area: 'CN-420106', home: 'CN-420111', from: null, to: '2023' };
  expect(slidesTouched(deck, 'hi-tech', [], elsewhere)).toEqual({ following: [], turning: [] });
  const { deck: ranked } = briefingWith([shows('{{hi-tech#CN-420106}}')]);
  expect(slidesTouched(ranked, 'hi-tech', [], elsewhere)).toEqual({ following: [], turning: [1] });
});
