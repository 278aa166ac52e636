import { expect, test } from 'vitest';
import type { DeckCheck } from '../../shared/domain/check-deck.ts';
import { SlideKey } from '../../shared/model/keys.ts';
import { checkText, isFaulty } from './check-report.ts';

const slide = SlideKey.parse('cover');
const clean: DeckCheck = { typedFigures: [], problems: [], missing: [], unusedFigures: ['parks'] };
const typed = { slide, place: 'title.zh', text: '1300家' };
const missing = { of: 'slide cover', place: 'title.zh', text: '𰻸村', characters: ['𰻸'] };
const problem = { slide, code: 'reference-unresolved', detail: '{{gone}}' } as const;

test.each([
  [clean, false],
  [{ ...clean, typedFigures: [typed] }, true],
  [{ ...clean, problems: [problem] }, true],
  [{ ...clean, missing: [missing] }, true],
])('%j is faulty: %s', (check, faulty) => {
  expect(isFaulty(check)).toBe(faulty);
});

test('the report names every finding under its heading', () => {
  const check = {
    typedFigures: [typed],
    problems: [problem],
    missing: [missing],
    unusedFigures: ['parks'],
  };
  expect(checkText(check, 'en')).toBe(`Figures typed on slides: 1
  cover  title.zh  1300家
Content that can’t be shown and references that resolve to nothing: 1
  cover  The reference {{gone}} names nothing in the data
Texts with characters that no font can print: 1
  slide cover  title.zh  𰻸村  𰻸 (U+30EF8)
Indicators and targets on no slide: 1
  parks
`);
  expect(checkText(clean, 'zh-CN')).toMatch(/^幻灯片上手写的数字：0\n/);
});
