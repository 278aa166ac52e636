import { plainText, type RichText } from '../../shared/deck/bound-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { wrapText } from '../../shared/text/text-width.ts';

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
  return text ? wrapText(plainText(text), width, { size, weight }, locale).length : 0;
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
