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

/**
 * One text in Chinese and, where there is any, in English. Slide text may hold references:
 * `{{hi-tech-enterprises}}`.
 */
export const Localized = z.strictObject({
  zh: storedText(longest.chinese),
  en: storedText(longest.english).nullable().default(null),
});
export type Localized = z.infer<typeof Localized>;

/** A text in each language that it is written in. */
export function textsIn({ zh, en }: Localized): string[] {
  return en === null ? [zh] : [zh, en];
}

/**
 * The text of one language: `inLocale({zh: '家', en: 'enterprises'}, 'en')` is `enterprises`. Where
 * there is no English the Chinese stands.
 */
export function inLocale({ zh, en }: Localized, locale: Locale): string {
  return locale === 'en' ? (en ?? zh) : zh;
}
