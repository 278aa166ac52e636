import { expect, test } from 'vitest';
import { compileMessage } from './compile-message.ts';

test('angle brackets are text, in the message and in its values', () => {
  const say = compileMessage('fewer than <5> {unit}, <b>{name}</b>', 'en');
  expect(say({ unit: '<i>', name: 'x' })).toBe('fewer than <5> <i>, <b>x</b>');
});

test('each language has its own forms and its own way to print a number', () => {
  const written = '{count, plural, one {# slide} other {# slides}}';
  expect(compileMessage(written, 'en')({ count: 1 })).toBe('1 slide');
  expect(compileMessage(written, 'en')({ count: 12_345 })).toBe('12,345 slides');
  expect(compileMessage(written, 'zh-CN')({ count: 1 })).toBe('1 slides');
});

test('a message that can’t be read is refused when it is compiled', () => {
  expect(() => compileMessage('{count, plural, one {# slide}', 'en')).toThrow(SyntaxError);
  expect(() => compileMessage('{count, plural, one {# slide}}', 'en')).toThrow(SyntaxError);
});
