import { readPeriod } from '../figures/read-period.ts';
import { lastDay, type TimePeriod, TimePeriod as TimePeriodSchema } from '../model/period.ts';

/** A time that a sentence names. */
export interface NamedPeriod {
  readonly start: number;
  readonly end: number;
  /** As the store writes it; null where it depends on a year that the text does not give. */
  readonly period: TimePeriod | null;
  /** 较2018年, 比上年: what something is held against, not when it was. */
  readonly isBase: boolean;
  /** A day that a stock is counted at: 截至年末, 6月底. */
  readonly isPoint: boolean;
  /** 到2030年: still to come. */
  readonly isAhead: boolean;
}

/** What a sentence’s relative words are counted from. */
export interface PeriodContext {
  /** The year that 全年 and 年末 are of; null where the text gives none. */
  readonly year: number | null;
  /** The year that the text was published in, where it says so: what 今年 and 去年 are of. */
  readonly published: number | null;
  /** The years that 五年来 means. */
  readonly term: TimePeriod | null;
}

const quarter: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
};
const planDigits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Years of a five-year plan by its ordinal: 十四五 is 2021/2025. The first began in 1953, the third in 1966. */
export function yearsOfPlan(ordinal: string): readonly [first: number, last: number] | null {
  const number = ordinal.startsWith('十')
    ? 10 + (planDigits[ordinal[1] ?? ''] ?? 0)
    : (planDigits[ordinal] ?? 0);
  if (number < 1 || number > 19 || ordinal.length > 2) return null;
  const first = number < 3 ? 1953 + 5 * (number - 1) : 1966 + 5 * (number - 3);
  return [first, first + 4];
}

const until = '(?:[-—–~～]{1,2}|至|到)';
const yearWord = String.raw`(?<!\d|\d[.,])(?:19|20)\d{2}(?:年度?(?!\d{3})|(?=[上下]半年|第?[一二三四1-4]季度))|今年|本年度?|当年|全年|去年|上年|前年|明年`;
const partForm = [
  `(?<span>\\d{1,2}月?${until}\\d{1,2}月份?)(?<spanEnd>末|底)?`,
  '(?<month>\\d{1,2})月(?:份)?(?:(?<monthEnd>末|底)|(?<day>\\d{1,2})[日号])?',
  '(?<half>[上下])半年(?<halfEnd>末)?',
  '(?:第)?(?<quarter>[一二三四1-4])季度(?<quarterEnd>末)?',
  '前(?<quarters>[二三])季度|前三个季度',
  '(?<yearEnd>年?末|年?底)',
  '(?<yearStart>年初)',
].join('|');
/** As `partForm` where no year stands in front of it. */
const aloneForm = partForm
  .replace('年?末|年?底', '年末|年底|期末')
  .replace(/\?<(\w+)>/g, '?<$1Alone>');
const years = new RegExp(
  `(?<from>(?:19|20)\\d{2})年?${until}(?<to>(?:19|20)?\\d{2})年(?<rangeEnd>末|底)?`,
);
const plan =
  /[“"‘「]?(?<plan>十[一二三四五六七八九]?|[一二三四五六七八九])五[”"’」]?(?:规划)?(?<planPart>末|初|期末|期间|时期|以来|以后)?/;
const termWords = /(?:过去|近|这)?(?:的)?五年(?:来|间)|(?<ahead>今后|未来)五年|过去五年/;
const named = new RegExp(
  [
    years.source,
    `(?<year>${yearWord})(?:的)?(?:${partForm})?`,
    plan.source,
    termWords.source,
    `(?<=^|[，。；、：:至比较与]|截至|截止|到|为|前|,|日|（)(?:${aloneForm})`,
  ].join('|'),
  'g',
);

/** Words in front of a time that make it what something is held against. */
const before = /(?:比|较|与|同|和|跟|超过|高于|低于|对比|相较|相比|基于)(?:“?|于)?$/;
const ahead = /(?:到|至|力争|争取|在|于)$/;
const asOf = /(?:截至|截止|截止到|截至到|至)$/;

/** All times that a sentence names, in order. */
export function findPeriods(text: string, context: PeriodContext): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  for (const match of text.matchAll(named)) {
    const groups = match.groups ?? {};
    const words = match[0];
    if (words === '' || (groups['plan'] !== undefined && !isPlan(text, match.index, words)))
      continue;
    const lead = text.slice(Math.max(0, match.index - 5), match.index);
    const end = match.index + words.length;
    const said = periodOf(groups, words, context);
    // “十五五”重点项目库: the plan names something, and says of no figure when it was.
    const isName = groups['plan'] !== undefined && groups['planPart'] === undefined;
    if (isName && !before.test(lead)) continue;
    const isBase =
      before.test(lead) ||
      /^(?:末|底)?(?:相比|同期(?!增|下)|水平相比|基数)/.test(text.slice(end, end + 5)) ||
      // 是上年的2.3倍
      /^的?[\d.]+倍/.test(text.slice(end, end + 8)) ||
      /^(?:上年|去年|前年)结转/.test(text.slice(match.index, end + 2));
    found.push({
      start: match.index,
      end,
      period: said.period,
      isBase,
      isPoint: said.isPoint || asOf.test(lead),
      isAhead:
        groups['ahead'] !== undefined ||
        (ahead.test(lead) && said.period !== null && isAfter(said.period, context)),
    });
  }
  return found;
}

