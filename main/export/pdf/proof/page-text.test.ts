import { expect, test } from 'vitest';
import { foldPage, holds, lostCharacters, timesIn } from './page-text.ts';

test.each([
  ['高新技术企业突破1300家', '突破1300家', 1],
  ['突破\n1300\n家', '突破1300家', 1],
  ['突破1300家，突破1300家', '突破1300家', 2],
  ['突破1300 家', '300家', 0],
  ['突破 1 300家', '300家', 1],
  ['over 1,300 firms', 'over 1,300', 1],
  ['over 11,300 firms', '1,300', 0],
  ['over 1,300,000', '1,300', 0],
  ['over 1,300, and more', '1,300', 1],
  ['in 2023, 300 firms', '300', 1],
  ['sections 2,3', '3', 0],
  ['sections 2, 3', '3', 1],
  ['0.5%', '5%', 0],
  ['It was 5. Then 6.', '5', 1],
  ['turnover 1,300', 'over 1,300', 0],
  ['first, and firsthand', 'first', 1],
  ['第5、11段', '5', 1],
  ['RMB\n10.7\nbillion', 'RMB 10.7 billion', 1],
  ['200,000\n46,000', '46,000', 1],
  ['200,00046,000', '46,000', 0],
  ['', '5', 0],
  ['5', '', 0],
])('%j shows %j %i times', (text, wanted, times) => {
  expect(timesIn(foldPage(text), wanted)).toBe(times);
});

test('a title is found across lines', () => {
  expect(holds(foldPage('An economy of\nat least\nRMB 100 billion'), 'of at least RMB')).toBe(true);
  expect(holds(foldPage('An economy'), 'economies')).toBe(false);
});

test.each([
  ['洪山区二〇二三年，㎡ ² “—” 😀', []],
  ['⼭', ['⼭']],
  ['⺅ and \ufffd and \ue001 and \u{f0001} and \ue001', ['⺅', '\ufffd', '\ue001', '\u{f0001}']],
])('of %j these are lost: %j', (text, lost) => {
  expect(lostCharacters(text)).toEqual(lost);
});
