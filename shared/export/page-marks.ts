import type { ExportRequest, PageOptions } from '../model/export.ts';
import { type Locale, locales } from '../model/localized.ts';

/** The words that people put on each page, around its content and across it. */
export const pageMarks = ['header', 'footer', 'classification', 'watermark'] as const;
export type PageMark = (typeof pageMarks)[number];

type Marks = Pick<PageOptions, PageMark | `${PageMark}En`>;

/** Marks that district offices put on papers, in the language of the slides. */
export const classifications: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['内部资料', '征求意见稿', '会后收回', '送审稿'],
  en: ['Internal', 'Draft for comment', 'Return after meeting', 'For approval'],
};

/** A mark as it stands on pages of a language; empty where there is none. */
export function markIn(locale: Locale, marks: Marks, mark: PageMark): string {
  const english = locale === 'en' ? marks[`${mark}En`] : '';
  if (english !== '') return english;
  return mark === 'classification' ? classificationIn(locale, marks.classification) : marks[mark];
}

/** A mark as it stands on the pages of an export, once where its languages say the same. */
export function marksShown(
  choice: Marks & Pick<ExportRequest, 'locale'>,
  mark: PageMark,
): readonly string[] {
  const shown = choice.locale === 'both' ? locales : [choice.locale];
  const texts = shown.map((locale) => markIn(locale, choice, mark));
  return [...new Set(texts)].filter((text) => text !== '');
}

/**
 * What changes where a mark is typed into the one field that there is for pages of one language. What
 * is there for Chinese pages stays, but nothing that is not shown stands on English ones.
 */
export function withMark(locale: Locale, mark: PageMark, typed: string): Partial<Marks> {
  if (locale !== 'en') return { [mark]: typed };
  return typed === '' ? { [mark]: '', [`${mark}En`]: '' } : { [`${mark}En`]: typed };
}

/** One that offices put on papers is known in both languages; others stay as they were typed. */
function classificationIn(locale: Locale, typed: string): string {
  const rank = Math.max(...locales.map((one) => classifications[one].indexOf(typed)));
  return classifications[locale][rank] ?? typed;
}
