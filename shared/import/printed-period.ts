import { cleanText } from '../figures/read-figure.ts';
import { TimePeriod } from '../model/period.ts';

/** A period as headers print it: whole, or only in part (3月), or by its place (上年同期). */
export interface PrintedPeriod {
  /** Null where the text names none. */
  readonly year: number | null;
  /** A second year of 2019—2023. */
  readonly lastYear: number | null;
  /** As the store writes it behind the year: `Q1`, `H1`, `03`, `03-31`, `01/09`; empty for the year. */
  readonly part: string;
  /** By its place among periods: this one's, the one before. */
  readonly relative:
    | 'current'
    | 'current-month'
    | 'cumulative'
    | 'previous'
    | 'previous-cumulative'
    | null;
  /** What the text says besides. */
  readonly rest: string;
}

const none = { year: null, lastYear: null, part: '', relative: null } as const;
const Y = '((?:19|20)\\d{2})';
const year = `${Y}(?:年度?|(?=\\D|$))`;
const dash = '[-–—―−~～至到]+';
const numerals = '一二三四五六七八九十';
const monthWord = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

interface Form {
  readonly form: RegExp;
  readonly read: (found: readonly (string | undefined)[]) => Omit<PrintedPeriod, 'rest'> | null;
}

const yearOf = (text: string | undefined) => (text === undefined ? null : Number(text));
const twoDigits = (number: number) => String(number).padStart(2, '0');

function monthOf(word: string | undefined): number {
  if (word === undefined) return 0;
  if (/^\d+$/.test(word)) return Number(word);
  if (/^[a-z]/i.test(word)) return months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  return word.startsWith('十')
    ? 10 +
        numerals.indexOf(word.slice(1) || '　') +
        (word.length > 1 ? 1 : 0) +
        (word.length > 1 ? 0 : 1)
    : numerals.indexOf(word) + 1;
}

/** 1-12月 is the year, 1-6月 its first half, 1-3月 its first quarter: one period has one name. */
function monthsPart(first: number, last: number): string | null {
  if (first < 1 || last > 12 || first >= last) return null;
  const names: Readonly<Record<string, string>> = {
    '1-12': '',
    '1-6': 'H1',
    '7-12': 'H2',
    '1-3': 'Q1',
    '4-6': 'Q2',
    '7-9': 'Q3',
    '10-12': 'Q4',
  };
  return names[`${first}-${last}`] ?? `${twoDigits(first)}/${twoDigits(last)}`;
}

function quarterOf(word: string | undefined): string {
  const number = numerals.indexOf(word ?? '') + 1 || Number(word);
  return `Q${number}`;
}

const forms: readonly Form[] = [
  {
    form: new RegExp(`(?:([1-4])(?:st|nd|rd|th) quarter|[Qq]([1-4]))(?: of)?,? ${Y}`, 'i'),
    read: ([, word, digit, y]) => ({ ...none, year: yearOf(y), part: quarterOf(word ?? digit) }),
  },
  {
    form: new RegExp(`(?:${year}[-./ ]?)?${monthWord}月?${dash}${monthWord}月(?:份|累计|末|底)?`),
    read: ([, y, from, to]) => {
      const part = monthsPart(monthOf(from), monthOf(to));
      return part === null ? null : { ...none, year: yearOf(y), part };
    },
  },
  {
    form: new RegExp(
      `${Y}(?:年|[-./])(1[0-2]|0?[1-9])(?:月|[-./])(3[01]|[12]\\d|0?[1-9])(?:日|(?!\\d))`,
    ),
    read: ([, y, m, d]) => ({
      ...none,
      year: yearOf(y),
      part: `${twoDigits(Number(m))}-${twoDigits(Number(d))}`,
    }),
  },
  {
    form: new RegExp(`(?:${year})?前(三|3)季度`),
    read: ([, y]) => ({ ...none, year: yearOf(y), part: '01/09' }),
  },
  {
    form: new RegExp(`(?:${year}[- ]?)?(?:第?([一二三四1-4])季度?(?:累计)?|[Qq]([1-4])(?!\\d))`),
    read: ([, y, word, digit]) => ({ ...none, year: yearOf(y), part: quarterOf(word ?? digit) }),
  },
  {
    form: new RegExp(`(?:${year})?([上下])半年`),
    read: ([, y, half]) => ({ ...none, year: yearOf(y), part: half === '上' ? 'H1' : 'H2' }),
  },
  {
    form: new RegExp(`${Y}[- ]?[HS]([12])(?!\\d)`),
    read: ([, y, half]) => ({ ...none, year: yearOf(y), part: `H${half}` }),
  },
  {
    form: new RegExp(`(?:${year}[-./ ]?)?${monthWord}月(?:份|末|底|累计)?`),
    read: ([, y, m]) => ({ ...none, year: yearOf(y), part: twoDigits(monthOf(m)) }),
  },
  {
    form: new RegExp(`${Y}[-./](1[0-2]|0?[1-9])(?![\\d%])`),
    read: ([, y, m]) => ({ ...none, year: yearOf(y), part: twoDigits(Number(m)) }),
  },
  {
    form: new RegExp(`(?<![a-z])${monthName} ?${dash} ?${monthName},? ${Y}`, 'i'),
    read: ([, from, to, y]) => {
      const part = monthsPart(monthOf(from), monthOf(to));
      return part === null ? null : { ...none, year: yearOf(y), part };
    },
  },
  {
    form: new RegExp(`(?<![a-z])${monthName},? ${Y}|${Y} ${monthName}(?![a-z])`, 'i'),
    read: ([, m, y, otherYear, otherMonth]) => ({
      ...none,
      year: yearOf(y ?? otherYear),
      part: twoDigits(monthOf(m ?? otherMonth)),
    }),
  },
  {
    form: new RegExp(`${Y}年?(?:${dash}|/)(?:${Y}|(\\d{2})(?!\\d))(?:年度?|学年)?`),
    read: ([, from, to, short]) => {
      const first = Number(from);
      const last = to === undefined ? Math.floor(first / 100) * 100 + Number(short) : Number(to);
      return last > first ? { ...none, year: first, lastYear: last } : null;
    },
  },
  {
    form: new RegExp(`(?<!\\d)${Y}(?:年度?(?:[末底])?|(?![\\d.]))(?:全年)?`),
    read: ([, y]) => ({ ...none, year: yearOf(y) }),
  },
];

