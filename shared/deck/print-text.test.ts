import { expect, test } from 'vitest';
import { bindDeck } from './bind-slide.ts';
import { plainText } from './bound-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { createTextPrinter, plainRuns } from './print-text.ts';

const figures = [
  aFigure('hi-tech', { value: 1300, qualifier: 'gt', qualifierWord: '突破' }),
  aFigure('hi-tech', { value: 1100, timePeriod: '2022' }),
  aFigure('contracts'),
  aFigure('contracts', {
    value: 12,
    area: { key: 'CN-420106', name: { zh: '武昌区', en: 'Wuchang' } },
  }),
  aFigure('disputed', {
    value: 8,
    passages: [{ source: 'report', section: 1, heading: null, paraNo: 2, rawText: '9家' }],
  }),
];
const cards = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };

test.each([
  ['高企{{hi-tech}}', 'High-tech: {{hi-tech}}'],
  ['从{{hi-tech@2022}}到{{hi-tech}}', 'From {{hi-tech@2022}} to {{hi-tech}}'],
  ['2022年{{hi-tech@2022}}', 'In 2022 {{hi-tech@2022}}'],
  ['{{@period:end}}{{hi-tech}}，{{@comparison}}{{hi-tech@comparison}}', '{{@period}}: {{hi-tech}}'],
  ['两区{{contracts}}、{{contracts#CN-420106}}', 'Here {{contracts}}, {{contracts#CN-420106}}'],
  ['有误{{disputed}}家', 'Disputed {{disputed}}'],
  ['没有数据', 'No figures'],
])('%s and %s are printed as their slide prints them', (zh, en) => {
  const briefing = briefingWith([aSlide({ title: { zh, en }, body: cards })], figures);
  for (const [locale, text] of [
    ['zh-CN', zh],
    ['en', en],
  ] as const) {
    const [result] = bindDeck(briefing, locale);
    if (!result?.ok) throw new Error(JSON.stringify(result));
    const runs = createTextPrinter(briefing, locale)(text);
    expect(plainRuns(runs)).toBe(plainText(result.slide.title));
    expect(runs.map(({ written }) => written).join('')).toBe(text);
  }
});

test('what names nothing, or what can’t stand in a text, is broken; other braces are words', () => {
  const print = createTextPrinter(briefingWith([aSlide({ body: cards })], figures), 'zh-CN');
  const kindsOf = (text: string) => print(text).map(({ kind }) => kind);
  expect(kindsOf('{{gone}}')).toEqual(['broken']);
  expect(kindsOf('{{hi-tech@1999}}')).toEqual(['broken']);
  expect(kindsOf('{{goal:tower}}')).toEqual(['broken']);
  expect(kindsOf('{{Hi Tech}}{{}}{{@nothing}}')).toEqual(['words', 'words', 'words']);
});
