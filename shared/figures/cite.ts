import type { CitedPlace } from '../model/figure.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import type { Source } from '../model/source.ts';

type ParagraphNumber = Pick<CitedPlace, 'section' | 'paraNo' | 'cell'> &
  Partial<Pick<CitedPlace, 'heading'>>;

/**
 * `第1节第2段` / `section 1, paragraph 2`; section 0 is 导语 / `introduction`. Of a table
 * `“基本情况”表C5单元格` / `sheet “基本情况”, cell C5`, its sheet left away where it has no name.
 */
export function citeParagraph(place: ParagraphNumber, locale: Locale): string {
  const { section, paraNo, cell } = place;
  if (cell != null)
    return locale === 'en'
      ? `${inEnglish(sheetOf(place, locale))}cell ${cell}`
      : `${sheetOf(place, locale)}${cell}单元格`;
  if (locale === 'en')
    return `${section === 0 ? 'introduction' : `section ${section}`}, paragraph ${paraNo}`;
  return `${section === 0 ? '导语' : `第${section}节`}第${paraNo}段`;
}

/** For a small tag beside a figure: `导语3段、1节4段` / `intro ¶3, §1 ¶4`, of a table `C5`. */
export function citeShortly(places: readonly ParagraphNumber[], locale: Locale): string {
  const cited = places.map(({ section, paraNo, cell }) => {
    if (cell != null) return cell;
    if (locale === 'en') return `${section === 0 ? 'intro' : `§${section}`} ¶${paraNo}`;
    return `${section === 0 ? '导语' : `${section}节`}${paraNo}段`;
  });
  return [...new Set(cited)].join(locale === 'en' ? ', ' : '、');
}

/**
 * The source line of a slide: each source by title, its places gathered by section:
 * `《…》导语第3段；第1节第1、2段` / `“…”, introduction ¶3; section 1 ¶1, 2`; of a table by sheet:
 * `《…》“基本情况”表C5、C6` / `“…”, sheet “基本情况” C5, C6`.
 */
export function citePassages(
  passages: readonly CitedPlace[],
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
    .map((section) =>
      citeSection(
        section,
        places.filter((place) => place.section === section),
      ),
    );
  return locale === 'en'
    ? `“${title}”, ${sections.join('; ')}`
    : `《${title}》${sections.join('；')}`;

  function citeSection(section: number, inIt: readonly ParagraphNumber[]): string {
    const cells = [...new Set(inIt.flatMap(({ cell }) => cell ?? []))];
    const [first] = inIt;
    if (first && cells.length > 0)
      return locale === 'en'
        ? `${sheetOf(first, locale)} ${cells.join(', ')}`.trim()
        : `${sheetOf(first, locale)}${cells.join('、')}`;
    return locale === 'en'
      ? `${section === 0 ? 'introduction' : `section ${section}`} ¶${numbers(inIt).join(', ')}`
      : `${section === 0 ? '导语' : `第${section}节`}第${numbers(inIt).join('、')}段`;
  }
}

/** The sheet that a cell is in; empty where it has no name. */
function sheetOf({ heading }: ParagraphNumber, locale: Locale): string {
  if (heading == null) return '';
  return locale === 'en' ? `sheet “${heading}”` : `“${heading}”表`;
}

function inEnglish(sheet: string): string {
  return sheet === '' ? '' : `${sheet}, `;
}

function numbers(places: readonly ParagraphNumber[]): number[] {
  return [...new Set(places.map((place) => place.paraNo))].sort((a, b) => a - b);
}
