import type { Figure } from '../model/figure.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import { absoluteValue, moneyScaleOf } from './format-figure.ts';
import { chineseScales, englishForm } from './units.ts';

/** What the numbers of a column are counted in. */
export interface SeriesUnit {
  /** 亿元, `RMB billion`; empty where English says none. */
  readonly unit: string;
  /** What one of it stands for in plain units, as a power of ten. */
  readonly power: number;
}

/**
 * The unit in which several figures of one measure are published, so that a column of their numbers
 * says what each of them prints. Where they are published in several scales, the smallest of them.
 *
 * @param figures of one unit, at least 1
 */
export function seriesUnit(
  figures: readonly Pick<Figure, 'unit' | 'unitMult' | 'value' | 'valueLo'>[],
  locale: Locale,
): SeriesUnit {
  const [first] = figures;
  if (!first) return { unit: '', power: 0 };
  const known = figures.filter((figure) => absoluteValue(figure) !== null);
  if (locale === 'en' && englishForm(first.unit) !== 'percent') {
    if (englishForm(first.unit) !== 'currency')
      return { unit: inLocale(first.unit, 'en'), power: 0 };
    const most = Math.max(...known.map((figure) => Math.abs(absoluteValue(figure) ?? 0)), 0);
    const { name, power } = moneyScaleOf(most);
    return { unit: `RMB${name}`, power };
  }
  const scales = (known.length > 0 ? known : figures).map(({ unitMult }) => unitMult);
  const [power = 0] = [...scales].sort((one, other) => one - other);
  const unit = locale === 'en' ? '%' : `${chineseScales[power]}${first.unit.zh}`;
  return { unit, power };
}