/** 八五 in 八五折 is no plan: outside quotes a word of time must follow. */
function isPlan(text: string, at: number, words: string): boolean {
  if (/^[“"‘「]/.test(words) && /[”"’」]/.test(words)) return true;
  return /规划|末|初|期|以来|以后/.test(words) && !/第$/.test(text.slice(0, at));
}

function isAfter(period: TimePeriod, { year, published }: PeriodContext): boolean {
  const known = published ?? year;
  return known !== null && Number(lastDay(period).slice(0, 4)) > known;
}

interface Said {
  readonly period: TimePeriod | null;
  readonly isPoint: boolean;
}

function periodOf(
  groups: Readonly<Record<string, string | undefined>>,
  words: string,
  { year, published, term }: PeriodContext,
): Said {
  const { from, to, rangeEnd, plan: ordinal, planPart } = groups;
  if (from !== undefined && to !== undefined) {
    const last = to.length === 2 ? from.slice(0, 2) + to : to;
    return valid(
      rangeEnd ? `${last}-12-31` : Number(last) > Number(from) ? `${from}/${last}` : last,
      rangeEnd !== undefined,
    );
  }
  if (ordinal !== undefined) {
    const plan = yearsOfPlan(ordinal);
    if (!plan) return { period: null, isPoint: false };
    if (planPart === '末' || planPart === '期末') return valid(String(plan[1]), false);
    if (planPart === '初') return valid(String(plan[0]), false);
    return valid(`${plan[0]}/${plan[1]}`, false);
  }
  if (/五年/.test(words)) {
    const first = year === null ? null : groups['ahead'] ? year + 1 : year - 4;
    if (groups['ahead'] === undefined && term !== null) return { period: term, isPoint: false };
    return first === null
      ? { period: null, isPoint: false }
      : valid(`${first}/${first + 4}`, false);
  }
  const part = (name: string) => groups[name] ?? groups[`${name}Alone`];
  const of = groups['year'];
  const base = of === undefined ? year : yearMeant(of, year, published);
  if (base === null) return { period: null, isPoint: false };
  const span = part('span');
  if (span !== undefined) {
    const months = span.match(/\d{1,2}/g) ?? [];
    const [first = 1, last = 12] = months.map(Number);
    const end = String(last).padStart(2, '0');
    if (part('spanEnd')) return valid(endOfMonth(base, last), true);
    return valid(
      first === 1 && last === 12
        ? `${base}`
        : `${base}-${String(first).padStart(2, '0')}/${base}-${end}`,
      false,
    );
  }
  const month = part('month');
  if (month !== undefined) {
    if (part('monthEnd')) return valid(endOfMonth(base, Number(month)), true);
    const day = part('day');
    const text = `${base}年${month}月${day === undefined ? '' : `${day}日`}`;
    return { period: readPeriod(text), isPoint: day !== undefined };
  }
  const half = part('half');
  if (half !== undefined)
    return part('halfEnd')
      ? valid(half === '上' ? `${base}-06-30` : `${base}-12-31`, true)
      : valid(`${base}-H${half === '上' ? 1 : 2}`, false);
  const one = part('quarter');
  if (one !== undefined) {
    const number = quarter[one] ?? 1;
    return part('quarterEnd')
      ? valid(endOfMonth(base, number * 3), true)
      : valid(`${base}-Q${number}`, false);
  }
  if (/季度/.test(words))
    return valid(part('quarters') === '二' ? `${base}-H1` : `${base}-01/${base}-09`, false);
  if (part('yearStart') !== undefined) return valid(`${base - 1}-12-31`, true);
  if (part('yearEnd') !== undefined) return valid(`${base}-12-31`, true);
  return valid(String(base), false);
}

/** The year that 去年 and the like mean: counted from the year of publication where it is known. */
function yearMeant(word: string, year: number | null, published: number | null): number | null {
  const written = /\d{4}/.exec(word)?.[0];
  if (written !== undefined) return Number(written);
  const present = published ?? year;
  if (present === null) return null;
  switch (word) {
    case '今年':
      return present;
    case '去年':
      return present - 1;
    case '前年':
      return present - 2;
    case '明年':
      return present + 1;
    case '上年':
      return year === null ? null : year - 1;
    default:
      return year;
  }
}

function endOfMonth(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${days}`;
}

function valid(text: string, isPoint: boolean): Said {
  const read = TimePeriodSchema.safeParse(text);
  return { period: read.success ? read.data : null, isPoint };
}

/** The period before: what 比上年 is held against. 2023-Q2 is held against 2022-Q2. */
export function yearBefore(period: TimePeriod, years = 1): TimePeriod | null {
  const shifted = period.replace(/\d{4}(?=-|\/|$)/g, (year) => String(Number(year) - years));
  const read = TimePeriodSchema.safeParse(shifted);
  return read.success ? read.data : null;
}
