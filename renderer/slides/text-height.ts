import { plainText, type RichText } from '../../shared/deck/bound-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { wrapText } from '../../shared/text/text-width.ts';
import { inlineSpace } from './inline-spacing.ts';

interface Setting {
  readonly width: number;
  readonly size: number;
  readonly weight?: 500 | 700;
}

/** Lines of a paragraph of slide text, 0 for none. */
export function lineCount(
  text: RichText | undefined | null,
  { width, size, weight = 500 }: Setting,
  locale: Locale,
): number {
  if (!text) return 0;
  const plain = plainText(text);
  const apart = inlineSpace(text, locale) * size;
  const linesIn = (room: number) => wrapText(plain, room, { size, weight }, locale).length;
  if (apart === 0) return linesIn(width);
  // Whatever line they are in, the spaces around figures take from it.
  let lines = 1;
  while (linesIn(width - apart / lines) > lines) lines += 1;
  return plain === '' ? 0 : lines;
}

/** As `.statement` in figures.css. */
export const statementWidth = 920;
export const statementLines = 3;

/** A statement above the content, with the space under it. */
export function statementHeight(text: RichText | undefined, locale: Locale): number {
  if (!text) return 0;
  return (
    Math.min(lineCount(text, { width: statementWidth, size: 20 }, locale), statementLines) * 32 + 24
  );
}
