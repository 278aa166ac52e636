import { withPeriods } from '../../shared/deck/period-words.ts';
import { leftAfterRollForward } from '../../shared/deck/reporting-period.ts';
import { latestFirst } from '../../shared/figures/latest-first.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import { yearBefore } from '../../shared/figures/series.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { isDate, type TimePeriod } from '../../shared/model/period.ts';

/** A period and the same of the years before it, the earliest first. */
export function periodsUpTo(period: TimePeriod, count: number): TimePeriod[] {
  const before = yearBefore(period);
  return count > 1 && before !== null ? [...periodsUpTo(before, count - 1), period] : [period];
}

/** A period as typed, that the calendar has; null while it is none. */
export function readWhole(text: string): TimePeriod | null {
  const period = readPeriod(text);
  return period !== null && isDate(period) ? period : null;
}

/** What a briefing lacks is entered first: its own period where it lacks figures, else the next. */
export function firstPeriod(briefing: Briefing): TimePeriod {
  const { period } = briefing.deck;
  if (leftAfterRollForward(briefing, period).lacking.length > 0) return period;
  return readWhole(withPeriods('{{@next}}', briefing.deck, 'zh-CN')) ?? period;
}

/** The periods that have figures, the briefing's own and the next, the latest first. */
export function offeredPeriods({ deck, figures }: Briefing, shown: TimePeriod): TimePeriod[] {
  const observed = figures.flatMap(({ origin, timePeriod }) =>
    origin === 'observation' ? [timePeriod] : [],
  );
  const next = readWhole(withPeriods('{{@next}}', deck, 'zh-CN'));
  const known = new Set([shown, deck.period, ...observed, ...(next === null ? [] : [next])]);
  return [...known].sort(latestFirst);
}
