import type { BoundFigure } from '../deck/bound-slide.ts';
import type { Figure } from '../model/figure.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import { figureParts } from './format-figure.ts';
import { formatPeriod } from './format-period.ts';

/** One figure in one language, outside any slide: of another area than the home, it says of which. */
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

/** A name with the area behind it; as it is where that is the home. */
export function withArea(words: string, area: Figure['area'], locale: Locale): string {
  if (area === null) return words;
  const place = inLocale(area.name, locale);
  return locale === 'en' ? `${words} (${place})` : `${words}（${place}）`;
}
