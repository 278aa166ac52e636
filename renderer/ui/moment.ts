import type { Locale } from '../../shared/model/localized.ts';

/** When something was said, by this machine's clock: `2024年2月1日 09:30`. */
export function moment(at: string, locale: Locale): string {
  return new Date(at).toLocaleString(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hour12: false,
  } as Intl.DateTimeFormatOptions);
}
