import type { Passage } from '../model/figure.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import type { Source } from '../model/source.ts';

type ParagraphNumber = Pick<Passage, 'section' | 'paraNo'>;

/** `第1节第2段` / `section 1, paragraph 2`; section 0 is 导语 / `introduction`. */
export function citeParagraph({ section, paraNo }: ParagraphNumber, locale: Locale): string {
  if (locale === 'en')
    return `${section === 0 ? 'introduction' : `section ${section}`}, paragraph ${paraNo}`;
  return `${section === 0 ? '导语' : `第${section}节`}第${paraNo}段`;
}

/** For a small tag beside a figure: `导语3段、1节4段` / `intro ¶3, §1 ¶4`. */
export function citeShortly(places: readonly ParagraphNumber[], locale: Locale): string {
  const cited = places.map(({ section, paraNo }) => {
    if (locale === 'en') return `${section === 0 ? 'intro' : `§${section}`} ¶${paraNo}`;
    return `${section === 0 ? '导语' : `${section}节`}${paraNo}段`;
  });
  return [...new Set(cited)].join(locale === 'en' ? ', ' : '、');
}

/**
 * The source line of a slide: each source by title, its places gathered by section:
 * `《…》导语第3段；第1节第1、2段` / `“…”, introduction ¶3; section 1 ¶1, 2`.
 */
export function citePassages(
  passages: readonly Omit<Passage, 'rawText'>[],
  sources: readonly Source[],
  locale: Locale,
): string {
  return sources
    .map((source) => ({
      source,
      places: passages.filter((passage) => passage.source === source.key),
    }))
    .filter(({ places }) => places.length > 0)
    .map(({ source, places }) => citeSource(inLocale(source.title, locale), places, locale))
    .join(locale === 'en' ? '. ' : '。');
}

function citeSource(title: string, places: readonly ParagraphNumber[], locale: Locale): string {
  const sections = [...new Set(places.map((place) => place.section))]
    .sort((a, b) => a - b)
    .map((section) => [section, places.filter((place) => place.section === section)] as const);
  if (locale === 'en') {
    const cited = sections.map(
      ([section, inIt]) =>
        `${section === 0 ? 'introduction' : `section ${section}`} ¶${numbers(inIt).join(', ')}`,
    );
    return `“${title}”, ${cited.join('; ')}`;
  }
  const cited = sections.map(
    ([section, inIt]) =>
      `${section === 0 ? '导语' : `第${section}节`}第${numbers(inIt).join('、')}段`,
  );
  return `《${title}》${cited.join('；')}`;
}

function numbers(places: readonly ParagraphNumber[]): number[] {
  return [...new Set(places.map((place) => place.paraNo))].sort((a, b) => a - b);
}
