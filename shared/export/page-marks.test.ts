import { expect, test } from 'vitest';
import { markIn, marksShown, withMark } from './page-marks.ts';

const none = {
  ...{ header: '', footer: '', watermark: '', classification: '' },
  ...{ headerEn: '', footerEn: '', watermarkEn: '', classificationEn: '' },
};

test.each([
  ['en', '征求意见稿', 'Draft for comment'],
  ['zh-CN', 'Internal', '内部资料'],
  ['en', 'Internal', 'Internal'],
  ['en', '区委专报', '区委专报'],
  ['en', '', ''],
] as const)(
  'a mark that offices put on papers stands in the language of its page, others as typed: %s %s',
  (locale, classification, shown) => {
    expect(markIn(locale, { ...none, classification }, 'classification')).toBe(shown);
  },
);

test('what people write has its English on English pages, if they gave any', () => {
  const marks = { ...none, watermark: '样张', header: '区委专报', headerEn: 'District report' };
  expect(markIn('zh-CN', marks, 'header')).toBe('区委专报');
  expect(markIn('en', marks, 'header')).toBe('District report');
  expect(markIn('en', marks, 'watermark')).toBe('样张');
});

test('an export says each mark as it stands on its pages', () => {
  const marks = { ...none, watermark: '样张', watermarkEn: 'Sample', classification: '内部资料' };
  expect(marksShown({ ...marks, locale: 'both' }, 'watermark')).toEqual(['样张', 'Sample']);
  expect(marksShown({ ...marks, locale: 'en' }, 'watermark')).toEqual(['Sample']);
  expect(marksShown({ ...marks, locale: 'both' }, 'classification')).toEqual([
    '内部资料',
    'Internal',
  ]);
  expect(marksShown({ ...marks, locale: 'both' }, 'header')).toEqual([]);
});

test('typed for English pages alone, a mark leaves the Chinese one as it is; cleared, nothing stands there', () => {
  const marks = { ...none, watermark: '样张' };
  const typed = { ...marks, ...withMark('en', 'watermark', 'Sample') };
  expect([markIn('zh-CN', typed, 'watermark'), markIn('en', typed, 'watermark')]).toEqual([
    '样张',
    'Sample',
  ]);
  const cleared = { ...typed, ...withMark('en', 'watermark', '') };
  expect(markIn('en', cleared, 'watermark')).toBe('');
  expect(withMark('zh-CN', 'watermark', '内部')).toEqual({ watermark: '内部' });
});
