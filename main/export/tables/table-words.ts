import { citeParagraph } from '../../../shared/figures/cite.ts';
import type { CitedPlace } from '../../../shared/model/figure.ts';
import { inLocale, type Locale, type Localized } from '../../../shared/model/localized.ts';
import type { StoreContent } from '../../store/store.ts';

export type TableWords = ReturnType<typeof createTableWords>;

/** The content's names and places in the language of a table, and in the other one beside it. */
export function createTableWords({ themes, sources }: StoreContent, locale: Locale) {
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  const words = (text: Localized) => inLocale(text, locale);
  const themeNames = new Map<string, string>(themes.map(({ key, name }) => [key, words(name)]));
  const titles = new Map<string, string>(sources.map(({ key, title }) => [key, words(title)]));
  const separator = locale === 'en' ? '; ' : '；';

  /** Each text once. */
  const listed = (texts: readonly string[]) => [...new Set(texts)].join(separator);

  return {
    locale,
    other,
    words,
    /** Null where there is no English. */
    inOther: ({ zh, en }: Localized) => (other === 'en' ? en : zh),
    theme: (key: string) => themeNames.get(key) ?? key,
    listed,
    titles: (passages: readonly Pick<CitedPlace, 'source'>[]) =>
      listed(passages.map(({ source }) => titles.get(source) ?? source)),
    places: (passages: readonly CitedPlace[]) =>
      listed(passages.map((passage) => citeParagraph(passage, locale))),
  };
}
