import { formatTerm } from '../../../shared/figures/format-period.ts';
import type { Goal } from '../../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';

/** By when, in words: 2024年, 规划起算3年内. */
export function termOf(
  { periodStart, periodEnd, termFrom }: Pick<Goal, 'periodStart' | 'periodEnd' | 'termFrom'>,
  locale: Locale,
): string {
  return formatTerm(periodStart, periodEnd, termFrom && inLocale(termFrom, locale), locale);
}
