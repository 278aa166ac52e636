import { SSF } from '@e965/xlsx';

/**
 * Formats by their numbers, which files do not write out: ECMA-376 part 1, 18.8.30, with the dates as
 * Excel in Chinese shows them.
 */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format that a number of a format means where the file doesn't write it out. */
export function builtInFormat(id: number): string {
  return builtIn[id] ?? 'General';
}

/** What a format makes of the cells that have it; worked out once, as a sheet has few formats. */
export interface NumberFormat {
  readonly isDate: boolean;
  /** Null where nothing but the number itself is shown, or where we can't say what is. */
  readonly show: (number: number, date1904: boolean) => string | null;
  readonly showText: (text: string) => string | null;
}

const known = new Map<string, NumberFormat>();

export function numberFormat(format: string): NumberFormat {
  const before = known.get(format);
  if (before) return before;
  const made = describeFormat(format);
  known.set(format, made);
  return made;
}

const nothing = () => null;

function describeFormat(format: string): NumberFormat {
  // Numbers in Chinese characters (`[DBNum1]`) are a whole writing system of their own.
  if (/^general$/i.test(format) || format === '@' || /\[dbnum/i.test(format))
    return { isDate: isDateFormat(format), show: nothing, showText: nothing };
  const sections = sectionsOf(format).map(describeSection);
  return {
    isDate: isDateFormat(format),
    show(number, date1904) {
      const section = sectionFor(number, sections);
      const rounded = section.places === null ? number : roundAway(number, section.places);
      // `-0` is what Excel shows of -0.4 without decimals, too.
      return written(format, rounded === 0 ? number : rounded, date1904);
    },
    showText: sections.length >= 4 ? (text) => written(format, text, false) : nothing,
  };
}

function isDateFormat(format: string): boolean {
  // Hours that go on beyond 24 are a length of time, no moment.
  return SSF.is_date(format) && !/\[(?:h+|m+|s+)\]/i.test(format);
}

function written(format: string, value: number | string, date1904: boolean): string | null {
  try {
    return String(SSF.format(format, value, { date1904 })).trim();
  } catch {
    return null;
  }
}

interface Section {
  readonly condition: ((number: number) => boolean) | null;
  /** To how many decimals a number is rounded before it is shown; null where it isn't. */
  readonly places: number | null;
}

/** Parts between semicolons that are neither quoted nor escaped. */
function sectionsOf(format: string): string[] {
  return format.match(/(?:"[^"]*"?|\\.|[_*].|\[[^\]]*\]?|[^;])+|(?<=^|;)(?=;|$)/gs) ?? [format];
}

function describeSection(section: string): Section {
  const [, sign, limit] = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/.exec(section) ?? [];
  const bare = section.replace(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]?/gs, '');
  return {
    condition: sign === undefined ? null : (number) => holds(number, sign, Number(limit)),
    places: placesOf(bare),
  };
}

function placesOf(bare: string): number | null {
  if (!/[0#?]/.test(bare) || /[eE][+-]|\//.test(bare) || SSF.is_date(bare)) return null;
  const decimals = /\.([0#?\s]*)/.exec(bare)?.[1]?.replace(/\s/g, '').length ?? 0;
  const percents = bare.split('%').length - 1;
  const thousands = /[0#?](,+)(?=[^0#?,]|$)/.exec(bare)?.[1]?.length ?? 0;
  return decimals + 2 * percents - 3 * thousands;
}

function holds(number: number, sign: string, limit: number): boolean {
  if (sign === '<') return number < limit;
  if (sign === '>') return number > limit;
  if (sign === '<=') return number <= limit;
  if (sign === '>=') return number >= limit;
  return sign === '=' ? number === limit : number !== limit;
}

/** As Excel chooses: by conditions where there are any, else by sign. */
function sectionFor(number: number, sections: readonly Section[]): Section {
  const [first, second = first, third = first] = sections;
  const none: Section = { condition: null, places: null };
  if (first?.condition || second?.condition)
    return sections.find(({ condition }) => condition?.(number) ?? true) ?? none;
  return (number > 0 ? first : number < 0 ? second : third) ?? none;
}

/**
 * Halves go away from zero, and are seen in the 15 digits that Excel works with: 1.005, which a
 * number of 64 bits falls short of, becomes 1.01.
 *
 * @param places decimals; below zero for tens, hundreds, thousands
 */
export function roundAway(number: number, places: number): number {
  if (!Number.isFinite(number) || Math.abs(number) >= 1e15) return number;
  const [mantissa = '0', power = '0'] = Math.abs(number).toExponential(14).split('e');
  const shifted = Number(`${mantissa}e${Number(power) + places}`);
  const whole = Math.floor(shifted + 0.5);
  return Math.sign(number) * Number(`${whole}e${-places}`);
}
