import { expect, test } from 'vitest';
import { aSlide, briefingWith } from '../deck/briefing.fixture.ts';
import { SlideKey } from '../model/keys.ts';
import type { Rehearsal } from '../model/show.ts';
import { planAsRehearsed, secondsOf, timesOf } from './rehearsal.ts';

const took = (slide: string, number: number, seconds: number): Rehearsal['slides'][number] => ({
  ...{ slide: SlideKey.parse(slide), number, seconds },
  title: { zh: slide, en: slide },
});

const { deck } = briefingWith([
  aSlide({ key: 'a', position: 1, orderKey: 'a1' }),
  aSlide({ key: 'b', position: 2, orderKey: 'a2', minutes: 2 }),
  aSlide({ key: 'c', position: 3, orderKey: 'a3' }),
]);

test('a slide that was shown twice took both times, and the deck’s order is kept', () => {
  const times = timesOf([took('b', 2, 10), took('a', 1, 5), took('b', 2, 2.5)]);
  expect(times.map(({ slide, seconds }) => [slide, seconds])).toEqual([
    ['a', 5],
    ['b', 12.5],
  ]);
  expect(secondsOf({ slides: times })).toBe(17.5);
});

test('what was rehearsed is planned so, in tenths of a minute, and nothing else is touched', () => {
  const edits = planAsRehearsed(deck, { slides: [took('a', 1, 95), took('b', 2, 120)] });
  expect(edits).toMatchObject([
    { entity: 'slide', before: { key: 'a', minutes: null }, after: { key: 'a', minutes: 1.6 } },
  ]);
  const [flashed] = planAsRehearsed(deck, { slides: [took('c', 3, 0.4)] });
  expect(flashed?.after).toMatchObject({ minutes: 0.1 });
  expect(planAsRehearsed(deck, { slides: [took('gone', 9, 60)] })).toEqual([]);
});
