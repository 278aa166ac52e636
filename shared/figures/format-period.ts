import type { Locale } from '../model/localized.ts';
import type { MilestoneDate, TermPoint, TimePeriod } from '../model/period.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The English name of a month, from 1. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/**
 * `2023-Q4` is 2023年第四季度 / Q4 2023; `2024-H1` is 2024年上半年 / H1 2024; `2019/2023` is 2019—2023年 / 2019–2023; a term without
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
  const half = /^(\d{4})-H([12])$/.exec(point);
  if (half) return `${half[1]}年${half[2] === '1' ? '上' : '下'}半年`;
  const [year, month, day] = point.split('-');
  return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
    .filter(Boolean)
    .join('');
}

function englishPoint(point: string): string {
  const part = /^(\d{4})-([HQ][1-4])$/.exec(point);
  if (part) return `${part[2]} ${part[1]}`;
  const [year, month, day] = point.split('-');
  return [day && String(Number(day)), month && monthName(Number(month)), year]
    .filter(Boolean)
    .join(' ');
}