/** `May` and `March` alone are months only as a whole header. */
const wholeMonth = new RegExp(`^${monthName}$`, 'i');
const wholeMonths = new RegExp(`^${monthName} ?${dash} ?${monthName}$`, 'i');

const relatives: readonly (readonly [RegExp, PrintedPeriod['relative']])[] = [
  [
    /^(?:上年|去年|上年同期|去年同期|上年同月|去年同月|上年实际|上年数|上年同期数|上期|上期数|同期|同期数|基期)(?:累计)?(?:数|实际)?$/,
    'previous',
  ],
  [
    /^(?:1[-—~至到]本月(?:累计)?|(?:自?年初)?(?:至|到)?(?:本月|本期)?(?:止)?累计|本年累计|本年止累计|累计数?)$/,
    'cumulative',
  ],
  [
    /^(?:本年|本期|今年|本季度?|当年|当期|报告期|本年实际|本期实际|本年数|本期数)(?:数|实际|完成)?$/,
    'current',
  ],
  [/^(?:本月|当月)(?:数|实际|完成)?$/, 'current-month'],
];

/** The base of an index or of a change is no period of the figures: 2020年=100, 比2019年. */
const bases = new RegExp(`[比较与同为以]\\s*${Y}年?|${Y}年?\\s*(?:=|为)\\s*100|以${Y}年`, 'g');

/** The first period that a text names, and what it says besides. Null where it names none. */
export function readPrintedPeriod(text: string): PrintedPeriod | null {
  if (text.length > 200) return null;
  const line = cleanText(text).replace(
    /(?<=[年月日季度\p{Script=Han}])\s+|\s+(?=[年月日季度\p{Script=Han}])/gu,
    '',
  );
  const whole = line.replace(/^[(]|[)]$/g, '');
  const month = wholeMonth.exec(whole);
  if (month) return { ...none, part: twoDigits(monthOf(month[1])), rest: '' };
  const span = wholeMonths.exec(whole);
  const part = span && monthsPart(monthOf(span[1]), monthOf(span[2]));
  if (part !== null) return { ...none, part, rest: '' };
  const relative = relatives.find(([form]) => form.test(whole))?.[1];
  if (relative) return { ...none, relative, rest: '' };
  if (/^(?:全年|年末|年底|年末数)$/.test(whole)) return { ...none, relative: 'current', rest: '' };

  const seen = line.replace(bases, (base) => '\u0000'.repeat(base.length));
  for (const { form, read } of forms) {
    const found = form.exec(seen);
    if (!found) continue;
    const period = read(found);
    if (period === null) continue;
    const [before, after] = [line.slice(0, found.index), line.slice(found.index + found[0].length)];
    // A name may hold such words, 三月三: only what stands apart from other words is a period.
    if (
      period.year === null &&
      (/\p{Script=Han}$/u.test(before) || /^\p{Script=Han}{3}/u.test(after))
    )
      continue;
    return { ...period, rest: restOf(before, after) };
  }
  return null;
}

function restOf(before: string, after: string): string {
  const end = after.replace(/^(?:末|底|份|度)(?=$|[^\p{Script=Han}])/u, '');
  return `${before.replace(/(?:截至|截止|至|\byear)\s*$/i, '')} ${end}`
    .replace(/[（(［[]\s*[)）］\]]/g, '')
    .replace(/^[\s,，、:：;；\-—()的]+|[\s,，、:：;；\-—(]+$/g, '')
    .replace(/^([^()（）]*)[)）]/, '$1')
    .trim();
}

/** Every year that a text names, bases left out. */
export function yearsIn(text: string): readonly number[] {
  const seen = cleanText(text).replace(bases, '');
  return [
    ...new Set(
      [...seen.matchAll(new RegExp(`(?<!\\d)${Y}(?![\\d.])`, 'g'))].map((found) =>
        Number(found[1]),
      ),
    ),
  ];
}

/** As the store writes it; null where the year is not known, or the calendar has no such period. */
export function toTimePeriod(
  printed: PrintedPeriod,
  year: number | null = printed.year,
): TimePeriod | null {
  if (year === null || printed.relative !== null) return null;
  const { part, lastYear } = printed;
  const [first, last] = part.split('/');
  const period =
    lastYear !== null
      ? `${year}/${lastYear}`
      : last !== undefined
        ? `${year}-${first}/${year}-${last}`
        : part === ''
          ? `${year}`
          : `${year}-${part}`;
  return TimePeriod.safeParse(period).success ? period : null;
}

/** Whether a plain number may be a year in a header: 2019, not 20190. */
export function isYear(number: number | null): boolean {
  return number !== null && Number.isInteger(number) && number >= 1900 && number <= 2099;
}
