import { formatPeriod } from '../figures/format-period.ts';
import { translate } from '../i18n/messages.ts';
import type { GoalStep } from '../model/goal.ts';
import { inLocale, type Locale } from '../model/localized.ts';

/** A quarter's step in one line: `2024年第一季度：项目开工（2024年3月20日达到）`. */
export function stepInWords({ quarter, text, reached }: GoalStep, locale: Locale): string {
  const words = { quarter: formatPeriod(quarter, locale), text: inLocale(text, locale) };
  return reached === null
    ? translate(locale, 'goals.step', words)
    : translate(locale, 'goals.step-reached', {
        ...words,
        date: formatPeriod(reached, locale),
      });
}
