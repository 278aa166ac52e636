import { expect, test } from 'vitest';
import { usableSentences } from './usable-sentences.ts';

const usable = (text: string) =>
  usableSentences([{ text, quoted: [], isBound: true }], '2023', []).map((one) => one.text);

test('a sentence of the briefing’s own year follows its period', () => {
  expect(usable('2023年,园区建成。')).toEqual(['{{@period}}，园区建成。']);
});

test.each([
  ['的增量，为转型发展注入了强劲动能。', 'the rest of a line that was broken'],
  ['去年园区建成。', 'a year that is another one next year'],
  ['2021年园区建成。', 'another year'],
])('%s is not said: %s', (text) => {
  expect(usable(text)).toEqual([]);
});
