import { expect, test } from 'vitest';
import { namingArea } from './area-of-references.ts';
import { wuchang } from './briefing.fixture.ts';

test('references that name no area name the one that they meant, and nothing else changes', () => {
  const slide = {
    title: { zh: '总产值{{gdp}}，上年{{gdp@2022}}，{{gdp@comparison#CN-420100}}', en: null },
    body: { figures: [{ figure: '{{gdp}}', label: '5G' }], goals: ['{{goal:tower}}'] },
    notes: { zh: '{{tower.firms}}，见{{source:report}}，{{@period}}，{{??}}', en: null },
  };
  expect(namingArea(slide, wuchang.key)).toEqual({
    title: {
      zh: '总产值{{gdp#CN-420106}}，上年{{gdp@2022#CN-420106}}，{{gdp@comparison#CN-420100}}',
      en: null,
    },
    body: { figures: [{ figure: '{{gdp#CN-420106}}', label: '5G' }], goals: ['{{goal:tower}}'] },
    notes: slide.notes,
  });
});
