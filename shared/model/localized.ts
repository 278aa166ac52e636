import { z } from 'zod';
import { longest } from './bounds.ts';
import { storedText } from './text.ts';

export const locales = ['zh-CN', 'en'] as const;

/** The languages that the interface and the slides speak; zh-CN is the default. */
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

/** The languages of a file: one, or both, Chinese first. */
export function localesOf(choice: Locale | 'both'): readonly Locale[] {
  return choice === 'both' ? locales : [choice];
}

/** One text in both languages. Slide text may hold references: `{{hi-tech-enterprises}}`. */
export const Localized = z.strictObject({
  zh: storedText(longest.chinese),
  en: storedText(longest.english),
});
export type Localized = z.infer<typeof Localized>;

/** The text of one language: `inLocale({zh: '家', en: 'enterprises'}, 'en')` is `enterprises`. */
export function inLocale(text: Localized, locale: Locale): string {
  return locale === 'en' ? text.en : text.zh;
}
