import { expect, test } from 'vitest';
import { homeOf } from '../figures/areas.ts';
import { observationFigures, targetFigures } from '../figures/figures-of.ts';
import { Briefing } from '../model/briefing.ts';
import { ObservationFields } from '../model/edit-fields.ts';
import { Goal } from '../model/goal.ts';
import { Indicator } from '../model/indicator.ts';
import { aFigure, areasFixture, aSlide, briefingWith } from './briefing.fixture.ts';
import { slidesOfObservation } from './with-observation.ts';

const words = (zh: string, en = zh) => ({ zh, en });

function observed(timePeriod: string, value: number) {
  return ObservationFields.parse({
    ...{ refArea: 'CN-420111', timePeriod, status: 'A', comment: null, value },
    ...{ unitMult: 0, qualifier: 'exact', qualifierWord: null, valueLo: null, valueHi: null },
    passages: [{ source: 'report', section: 1, heading: '标题', paraNo: 2, rawText: `${value}家` }],
  });
}

const indicator = Indicator.parse({
  ...{ key: 'firms', theme: 'economy', position: 0, kind: 'stock', direction: 'higher' },
  ...{ name: words('企业'), shortName: words('企业'), unit: words('家', 'firms') },
  ...{ decimals: 0, denominator: null, note: null },
  observations: [observed('2024', 1420), observed('2023', 1300)].map((one) => ({
    ...one,
    ...{ decimals: 0, revision: 1 },
  })),
});

const goal = Goal.parse({
  ...{ key: 'tower', goalType: 'numeric', theme: 'economy', position: 1, status: 'no_data' },
  ...{ statement: words('聚集企业'), periodStart: '2024', periodEnd: '2024', termFrom: null },
  ...{ passage: { source: 'report', section: 1, heading: null, paraNo: 1 }, progress: [] },
  targets: [
    {
      ...{ key: 'tower.firms', measure: words('企业'), unit: words('家', 'firms'), value: 1500 },
      ...{ unitMult: 0, decimals: 0, qualifier: 'exact', qualifierWord: null, valueLo: null },
      ...{ valueHi: null, isCumulative: false, baseline: null, rawText: '1500家' },
      indicator: 'firms',
    },
  ],
});

const shows = (key: string, reference: string) =>
  aSlide({ key, body: { figures: [{ figure: reference }, { figure: '{{contracts}}' }] } });

const briefing = Briefing.parse({
  ...briefingWith(
    [
      shows('figure', '{{firms@2024}}'),
      aSlide({ key: 'goals', layout: 'goal-board', body: { goals: ['{{goal:tower}}'] } }),
      shows('other', '{{contracts}}'),
      shows('earlier', '{{firms@2023}}'),
    ],
    [
      ...observationFigures(indicator, {
        areas: areasFixture,
        meant: homeOf(areasFixture),
        denominator: null,
      }),
      ...targetFigures(goal, areasFixture),
      aFigure('contracts'),
    ],
  ),
  areas: areasFixture,
  goals: [goal],
  measuring: [
    {
      ...{ key: 'firms', name: words('企业'), unit: words('家', 'firms') },
      ...{ kind: 'stock', direction: 'higher' },
    },
  ],
});

const at = (timePeriod: string) => ({ refArea: 'CN-420111', timePeriod }) as never;

test('slides that show a figure, and those that show what a goal has reached by it', () => {
  const corrected = slidesOfObservation(briefing, indicator, at('2024'), observed('2024', 1450));
  expect(corrected).toEqual([1, 2]);
});

test('slides that show how a figure changed since the one that is corrected', () => {
  const corrected = slidesOfObservation(briefing, indicator, at('2023'), observed('2023', 1200));
  expect(corrected).toEqual([1, 4]);
});

test('saving what is there already changes nothing', () => {
  expect(slidesOfObservation(briefing, indicator, at('2024'), observed('2024', 1420))).toEqual([]);
});

test('another area’s figure changes no slide that shows ours', () => {
  const elsewhere = { ...observed('2024', 900), refArea: 'CN-420106' } as ObservationFields;
  expect(slidesOfObservation(briefing, indicator, null, elsewhere)).toEqual([]);
});
