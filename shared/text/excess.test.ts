import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '../model/localized.ts';
import { excessOf } from './excess.ts';
import { wrapText } from './text-width.ts';

const style = { size: 20, weight: 500 } as const;

test('what finds no room is counted in characters, of which 𠮷 is one', () => {
  const room = { width: 100, lines: 2 };
  expect(excessOf('洪山区高新技术企业总', room, style, 'zh-CN')).toBe(0);
  expect(excessOf('洪山区高新技术企业总数', room, style, 'zh-CN')).toBe(1);
  expect(excessOf('𠮷'.repeat(13), room, style, 'zh-CN')).toBe(3);
  expect(excessOf('洪山', { width: 100, lines: 0 }, style, 'zh-CN')).toBe(2);
  expect(excessOf('', room, style, 'zh-CN')).toBe(0);
});

test('a text that is shorter by its excess fits, and not one character longer', () => {
  const words = fc.string({
    unit: fc.constantFrom('洪', '山', '，', 'a', 'W', ' ', '1', '“', '𠮷'),
    maxLength: 80,
  });
  fc.assert(
    fc.property(words, fc.constantFrom(...locales), fc.integer({ min: 1, max: 3 }), (...given) => {
      const [text, locale, lines] = given;
      const room = { width: 130, lines };
      const excess = excessOf(text, room, style, locale);
      const characters = [...text];
      const linesOf = (count: number) =>
        wrapText(characters.slice(0, count).join(''), room.width, style, locale).length;
      expect(linesOf(characters.length - excess)).toBeLessThanOrEqual(lines);
      if (excess > 0) expect(linesOf(characters.length - excess + 1)).toBeGreaterThan(lines);
    }),
  );
});
