import { formatPeriod, monthName } from '../figures/format-period.ts';
import { formOf, yearBefore } from '../figures/series.ts';
import type { Deck } from '../model/deck.ts';
import type { Locale } from '../model/localized.ts';
import { lastDay, type TimePeriod, yearsOf } from '../model/period.ts';

/** What a deck reports on, and what it compares that with. */
export type DeckPeriods = Pick<Deck, 'period' | 'comparison'>;

const token = /\{\{@(period|next|comparison)(?::(end|year))?\}\}/g;

/** Whether what is written is exactly the words of a period: `{{@period}}`, `{{@next:year}}`. */
export function isPeriodWord(written: string): boolean {
  return written.replace(token, '') === '' && written !== '' && written.lastIndexOf('{{') === 0;
}

/**
 * What a deck compares its period with: the one that it names, else the same period of the year
 * before; of a span of years the span of as many before it.
 */
export function comparisonOf({ period, comparison }: DeckPeriods): TimePeriod {
  return comparison ?? yearBefore(period) ?? moved(period, -1);
}

/**
 * A text with the words of its deck's periods in the places of their tokens: `{{@period:end}}的存量`
 * is 2023年底的存量 in a deck on 2023, `Stock at {{@period:end}}` is Stock at the end of 2023. Places
 * that name no period stay as written.
 *
 * @param locale the language that the text is written in
 */
export function withPeriods(text: string, deck: DeckPeriods, locale: Locale): string {
  return text.replace(token, (_, of: string, form: string | undefined) => {
    const period = periodNamed(of, deck);
    if (form === 'year') return String(yearsOf(period)[1]);
    return form === 'end' ? endInWords(period, locale) : formatPeriod(period, locale);
  });
}

function periodNamed(name: string, deck: DeckPeriods): TimePeriod {
  if (name === 'comparison') return comparisonOf(deck);
  return name === 'next' ? moved(deck.period, 1) : deck.period;
}

/** 2023年底 / the end of 2023; 2024年6月底 / the end of June 2024; a day is its own end. */
function endInWords(period: TimePeriod, locale: Locale): string {
  const last = period.split('/').at(-1) ?? period;
  if (formOf(last) === 'day') return formatPeriod(last, locale);
  const [year = '', month = ''] = lastDay(last).split('-');
  const isYear = formOf(last) === 'year';
  if (locale === 'en') return `the end of ${isYear ? '' : `${monthName(Number(month))} `}${year}`;
  return isYear ? `${year}年底` : `${year}年${Number(month)}月底`;
}

/** The period of the same length so many later: 2024 after 2023, 2024-Q1 after 2023-Q4. */
function moved(period: TimePeriod, by: 1 | -1): TimePeriod {
  const [start = '', end] = period.split('/');
  if (end !== undefined) {
    const years = (Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1) * by;
    const shifted = (point: string) => `${Number(point.slice(0, 4)) + years}${point.slice(4)}`;
    return `${shifted(start)}/${shifted(end)}`;
  }
  const year = Number(period.slice(0, 4));
  switch (formOf(period)) {
    case 'half':
      return partOfYear(year, Number(period.at(-1)) + by, 2, (part) => `H${part}`);
    case 'quarter':
      return partOfYear(year, Number(period.at(-1)) + by, 4, (part) => `Q${part}`);
    case 'month':
      return partOfYear(year, Number(period.slice(5)) + by, 12, (part) =>
        String(part).padStart(2, '0'),
      );
    case 'day': {
      const day = new Date(`${period}T00:00:00Z`);
      day.setUTCDate(day.getUTCDate() + by);
      return day.toISOString().slice(0, 10);
    }
    default:
      return String(year + by);
  }
}

function partOfYear(
  year: number,
  part: number,
  parts: number,
  write: (part: number) => string,
): TimePeriod {
  if (part < 1) return `${year - 1}-${write(parts)}`;
  return part > parts ? `${year + 1}-${write(1)}` : `${year}-${write(part)}`;
}
