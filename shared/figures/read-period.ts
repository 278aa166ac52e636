import { MilestoneDate, TimePeriod } from '../model/period.ts';
import { cleanText } from './read-figure.ts';

const quarters: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };

/**
 * A period as the store writes it, from how people write it: `2024年` is `2024`, `2024年上半年`,
 * `H1 2024` and SDMX's `2024-S1` are `2024-H1`, `2024年第四季度` and `Q4 2024` are `2024-Q4`, `2024年1月23日` and `2024/1/23` are `2024-01-23`, `2019—2023年` is
 * `2019/2023`. Null where it is none.
 */
export function readPeriod(text: string): TimePeriod | null {
  const asked = cleanText(text).replace(/\s*([年月日季度])\s*/g, '$1');
  const whole = readPoint(asked);
  const years = /^(\d{4})年?\s?(?:至|到|[-–—/~]+)\s?(\d{4})年?$/.exec(asked);
  const period = whole ?? (years ? `${years[1]}/${years[2]}` : asked);
  return TimePeriod.safeParse(period).success ? period : null;
}

/** As `readPeriod`, for one date of whatever precision. */
export function readDate(text: string): MilestoneDate | null {
  const period = readPeriod(text);
  return period !== null && MilestoneDate.safeParse(period).success ? period : null;
}

function readPoint(text: string): string | null {
  const day = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:(?:月|[-/.])(\d{1,2})日?|月)?$/.exec(text);
  if (day) {
    const [, year, month = '', date] = day;
    return [year, month.padStart(2, '0'), ...(date ? [date.padStart(2, '0')] : [])].join('-');
  }
  const quarter =
    /^(\d{4})(?:年|-| )?(?:第?([一二三四1-4])季度|Q([1-4]))$/i.exec(text) ??
    /^Q()([1-4]) (\d{4})$/i.exec(text);
  if (quarter) {
    const [, first = '', second = '', third = ''] = quarter;
    if (first === '') return `${third}-Q${second}`;
    const number = second === '' ? third : (quarters[second] ?? second);
    return `${first}-Q${number}`;
  }
  const half =
    /^(\d{4})年?([上下])半年$/.exec(text) ??
    /^(\d{4})[- ]?[HS]([12])$/i.exec(text) ??
    /^[HS]([12]) (\d{4})$/i.exec(text);
  if (half) {
    const [one = '', other = ''] = half.slice(1);
    const [year, part] = one.length === 4 ? [one, other] : [other, one];
    return `${year}-H${part === '上' || part === '1' ? '1' : '2'}`;
  }
  return /^(\d{4})年$/.exec(text)?.[1] ?? null;
}
