import { formatFigure } from '../../figures/format-figure.ts';
import type { IndicatorKind } from '../../model/figure.ts';
import type { Localized } from '../../model/localized.ts';
import type { SaidMeasure } from '../../model/reading.ts';

/** What of an indicator its figures are printed with. */
export type Printing = { readonly unit: Localized; readonly kind: IndicatorKind };

/** A number as the store would print it. */
export function printedAs(measure: SaidMeasure, printing: Printing): Localized {
  const figure = { ...measure, ...printing };
  return { zh: formatFigure(figure, 'zh-CN'), en: formatFigure(figure, 'en') };
}
