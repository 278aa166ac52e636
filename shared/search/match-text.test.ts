import { describe, expect, test } from 'vitest';
import { chineseText, createMatcher, englishText, printedText } from './match-text.ts';

/** What of a text a question finds, as it stands there. */
function chinese(question: string, text: string): string | null {
  const run = createMatcher(question).chinese(chineseText(text));
  return run && text.slice(run[0], run[1] + 1);
}

function english(question: string, text: string): string[] | null {
  const runs = createMatcher(question).words(englishText(text));
  return runs?.map(([first, last]) => text.slice(first, last + 1)) ?? null;
}

describe('Chinese is found however it is written', () => {
  test.each([
    ['高新技术', '高新 技术企业', '高新 技术'],
    ['高新 技术', '高新技术企业', '高新技术'],
    ['gxjs', '高新　技术企业', '高新　技术'],
    ['高新技术', '高\u200b新\u00ad技\u2060术企业', '高\u200b新\u00ad技\u2060术'],
    ['高\u200b新', '高新技术企业', '高新'],
    ['一网通办改革', '“一网通办”改革', '一网通办”改革'],
    ['"一网通办"改革', '“一网通办”改革', '一网通办”改革'],
    ['“一网通办”', '"一网通办"改革', '一网通办'],
    ['一网通办', '「一网通办」', '一网通办'],
    ['双十条', "'双十条'", '双十条'],
    ['高新', '⾼新技术', '⾼新'],
    ['⾼新', '高新技术', '高新'],
    ['西路', '高新⻄路', '⻄路'],
    ['⻄路', '高新西路', '西路'],
    ['mzsp', '⺠族⻝品', '⺠族⻝品'],
    ['300㎡', '绿地300㎡以上', '300㎡'],
    ['300m2', '绿地300㎡以上', '300㎡'],
    ['5g', '５Ｇ基站', '５Ｇ'],
    ['𠮷村', '湖北𠮷 村', '𠮷 村'],
    ['村', '𠮷 \u200b村', '村'],
  ])('asked %j, %j shows %j', (question, text, found) => {
    expect(chinese(question, text)).toBe(found);
  });

  test.each([
    ['高技', '高新技术'],
    ['"', '“一网通办”'],
    ['术企业高', '高新技术企业'],
  ])('asked %j, %j shows nothing', (question, text) => {
    expect(chinese(question, text)).toBeNull();
  });
});

describe('English is found by its words, however they are written', () => {
  test.each([
    ['cooperation', 'Co\u00adoperation projects', ['Co\u00adoperation']],
    ['hightech firms', 'High\u200btech firms', ['High\u200btech', 'firms']],
    ["people's homes", 'People’s homes', ['People', 's', 'homes']],
    ['"one window" services', '“One window” services', ['One', 'window', 'services']],
    ['one window', '"One window"', ['One', 'window']],
    ['m2', 'Green space in m²', ['m²']],
  ])('asked %j, %j shows %j', (question, text, found) => {
    expect(english(question, text)).toEqual(found);
  });

  test('but not within a word', () => {
    expect(english('art', 'Start')).toBeNull();
  });
});

test('a printed figure is found in its own line only', () => {
  const text = printedText('突破 1300家\n2000⾼企');
  const find = (question: string) => createMatcher(question).literal(text);
  expect(find('突破1300家')).toEqual([0, 7]);
  expect(find('2000高企')).toEqual([9, 14]);
  expect(find('家2000')).toBeNull();
});

test('what nobody sees asks for nothing', () => {
  expect(createMatcher(' \u200b\u00ad ').isEmpty).toBe(true);
  expect(createMatcher('"').isEmpty).toBe(false);
});

test('typed on, a question finds no more than before', () => {
  const texts = ['高新 技术', '“一网通办”', '⾼新⻄路', 'Co\u00adoperation'];
  for (const whole of ['高新技', 'gxjs', '一网"通', '⾼新', 'cooper'])
    for (let end = 1; end < whole.length; end += 1) {
      const [before, now] = [
        createMatcher(whole.slice(0, end)),
        createMatcher(whole.slice(0, end + 1)),
      ];
      if (!now.narrows(before)) continue;
      for (const text of texts)
        if (now.chinese(chineseText(text)) || now.words(englishText(text)))
          expect(
            before.chinese(chineseText(text)) ?? before.words(englishText(text)),
            `${whole} in ${text}`,
          ).not.toBeNull();
    }
});
