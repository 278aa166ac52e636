import type { Locale } from '../../shared/model/localized.ts';
import type { Meeting } from '../../shared/model/show.ts';

/** When a meeting began, by this machine's clock: `2024年2月1日 09:30`. */
export function startOf({ startedAt }: Pick<Meeting, 'startedAt'>, locale: Locale): string {
  return new Date(startedAt).toLocaleString(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    hour12: false,
  } as Intl.DateTimeFormatOptions);
}

/** How long it took, in ms. */
export function lengthOf({ startedAt, endedAt }: Pick<Meeting, 'startedAt' | 'endedAt'>): number {
  return Math.max(0, Date.parse(endedAt) - Date.parse(startedAt));
}
