import type { Figure } from '../model/figure.ts';
import type { Observation } from '../model/indicator.ts';
import { inLocale, type Locale, type Localized } from '../model/localized.ts';
import { isSameFigure } from './areas.ts';
import { formatFigure } from './format-figure.ts';
import { formatPeriod } from './format-period.ts';
import { type YearOnYear, yearBefore, yearOnYear } from './series.ts';

/**
 * How a figure stands against the same period a year before, in words: 比2023年增长12.5% /
 * `up 12.5% on 2023`. Where the printed figures bear no change (突破1300家), the earlier figure as it
 * was printed: 2023年为突破1300家 / `over 1,300 in 2023`. Null, so that nothing of it appears, where
 * the store holds no figure of the year before.
 *
 * @param figures all of the store, of which one may be the year before's
 */
export function changeInWords(
  figure: Figure,
  figures: readonly Figure[],
  locale: Locale,
): string | null {
  const earlier = figureOfYearBefore(figure, figures);
  if (!earlier) return null;
  const [to, from] = [figure, earlier].map(asObservation) as [Observation, Observation];
  const change = yearOnYear(to, {
    observations: [to, from],
    kind: figure.kind,
    direction: 'neutral',
  });
  return describeChange(change, figure.unit, earlier, locale);
}

/**
 * The figure of the same period a year before; null where the store holds none.
 *
 * @param figures as for `changeInWords`
 */
export function figureOfYearBefore(figure: Figure, figures: readonly Figure[]): Figure | null {
  const before = yearBefore(figure.timePeriod);
  if (figure.origin !== 'observation' || before === null) return null;
  const wanted = { ...figure, timePeriod: before };
  return figures.find((one) => one.origin === 'observation' && isSameFigure(one, wanted)) ?? null;
}

function describeChange(
  change: YearOnYear,
  unit: Localized,
  earlier: Figure,
  locale: Locale,
): string | null {
  const year = formatPeriod(earlier.timePeriod, locale);
  if (!change.ok) {
    if (change.why !== 'not-exact' && change.why !== 'no-base') return null;
    const printed = formatFigure(earlier, locale);
    return locale === 'en' ? `${printed} in ${year}` : `${year}为${printed}`;
  }
  if (change.change === 0) return locale === 'en' ? `as in ${year}` : `与${year}持平`;
  const size = Math.abs(change.change);
  const digits = size.toLocaleString('en-US', {
    useGrouping: locale === 'en',
    maximumFractionDigits: change.by === 'amount' ? 10 : 1,
  });
  // Rounded to nothing it would read as no change.
  if (Number(digits.replaceAll(',', '')) === 0)
    return locale === 'en' ? `almost as in ${year}` : `与${year}基本持平`;
  const up = change.change > 0;
  if (locale === 'en') {
    const about = change.approximate ? 'about ' : '';
    const amount = {
      percent: `${digits}%`,
      points: `${digits} percentage ${digits === '1' ? 'point' : 'points'}`,
      places: `${digits} ${digits === '1' ? 'place' : 'places'}`,
      amount: `${digits} ${inLocale(unit, 'en')}`,
    }[change.by];
    return `${up ? 'up' : 'down'} ${about}${amount} on ${year}`;
  }
  const about = change.approximate ? '约' : '';
  switch (change.by) {
    case 'percent':
      return `比${year}${up ? '增长' : '下降'}${about}${digits}%`;
    case 'points':
      return `比${year}${up ? '提高' : '下降'}${about}${digits}个百分点`;
    case 'places':
      return `比${year}${up ? '上升' : '下降'}${about}${digits}位`;
    case 'amount':
      return `比${year}${up ? '增加' : '减少'}${about}${digits}${unit.zh}`;
  }
}

const oneArea = 'one' as Observation['refArea'];

/** A figure carries all of its observation that a change is made of, but the area, which is one here. */
function asObservation(figure: Figure): Observation {
  const { area: _, ...observed } = figure;
  return { ...observed, refArea: oneArea, comment: null, revision: 1 };
}
