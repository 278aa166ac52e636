import { z } from 'zod';

/**
 * Characters that no name or printed figure has, and that make one read as another: controls, and
 * those that turn the direction of the text around them. Right-to-left letters themselves may stay.
 */
const unseen = /[\p{Cc}\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

/** Text of one line: what was pasted with line breaks and controls becomes one line, trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unseen, '').trim();
}

/** One line of 1 to `longest` characters. */
export function line(longest: number) {
  return z.string().overwrite(oneLine).min(1).max(longest);
}

/** One line in both languages. */
export const LocalizedLine = z.strictObject({ zh: line(2000), en: line(4000) });

/** Text of several lines, without what nobody sees. */
export function lines(longest: number) {
  return z
    .string()
    .overwrite((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .split('\n')
        .map((part) => part.replace(unseen, '').trimEnd())
        .join('\n')
        .trim(),
    )
    .max(longest);
}
