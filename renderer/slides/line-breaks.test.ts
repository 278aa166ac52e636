import { expect, test } from 'vitest';
import { plainText } from '../../shared/deck/bound-slide.ts';
import { aFigure, bound } from '../figure.fixture.ts';
import { lineBreaks } from './line-breaks.ts';

const style = { size: 20, weight: 500 } as const;
const cut = (text: Parameters<typeof lineBreaks>[0], width: number, locale: 'zh-CN' | 'en') => {
  const { clauses, orphan } = lineBreaks(text, width, style, locale);
  return { clauses: clauses.map(plainText), orphan };
};

test('a text of one line is left alone', () => {
  expect(cut(['企业出题，实验室答题。'], 400, 'zh-CN')).toEqual({
    clauses: ['企业出题，实验室答题。'],
    orphan: false,
  });
});

test('Chinese breaks between clauses where that takes no further line', () => {
  expect(cut(['楼里的企业出题，实验室答题，成果落地。'], 320, 'zh-CN').clauses).toEqual([
    '楼里的企业出题，',
    '实验室答题，',
    '成果落地。',
  ]);
});

test('a figure begins a clause after a comma, and a closing quote stays with what it closes', () => {
  const figure = bound(aFigure('a', 1300, { qualifier: 'gt', qualifierWord: '突破' }));
  expect(cut(['他说“好，”高新技术企业，', figure, '。'], 260, 'zh-CN').clauses).toEqual([
    '他说“好，”',
    '高新技术企业，',
    '突破1300家。',
  ]);
});

test('a clause longer than the line is broken by the browser, evenly when a character is left over', () => {
  const text = '一二三四五六七八九十一二三四五六';
  expect(cut([text], 300, 'zh-CN')).toEqual({ clauses: [text], orphan: true });
  expect(cut([text], 200, 'zh-CN')).toEqual({ clauses: [text], orphan: false });
});

test('English is broken by the browser, evenly when a word or two are left over', () => {
  expect(cut(['Each step has its own criteria'], 240, 'en').orphan).toBe(true);
  expect(cut(['Each step has its own criteria'], 160, 'en').orphan).toBe(false);
});
