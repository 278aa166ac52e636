import { formatPeriod } from '../figures/format-period.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import type { Meeting } from '../model/show.ts';

/**
 * What the answer to a question was called, and of when it was: `高新技术企业总数（2023年）`. Empty
 * where there was none, and in records of versions that kept no names.
 */
export function answeredBy(
  { name, period }: Pick<Meeting['questions'][number], 'name' | 'period'>,
  locale: Locale,
): string {
  if (name === null) return '';
  const words = locale === 'en' ? name.en : name.zh;
  if (period === null) return words;
  const when = formatPeriod(period, locale);
  return locale === 'en' ? `${words} (${when})` : `${words}（${when}）`;
}

/** What a meeting is called: by its name, else by the briefing that was shown. */
export function meetingName({ details, deckTitle }: Meeting, locale: Locale): string {
  if (details.name !== '') return details.name;
  return inLocale(deckTitle, locale);
}
