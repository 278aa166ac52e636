import type { Locale } from '../model/localized.ts';

/** How large a file is, to two digits, as file managers say it: `820 KB`, `1.2 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const inMega = bytes >= 1e6 - 5e3;
  const value = bytes / (inMega ? 1e6 : 1e3);
  const digits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  return `${digits.format(Math.max(1, value))} ${inMega ? 'MB' : 'KB'}`;
}
