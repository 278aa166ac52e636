import { expect, test } from 'vitest';
import { aFigure } from '../briefing.fixture.ts';
import { bindSentences } from './bind-sentences.ts';
import type { QuotedFigure } from './quoted-figures.ts';

function quoted(key: string, rawText: string, rest: Record<string, unknown> = {}): QuotedFigure {
  const figure = aFigure(key, rest);
  return { section: 1, paraNo: 1, reference: `{{${key}}}`, rawText, figure };
}

const output = quoted('output', '298.87亿元', {
  ...{ value: 298.87, unitMult: 8, decimals: 2 },
  unit: { zh: '元', en: 'RMB' },
});
const growth = quoted('growth', '增长3.0%', {
  ...{ value: 3, decimals: 1, kind: 'ratio' },
  unit: { zh: '%', en: '%' },
});
const firms = quoted('firms', '突破1300家', { value: 1300, qualifier: 'gt' });

test('figures stand as references where the source prints them, direction words stay', () => {
  expect(
    bindSentences(
      '全年生产总值298.87亿元，同比增长3.0%。高新技术企业突破1300家！',
      [output, growth, firms],
      [],
    ),
  ).toMatchObject([
    {
      text: '全年生产总值{{output}}，同比增长{{growth}}。',
      isBound: true,
      quoted: [output, growth],
    },
    { text: '高新技术企业{{firms}}！', isBound: true, quoted: [firms] },
  ]);
});

test('a figure stands nowhere within a longer number', () => {
  const none = quoted('none', '0个', { value: 0, unit: { zh: '个', en: null } });
  const all = quoted('all', '100个', { value: 100, unit: { zh: '个', en: null } });
  expect(bindSentences('签约100个，其中河北0个。', [none, all], [])).toMatchObject([
    { text: '签约{{all}}，其中河北{{none}}。', quoted: [all, none] },
  ]);
});

test('a number that the store does not have keeps its sentence from being bound', () => {
  const [first, second] = bindSentences('生产总值298.87亿元，商铺12间；街道干净。', [output], []);
  expect(first).toMatchObject({ isBound: false });
  expect(second).toMatchObject({ text: '街道干净。', isBound: true, quoted: [] });
});

test('names with digits are no figures', () => {
  const [only] = bindSentences('推进“1+N”改革和5G应用。', [], ['1+N', '5G']);
  expect(only?.isBound).toBe(true);
});

test('two figures that print alike go one to each place, in their order', () => {
  const [kindergartens, schools] = ['kindergartens', 'schools'].map((key) =>
    quoted(key, '6所', { value: 6, unit: { zh: '所', en: 'schools' } }),
  );
  expect(
    bindSentences('新建幼儿园6所、中小学6所。', [kindergartens, schools] as QuotedFigure[], []),
  ).toMatchObject([{ text: '新建幼儿园{{kindergartens}}、中小学{{schools}}。' }]);
});

test('a figure that the store prints otherwise than its source is left as the source has it', () => {
  const corrected = quoted('firms', '突破1300家', { value: 1320, qualifier: 'gt' });
  expect(bindSentences('高新技术企业突破1300家。', [corrected], [])).toMatchObject([
    { text: '高新技术企业突破1300家。', isBound: false, quoted: [] },
  ]);
});
