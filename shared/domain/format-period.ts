import type { Locale } from '../model/localized.ts';
import type { MilestoneDate, TermPoint, TimePeriod } from '../model/period.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * `2023-Q4` is 2023年第四季度 / Q4 2023; `2019/2023` is 2019—2023年 / 2019–2023; a term without
 * dates, `P3Y`, is 3年内 / within 3 years.
 */
export function formatPeriod(
  period: TimePeriod | TermPoint | MilestoneDate,
  locale: Locale,
): string {
  if (period.startsWith('P')) return formatTerm(period, period, null, locale);
  const [start = '', end] = period.split('/');
  if (end === undefined) return locale === 'en' ? englishPoint(start) : chinesePoint(start);
  if (locale === 'en') return `${englishPoint(start)}–${englishPoint(end)}`;
  return start.length === 4 && end.length === 4
    ? `${start}—${end}年`
    : `${chinesePoint(start)}—${chinesePoint(end)}`;
}

/**
 * A goal's term: `2024`/`2024` is 2024年 / 2024; `P0Y`/`P3Y` from 规划起算 is 规划起算3年内 /
 * within 3 years of the start of the plan.
 */
export function formatTerm(
  start: TermPoint,
  end: TermPoint,
  termFrom: string | null,
  locale: Locale,
): string {
  const years = /^P(\d+)Y$/.exec(end)?.[1];
  if (years !== undefined) {
    const from = termFrom ?? '';
    if (locale === 'zh-CN') return `${from}${years}年内`;
    const within = `within ${years} ${years === '1' ? 'year' : 'years'}`;
    return from === '' ? within : `${within} of ${from}`;
  }
  return formatPeriod(start === end ? start : `${start}/${end}`, locale);
}

function chinesePoint(point: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(point);
  if (quarter) return `${quarter[1]}年第${'一二三四'[Number(quarter[2]) - 1]}季度`;
  const [year, month, day] = point.split('-');
  return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
    .filter(Boolean)
    .join('');
}

function englishPoint(point: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(point);
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`;
  const [year, month, day] = point.split('-');
  const monthName = month && months[Number(month) - 1];
  return [day && String(Number(day)), monthName, year].filter(Boolean).join(' ');
}
