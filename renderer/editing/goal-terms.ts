import { readDate } from '../../shared/figures/read-period.ts';
import type { Goal } from '../../shared/model/goal.ts';
import { isCounted, type TermPoint } from '../../shared/model/period.ts';
import { oneLine as line } from '../../shared/model/text.ts';
import type { Issues } from './form-issues.ts';

type Ends = Pick<Goal, 'periodStart' | 'periodEnd'>;

/** The choice of which both ends are typed. */
export const otherTerm = 'other';

export interface TermValues {
  /** Both ends of a term that is chosen, as `2024/2026` or `P0Y/P3Y`; `other` where they are typed. */
  readonly term: string;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** How long terms are that the form offers, in years. */
const lengths = [1, 2, 3, 5, 10] as const;

export function termChoice({ periodStart, periodEnd }: Ends): string {
  return `${periodStart}/${periodEnd}`;
}

export function termValues(fields: Ends | null): TermValues {
  if (!fields) return { term: '', periodStart: '', periodEnd: '' };
  const typed = (point: TermPoint) => (isCounted(point) ? '' : point);
  return {
    term: termChoice(fields),
    periodStart: typed(fields.periodStart),
    periodEnd: typed(fields.periodEnd),
  };
}

/** Both ends, as far as they are chosen or typed. */
export function termEnds({ term, periodStart, periodEnd }: TermValues): Ends {
  if (term === otherTerm) return { periodStart: typed(periodStart), periodEnd: typed(periodEnd) };
  const [start = '', end = ''] = term.split('/');
  return { periodStart: start, periodEnd: end };
}

function typed(text: string): string {
  return readDate(text) ?? line(text);
}

/** What is wrong with a term beyond what the store's schema says. */
export function termIssues(values: TermValues): Issues {
  const { term } = values;
  if (term !== otherTerm) return term.includes('/') ? {} : { term: { key: 'issue.choose' } };
  const ends = termEnds(values);
  return {
    // The store takes durations; here they are chosen in words, and what is typed is a date.
    ...(isCounted(ends.periodStart) && { periodStart: { key: 'issue.date' } }),
    ...(isCounted(ends.periodEnd) && { periodEnd: { key: 'issue.date' } }),
  };
}

/**
 * The terms to choose from, the usual ones first, then those that goals have already.
 *
 * @param year this year
 * @param chosen so that it can always be shown
 */
export function offeredTerms(
  goals: readonly Ends[],
  year: number,
  chosen: string,
): { readonly dated: readonly string[]; readonly counted: readonly string[] } {
  const known = [...goals.map(termChoice), ...(/\//.test(chosen) ? [chosen] : [])];
  const usual = [
    [year, year],
    [year + 1, year + 1],
    ...lengths.slice(2).map((length) => [year, year + length - 1]),
  ].map(([start, end]) => `${start}/${end}`);
  const durations = lengths.map((length) => `P0Y/P${length}Y`);
  return {
    dated: [...new Set([...usual, ...known.filter((term) => !isCounted(term))])],
    counted: [...new Set([...durations, ...known.filter(isCounted)])],
  };
}
