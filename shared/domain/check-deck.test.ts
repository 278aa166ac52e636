import { expect, test } from 'vitest';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { checkDeck } from './check-deck.ts';

const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };

function typedIn(zh: string, en = 'Title') {
  return checkDeck(briefingWith([aSlide({ title: { zh, en }, body })])).typedFigures.map(
    (typed) => typed.text,
  );
}

test.each([
  ['高新技术企业1300家', ['1300']],
  ['成交额107亿元', ['107亿']],
  ['占比94.6%', ['94.6%']],
  ['三十家企业', ['三十家']],
  ['新增两个园区', ['两个']],
])('%s states a typed figure', (zh, expected) => {
  expect(typedIn(zh)).toEqual(expected);
});

test.each([
  ['2023年工作与2024年目标'],
  ['2024年1月23日签约'],
  ['获省级5G工厂认定'],
  ['“四上”企业与“一窗通办”'],
  ['“1+N”注销改革与武钢云谷606'],
  ['共{{hi-tech}}，一批项目'],
])('%s states none', (zh) => {
  expect(typedIn(zh)).toEqual([]);
});

test('digits typed in the notes and in English count as well, and are named by place', () => {
  const slide = aSlide({ body, notes: { zh: '备注', en: 'About 1,300 of them' } });
  expect(checkDeck(briefingWith([slide])).typedFigures).toEqual([
    { slide: 'a-slide', place: 'notes.en', text: '1,300' },
  ]);
});

test('a figure on no slide is listed, one on a hidden slide too', () => {
  const oneShown = aSlide({
    layout: 'narrative',
    body: { paragraphs: [{ zh: '{{hi-tech}}', en: '{{hi-tech}}' }], figures: [] },
  });
  const hidden = aSlide({ key: 'hidden', body, hidden: true });
  expect(checkDeck(briefingWith([oneShown, hidden])).unusedFigures).toEqual(['contracts']);
});

test('a broken reference in one language only is found, and listed once', () => {
  const slide = aSlide({ body, title: { zh: '标题', en: '{{gone}}' } });
  expect(checkDeck(briefingWith([slide])).problems).toEqual([
    { slide: 'a-slide', code: 'reference-unresolved', detail: '{{gone}}' },
  ]);
});

test('characters that no font can print are named by their place, wherever they stand', () => {
  const slide = aSlide({ body, notes: { zh: '𰻸村', en: 'Notes' } });
  const figures = [aFigure('hi-tech', { name: { zh: '𰻸', en: 'A' } }), aFigure('contracts')];
  expect(checkDeck(briefingWith([slide], figures)).missing).toEqual([
    { of: 'slide a-slide', place: 'notes.zh', text: '𰻸村', characters: ['𰻸'] },
    { of: 'figure hi-tech 2023', place: 'name.zh', text: '𰻸', characters: ['𰻸'] },
  ]);
});
