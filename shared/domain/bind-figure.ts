import type { Figure } from '../model/figure.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import type { BoundFigure } from './bound-slide.ts';
import { figureParts } from './format-figure.ts';
import { formatPeriod } from './format-period.ts';

/** One figure in one language, outside any slide. */
export function bindFigure(figure: Figure, locale: Locale): BoundFigure {
  const parts = figureParts(figure, locale);
  return {
    figure,
    label: inLocale(figure.shortName, locale),
    name: inLocale(figure.name, locale),
    printed: parts.map((part) => part.text).join(''),
    parts,
    period: formatPeriod(figure.timePeriod, locale),
  };
}
