import { expect, test } from 'vitest';
import { SlideFields } from '../../../shared/model/edit-fields.ts';
import { Localized } from '../../../shared/model/localized.ts';
import { changeText, isBlank, textOf } from './typed-text.ts';

const required = { schema: SlideFields.shape.title, isOptional: false };
const optional = { schema: Localized, isOptional: true };
const both = { zh: '标题', en: 'Title' };

test('what is typed stands on the slide in its language, the other one as it was', () => {
  expect(changeText(required, both, 'zh-CN', '新的')).toEqual({
    outcome: 'fits',
    text: { zh: '新的', en: 'Title' },
  });
  expect(changeText(required, both, 'en', 'New')).toEqual({
    outcome: 'fits',
    text: { zh: '标题', en: 'New' },
  });
});

test('a space at the end is kept while one types, so that the next word stands apart', () => {
  expect(changeText(required, both, 'en', 'New ')).toMatchObject({ text: { en: 'New ' } });
});

test('English that is taken away is missing, not empty', () => {
  expect(changeText(required, both, 'en', '  ')).toEqual({
    outcome: 'fits',
    text: { zh: '标题', en: null },
  });
});

test('a required text that is taken away is kept as it is typed, and what it lacks is said', () => {
  for (const nothing of ['', ' ', '　'])
    expect(changeText(required, both, 'zh-CN', nothing)).toEqual({
      outcome: 'unfit',
      typed: { zh: nothing, en: 'Title' },
      issue: { key: 'issue.required' },
    });
});

test('an optional text goes with its Chinese, as nobody sees the English beside it', () => {
  expect(changeText(optional, both, 'zh-CN', '')).toEqual({ outcome: 'gone' });
  expect(changeText(optional, null, 'en', '')).toEqual({ outcome: 'gone' });
});

test('English without its Chinese waits for it, and both then stand on the slide', () => {
  const alone = changeText(optional, null, 'en', 'Words');
  expect(alone).toEqual({
    outcome: 'unfit',
    typed: { zh: '', en: 'Words' },
    issue: { key: 'slide-fields.needs-chinese' },
  });
  if (alone.outcome !== 'unfit') throw new Error('it stands without its Chinese');
  expect(changeText(optional, alone.typed, 'zh-CN', '文字')).toEqual({
    outcome: 'fits',
    text: { zh: '文字', en: 'Words' },
  });
});

test.each([
  ['字'.repeat(2001), { key: 'issue.too-long', params: { max: 2000 } }],
  ['半个\ud800', { key: 'invalid.half-character' }],
])('a text that the store would refuse is kept, and why is said', (text, issue) => {
  expect(changeText(required, both, 'zh-CN', text)).toMatchObject({
    outcome: 'unfit',
    typed: { zh: text },
    issue,
  });
});

test('only a text is read as one', () => {
  expect(textOf({ zh: '甲', en: null })).toEqual({ zh: '甲', en: null });
  for (const value of [null, undefined, '{{a}}', { figure: '{{a}}' }, { zh: 1 }, []])
    expect(textOf(value)).toBeNull();
  expect([isBlank(null), isBlank(undefined), isBlank('　'), isBlank('一')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
