import { plainText, type RichText } from '../../shared/domain/bind-slide.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { wrapText } from '../styles/text-width.ts';

/** Height of a paragraph of slide text in CSS px, 0 for none; what is left of a slide goes to its chart. */
export function textHeight(
  text: RichText | undefined | null,
  { width, size, leading }: { width: number; size: number; leading: number },
  locale: Locale,
): number {
  if (!text) return 0;
  return wrapText(plainText(text), width, { size, weight: 500 }, locale).length * leading;
}

/** A statement above the content, with the space under it; see `.statement` in slide.css. */
export function statementHeight(text: RichText | undefined, width: number, locale: Locale): number {
  return text
    ? textHeight(text, { width: Math.min(width, 920), size: 20, leading: 32 }, locale) + 24
    : 0;
}
