import type { BoundFigure } from '../deck/bound-slide.ts';
import type { Area, AreaKey } from '../model/area.ts';
import type { Figure } from '../model/figure.ts';
import type { Goal } from '../model/goal.ts';
import { inLocale, type Locale, type Localized } from '../model/localized.ts';
import { areaOf, figureArea, namesArea } from './areas.ts';
import { figureParts } from './format-figure.ts';
import { formatPeriod } from './format-period.ts';

/** One figure in one language, outside any slide: of another area than the one that is meant, it says of which. */
export function bindFigure(figure: Figure, locale: Locale): BoundFigure {
  const parts = figureParts(figure, locale);
  return {
    figure,
    label: withArea(inLocale(figure.shortName, locale), figure.area, locale),
    name: withArea(inLocale(figure.name, locale), figure.area, locale),
    printed: parts.map((part) => part.text).join(''),
    parts,
    period: formatPeriod(figure.timePeriod, locale),
  };
}

/** As it stands by itself: what is printed in words begins like the numbers beside it, `Listed` near `1st`. */
export function asHeading(bound: BoundFigure, locale: Locale): BoundFigure {
  return bound.parts.every(({ role }) => role === 'word') ? withCapital(bound, locale) : bound;
}

/** As it is printed where a sentence or a heading begins with it: `Over 1,300`. Chinese has no case. */
export function withCapital(bound: BoundFigure, locale: Locale): BoundFigure {
  const [part, ...others] = bound.parts;
  if (locale !== 'en' || !part) return bound;
  const capital = { ...part, text: part.text.replace(/^[a-z]/, (letter) => letter.toUpperCase()) };
  const parts = [capital, ...others];
  return { ...bound, parts, printed: parts.map(({ text }) => text).join('') };
}

/** A name with the area behind it; as it is where that is the one that is meant. */
export function withArea(words: string, area: Figure['area'], locale: Locale): string {
  if (area === null) return words;
  const place = inLocale(area.name, locale);
  return locale === 'en' ? `${words} (${place})` : `${words}（${place}）`;
}

/** The areas of a store, and the one of which nothing is said. */
export interface Places {
  readonly areas: readonly Area[];
  readonly meant: AreaKey | null;
}

/** A goal's or a milestone's words, with its area behind them where they do not name it. */
export function wordsInPlace(
  words: Localized,
  record: Pick<Goal, 'area'>,
  places: Places,
  locale: Locale,
): string {
  return placedWords(inLocale(words, locale), record, places, locale);
}

/** As `wordsInPlace`, in both languages. */
export function textInPlace(
  { zh, en }: Localized,
  record: Pick<Goal, 'area'>,
  places: Places,
): Localized {
  return {
    zh: placedWords(zh, record, places, 'zh-CN'),
    en: en === null ? null : placedWords(en, record, places, 'en'),
  };
}

function placedWords(
  words: string,
  record: Pick<Goal, 'area'>,
  { areas, meant }: Places,
  locale: Locale,
): string {
  const owner = areaOf(record, areas);
  const area = owner && figureArea(owner, areas, meant);
  return area && !namesArea(words, area, areas) ? withArea(words, area, locale) : words;
}
