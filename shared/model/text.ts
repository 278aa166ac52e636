import { z } from 'zod';
import { longest as bounds } from './bounds.ts';
import { foldRadicals } from './radicals.ts';

/** Ends a line, in whatever program the text was written. */
const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;

/**
 * Characters that nobody sees and that make one name read as another: controls, what turns the
 * direction of the text around it, soft hyphens, zero-width spaces, tags. Right-to-left letters
 * themselves may stay, and so may what joins letters or chooses between forms of one
 * (variation selectors are part of rare characters in names).
 */
const unseen =
  /(?!\u200C|\u200D|[\uFE00-\uFE0F]|[\u180B-\u180D\u180F]|[\u{E0100}-\u{E01EF}])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** Half of a character that takes two units, as a cut through the middle of it leaves. */
const halfCharacter = /\p{Surrogate}/u;

/** Text of one line, trimmed: what was pasted with line breaks and tabs is parted by spaces. */
export function oneLine(text: string): string {
  return text
    .replace(lineEnd, ' ')
    .replaceAll('\t', ' ')
    .replace(unseen, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Text of several lines, without what nobody sees; tabs, as of pasted cells, become spaces. */
export function severalLines(text: string): string {
  return text
    .replace(lineEnd, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((part) => part.replace(unseen, '').trimEnd())
    .join('\n')
    .trim();
}

/**
 * At most so many characters, counted as SQLite counts them: 𠮷 is one, though it takes two units
 * of a string.
 */
function atMost(longest: number) {
  const check: z.core.$ZodCheck<string> = new z.core.$ZodCheckMaxLength({
    check: 'max_length',
    maximum: longest,
  });
  check._zod.check = ({ value, issues }) => {
    if (value.length <= longest || [...value].length <= longest) return;
    issues.push({
      code: 'too_big',
      origin: 'string',
      maximum: longest,
      inclusive: true,
      input: value,
    });
  };
  return check;
}

/** Text as it comes in; half a character is refused, for the store can't keep it as it is. */
function text() {
  return z.string().refine((value) => !halfCharacter.test(value), {
    error: 'invalid.half-character',
  });
}

/** One line of words, of 1 to `longest` characters. Radicals become the characters they stand for. */
export function line(longest: number) {
  return optionalLine(longest).min(1);
}

/** Several lines, each as `line`; one that comes twice is kept once. */
export function distinctLines(longest: number, most: number) {
  return z
    .array(line(longest))
    .max(most)
    .overwrite((lines) => [...new Set(lines)]);
}

/** As `line`, but it may be empty. */
export function optionalLine(longest: number) {
  return text()
    .overwrite((value) => foldRadicals(oneLine(value)))
    .check(atMost(longest));
}

/** Words of several lines, which may be empty. Radicals become the characters they stand for. */
export function lines(longest: number) {
  return text()
    .overwrite((value) => foldRadicals(severalLines(value)))
    .check(atMost(longest));
}

/** One line of 1 to `longest` characters as a source prints it: radicals stay. */
export function quotation(longest: number) {
  return text().overwrite(oneLine).check(atMost(longest)).min(1);
}

/** Text that is only looked for or shown: whatever it holds, but no more than `longest` characters. */
export function anyText(longest: number) {
  return z.string().check(atMost(longest));
}

/** The first characters of a text, never half of one. */
export function cut(value: string, longest: number): string {
  return value.length <= longest ? value : [...value].slice(0, longest).join('');
}

/** Text as it was stored, whatever rules it was written under; at most as long as the store takes it. */
export function storedText(longest: number) {
  return z.string().trim().min(1).check(atMost(longest));
}

/** One line in Chinese and, where there is any, in English. */
export const LocalizedLine = z.strictObject({
  zh: line(bounds.chinese),
  en: line(bounds.english).nullable().default(null),
});

/** Several lines in Chinese and, where there are any, in English. */
export const LocalizedLines = z.strictObject({
  zh: lines(bounds.chinese).min(1),
  en: lines(bounds.english).min(1).nullable().default(null),
});

/** A document with every text in it cleaned as words of several lines are. */
export function cleanTexts(value: unknown): unknown {
  return changeTexts(value, (text) => foldRadicals(severalLines(text)));
}

/** A document with characters in the place of the radicals of every text in it. */
export function foldTexts(value: unknown): unknown {
  return changeTexts(value, foldRadicals);
}

function changeTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => changeTexts(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, changeTexts(inner, change)]),
  );
}

/** Whether no text of a document holds half of a character. */
export function hasWholeTexts(value: unknown): boolean {
  if (typeof value === 'string') return !halfCharacter.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasWholeTexts);
}
