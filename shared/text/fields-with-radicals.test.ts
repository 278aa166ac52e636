import { expect, test } from 'vitest';
import { aFigure, aSlide, briefingWith } from '../deck/briefing.fixture.ts';
import { fieldsWithRadicals } from './fields-with-radicals.ts';

test('radicals are named with record and field, once for all figures of an indicator', () => {
  const name = { zh: '⾼新企业', en: 'Hi-tech' };
  const briefing = briefingWith(
    [aSlide()],
    ['2022', '2023'].map((timePeriod) => aFigure('hi-tech', { name, timePeriod })),
  );
  expect(fieldsWithRadicals(briefing)).toEqual([
    { entity: 'indicator', key: 'hi-tech', field: 'name.zh', characters: ['⾼'] },
  ]);
});

test('quotations keep what their source prints, and are no such places', () => {
  const [figure] = briefingWith([aSlide()], [aFigure('hi-tech')]).figures;
  const passages = (figure?.passages ?? []).map((passage) => ({ ...passage, rawText: '⾼企' }));
  const briefing = briefingWith([aSlide()], [aFigure('hi-tech', { passages })]);
  expect(fieldsWithRadicals(briefing)).toEqual([]);
});
