import { scaled } from '../figures/scaled.ts';
import type { Amount } from './amount.ts';
import type { FoundFigure } from './model.ts';

type Told = Pick<
  FoundFigure,
  'value' | 'unitMult' | 'decimals' | 'unit' | 'qualifier' | 'role' | 'name' | 'period'
>;

/**
 * Which rates of a paragraph are not what its own two amounts make, each rounded as it is printed: 由80亿元
 * 增加到100亿元，增长20%. Such a rate may be at comparable prices, or on a base that was revised since; it
 * stays as printed, and nothing is computed for anybody to see.
 *
 * @param figures of one paragraph, each with its amount at the same place
 * @returns places in the list
 */
export function ratesUnlikeAmounts(
  text: string,
  amounts: readonly Pick<Amount, 'start' | 'end' | 'isOrigin'>[],
  figures: readonly Told[],
): number[] {
  return figures.flatMap((rate, at) => {
    const after = figures[at - 1];
    const afterAmount = amounts[at - 1];
    const before = figures[at - 2];
    const origin = amounts[at - 2];
    const own = amounts[at];
    if (!after || !afterAmount || !before || !origin || !own || rate.value === null) return [];
    if (rate.role !== 'change' || rate.unit !== '%') return [];
    if (/[。！？；\n]/.test(text.slice(origin.start, own.start))) return [];
    const [one, other] = [rangeOf(before), rangeOf(after)];
    const isPair =
      before.unit === after.unit &&
      (origin.isOrigin || (before.name === after.name && before.period !== after.period));
    const all = [before, after, rate];
    if (!isPair || !one || !other || all.some(({ qualifier }) => qualifier !== 'exact')) return [];
    const rounding = 0.5 / 10 ** rate.decimals + 1e-9;
    const least = (other.least / one.most - 1) * 100 - rounding;
    const most = (other.most / one.least - 1) * 100 + rounding;
    return rate.value < least || rate.value > most ? [at] : [];
  });
}

/** What a printed amount may have been before it was rounded; null where it is none above zero. */
function rangeOf({ value, unitMult, decimals, role }: Told) {
  if (value === null || role !== 'level') return null;
  const half = scaled(0.5 / 10 ** decimals, unitMult);
  const exact = scaled(value, unitMult);
  return exact - half > 0 ? { least: exact - half, most: exact + half } : null;
}
