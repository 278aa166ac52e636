import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const hints = (text: string) =>
  readText(text, { digitNames: [] })
    .warnings.filter(({ code }) => code === 'rate-unlike-amounts')
    .map(({ detail }) => detail);

test.each([
  '2023年，工业总产值由80亿元增加到100亿元，增长20%。',
  '2023年，财政收入从12.5亿元提高到13.1亿元，同比增长7.2%。',
])('%s: a hint at the rate', (text) => {
  expect(hints(text)).toHaveLength(1);
  expect(readText(text, { digitNames: [] }).figures.at(-1)?.questions).toEqual([]);
});

test.each([
  ['2023年，工业总产值由80亿元增加到100亿元，增长25%。', 'it is what they make'],
  ['2023年，财政收入从12.5亿元提高到13.1亿元，同比增长4.8%。', 'rounding takes it'],
  ['2023年，财政收入从12.5亿元提高到13亿元以上，同比增长7%。', 'an amount is open'],
  ['2023年，工业总产值100亿元，增长20%；农业总产值30亿元，增长3%。', 'there is one amount to each'],
  ['2023年，城乡居民收入比由1.51缩小至1.45。', 'there is no rate'],
])('%s: none, for %s', (text) => {
  expect(hints(text)).toEqual([]);
});
