import { expect, test } from 'vitest';
import { aFigure, asPublished } from '../deck/briefing.fixture.ts';
import type { Measure } from '../model/figure.ts';
import { contradicting, saysTheSame } from './competing.ts';

const measure = (rest: Partial<Measure>): Measure => ({
  ...{ value: 46_000, unitMult: 0, decimals: 0, qualifier: 'exact', qualifierWord: null },
  ...{ valueLo: null, valueHi: null },
  ...rest,
});

test.each<[Partial<Measure>, boolean]>([
  [{}, true],
  [{ value: 4.6, unitMult: 4 }, true],
  [{ decimals: 2 }, true],
  [{ value: 46_001 }, false],
  [{ qualifier: 'gt' }, false],
  [{ value: null }, false],
  [{ valueLo: 40_000, valueHi: 50_000 }, false],
])('46,000 and %o say the same: %s', (other, same) => {
  expect(saysTheSame(measure({}), measure(other))).toBe(same);
  expect(saysTheSame(measure(other), measure({}))).toBe(same);
});

test('of several sources those are told that say something else', () => {
  const figure = aFigure('hi-tech', { value: 1300 });
  const same = asPublished(figure, 'bulletin');
  const other = asPublished(aFigure('hi-tech', { value: 1320 }), 'yearbook');
  const competing = { reason: null, others: [same, other] };
  expect(contradicting({ ...figure, competing })).toEqual([other]);
  expect(contradicting(figure)).toEqual([]);
});
