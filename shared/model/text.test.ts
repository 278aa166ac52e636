import { describe, expect, test } from 'vitest';
import { foldRadicals, radicalsIn } from './radicals.ts';
import { cut, line, lines, oneLine, quotation, severalLines, storedText } from './text.ts';

/** Every character there is, halves of pairs apart. */
const characters = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

test.each([
  ['two lines\r\nbecome one', 'two lines become one'],
  ['cells\tof a sheet', 'cells of a sheet'],
  ['  blanks \u3000 around\u00a0 ', 'blanks around'],
  ['a \u200b b', 'a b'],
  ['high\ufefftech', 'hightech'],
  ['co\u00adoperation', 'cooperation'],
  ['a\u0000b\u202ec', 'abc'],
  ['葛\u{e0100}城', '葛\u{e0100}城'],
  ['👩\u200d🔬', '👩\u200d🔬'],
  ['مرحبا', 'مرحبا'],
])('%j is %j on one line', (written, cleaned) => {
  expect(oneLine(written)).toBe(cleaned);
});

test('several lines stay, without what nobody sees', () => {
  expect(severalLines(' 第一行 \r\n\r\n1300\t1350\u2028第三行\u200b\u0085\n')).toBe(
    '第一行\n\n1300 1350\n第三行',
  );
});

test.each([oneLine, severalLines])(
  'what was cleaned stays as it is when it is cleaned again',
  (clean) => {
    for (const one of characters)
      for (const text of [`${one}a ${one} b\n${one}`, `a${one}${one} ${one}b`]) {
        const once = clean(text);
        if (clean(once) !== once)
          expect.soft(clean(once), one.codePointAt(0)?.toString(16)).toBe(once);
      }
  },
);

describe('a line that people write', () => {
  test('has characters in the place of radicals, of both blocks and no other', () => {
    const changed = characters.filter((one) => foldRadicals(one) !== one);
    const codes = changed.map((one) => one.codePointAt(0) ?? 0);
    expect(codes.every((code) => code >= 0x2e80 && code <= 0x2fd5)).toBe(true);
    expect(codes.filter((code) => code >= 0x2f00)).toHaveLength(214);
    expect(codes.filter((code) => code < 0x2f00)).toHaveLength(114);
    expect(line(40).parse('⾼新⻄路⺠⻝⻓⻘')).toBe('高新西路民食长青');
    expect(line(40).parse('300㎡、①②、ﬁ、Ⅱ')).toBe('300㎡、①②、ﬁ、Ⅱ');
    expect(lines(40).parse('⾼\n⻘')).toBe('高\n青');
  });

  test('stays as its source prints it where it is a quotation', () => {
    expect(quotation(40).parse('突破1300⾼企')).toBe('突破1300⾼企');
  });

  test.each(['\ud83d', 'a\udc00b', '\ude00\ud83d'])(
    'with half of a character, %j, is refused',
    (text) => {
      for (const schema of [line(40), lines(40), quotation(40)])
        expect(schema.safeParse(text).error?.issues[0]?.message).toBe('invalid.half-character');
    },
  );

  test('is as long as the store counts it', () => {
    expect(line(5).safeParse('𠮷𠮷𠮷𠮷𠮷').success).toBe(true);
    expect(line(5).safeParse('𠮷𠮷𠮷𠮷𠮷a').error?.issues).toMatchObject([
      { code: 'too_big', origin: 'string', maximum: 5 },
    ]);
    expect(storedText(2).safeParse('𠮷𠮷').success).toBe(true);
    expect(cut('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷');
  });
});

test('radicals are named with what they stand for, each once', () => {
  expect(radicalsIn('⾼新⾼⻄')).toEqual([
    ['⾼', '高'],
    ['⻄', '西'],
  ]);
  expect(radicalsIn('高新')).toEqual([]);
});
