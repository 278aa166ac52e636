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

/** A name with the area behind it; as it is where that is the one that is meant. */
export function withArea(words: string, area: Figure['area'], locale: Locale): string {
  if (area === null) return words;
  const place = inLocale(area.name, locale);
  return locale === 'en' ? `${words} (${place})` : `${words}（${place}）`;
}

/**
 * A goal's or a milestone's words, with its area behind them where they do not name it.
 *
 * @param meant the area of which nothing is said
 */
export function wordsInPlace(
  words: Localized,
  record: Pick<Goal, 'area'>,
  { areas, meant }: { readonly areas: readonly Area[]; readonly meant: AreaKey | null },
  locale: Locale,
): string {
  const owner = areaOf(record, areas);
  const area = owner && figureArea(owner, areas, meant);
  const said = inLocale(words, locale);
  return area && !namesArea(said, area, areas) ? withArea(said, area, locale) : said;
}
