import { expect, test, vi } from 'vitest';
import { ObservationFields } from '../../shared/model/edit-fields.ts';
import { Indicator } from '../../shared/model/indicator.ts';
import { choiceOf, otherSourcesAt, typedOne } from './InForceField.tsx';

vi.mock('../api.ts', () => ({ api: {} }));

const name = { zh: '高新技术企业', en: 'Hi-tech enterprises' };
const of = (source: string, timePeriod: string, value: number) =>
  ObservationFields.parse({
    ...{ value, valueLo: null, valueHi: null, unitMult: 0, qualifier: 'exact' },
    ...{ qualifierWord: null, refArea: 'CN-420111', timePeriod, status: 'A', comment: null },
    passages: [{ source, section: 1, heading: null, paraNo: 2, rawText: `${value}家` }],
  });
const kept = (fields: ObservationFields) => ({ ...fields, decimals: 0, revision: 1 });
const indicator = Indicator.parse({
  ...{ key: 'hi-tech', theme: 'economy', position: 0, name, shortName: name, unit: name },
  ...{ decimals: 0, kind: 'stock', direction: 'higher', denominator: null, note: null },
  observations: [kept(of('report', '2023', 1300)), kept(of('report', '2022', 1100))],
  competing: [
    {
      ...{ refArea: 'CN-420111', timePeriod: '2023', reason: '快报' },
      others: [kept(of('bulletin', '2023', 1310))],
    },
  ],
});
const typed = of('yearbook', '2023', 1320);
const at = (timePeriod: string, refArea = 'CN-420111') => ({ refArea, timePeriod });
const sources = (found: readonly ObservationFields[]) =>
  found.map(({ passages }) => passages[0]?.source);

test('a new value comes beside what other sources publish for its area and period, however that is typed', () => {
  expect(sources(otherSourcesAt(at('2023年'), indicator, null))).toEqual(['report', 'bulletin']);
  expect(otherSourcesAt(at('2024'), indicator, null)).toEqual([]);
  expect(otherSourcesAt(at('2023', 'CN-420106'), indicator, null)).toEqual([]);
  expect(otherSourcesAt(at('someday'), indicator, null)).toEqual([]);
  const corrected = of('report', '2023', 1300);
  expect(otherSourcesAt(at('2023'), indicator, corrected), 'it stays where it is').toEqual([]);
  expect(sources(otherSourcesAt(at('2022'), indicator, corrected))).toEqual(['report']);
});

test('the choice names the source in force before and after, with the reason that was typed', () => {
  const before = { ...at('2023'), source: 'report', reason: '快报' };
  const choose = (chosen: string) => choiceOf(typed, indicator, { chosen, reason: '终核数' });
  const after = (source: string) => ({ before, after: { ...before, source, reason: '终核数' } });
  expect(choose(typedOne)).toEqual(after('yearbook'));
  expect(choose('bulletin')).toEqual(after('bulletin'));
  expect(choose('report')).toEqual(after('report'));
  expect(choose(''), 'until somebody chose').toBeUndefined();
});
