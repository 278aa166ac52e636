import { expect, test } from 'vitest';
import { excerptOf, findMissing, missingCharacters, nameCharacter } from './missing-characters.ts';

test.each([
  ['洪山区2023年工作简报，“四上”企业', []],
  ['㐂村、𠮷镇、燚堃、鿍、镕、玥', []],
  ['Ⅱ期、Ⅻ、⑳、㊿、CO₂、m²、≒、Škoda、Győr', []],
  ['\u2fbc\uf900', []],
  ['两行\n一\t格\u00a0\u3000\u200b\u00ad\ufeff，葛\u{e0100}', []],
  ['𰻝𰻝面', []],
  ['𰻸𰻸村的人', ['𰻸']],
  ['ᠮᠣᠩᠭᠣᠯ བོད 😀', ['ᠮ', 'ᠣ', 'ᠩ', 'ᠭ', 'ᠯ', 'བ', 'ོ', 'ད', '😀']],
])('%j lacks %j', (text, expected) => {
  expect(missingCharacters(text)).toEqual(expected);
});

test('the ideographs of GB 18030-2022 are all there', () => {
  const blocks = [
    [0x4e00, 0x9fef],
    [0x3400, 0x4db5],
    [0x20000, 0x2a6d6],
    [0x2a700, 0x2b734],
    [0x2b740, 0x2b81d],
    [0x2b820, 0x2cea1],
    [0x2ceb0, 0x2ebe0],
  ] as const;
  const standard = [
    ...blocks.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    ),
    ...'﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩',
  ];
  expect(standard).toHaveLength(87_887);
  expect(missingCharacters(standard.join(''))).toEqual([]);
});

test('texts with characters that are missing are named by their place', () => {
  expect(
    findMissing({ title: { zh: '𰻸村', en: 'Village' }, body: { figures: [{ note: '😀' }] } }),
  ).toEqual([
    { place: 'title.zh', text: '𰻸村', characters: ['𰻸'] },
    { place: 'body.figures.0.note', text: '😀', characters: ['😀'] },
  ]);
});

test('a character is named by itself and its number', () => {
  expect(nameCharacter('𰻸')).toBe('𰻸 (U+30EF8)');
  expect(nameCharacter('ད')).toBe('ད (U+0F51)');
});

test('a long text is cut around the character', () => {
  const text = `一二三四五六七八九十甲乙丙𰻸丁戊己庚辛壬癸子丑寅卯辰`;
  expect(excerptOf({ text, characters: ['𰻸'] })).toBe(
    '…四五六七八九十甲乙丙𰻸丁戊己庚辛壬癸子丑寅…',
  );
  expect(excerptOf({ text: '𰻸村', characters: ['𰻸'] })).toBe('𰻸村');
});
