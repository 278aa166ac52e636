import type { Locale } from '../model/localized.ts';

/**
 * The language of a text that stands among texts of `locale`, where it is another one: Chinese
 * stands in for English that is not written. An English sentence that quotes a few characters of
 * its source stays English.
 */
export function otherLanguage(text: string, locale: Locale): 'zh-CN' | undefined {
  if (locale !== 'en') return undefined;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return characters > words ? 'zh-CN' : undefined;
}
