/** A number as it stands in a sentence, before its unit is known. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly script: 'digits' | 'chinese';
  readonly value: number;
  /** The other end of 七八家; null for one number. */
  readonly upTo: number | null;
  readonly decimals: number;
  /** 数十, 几百, 十几: only the order is said. */
  readonly isVague: boolean;
  /** 百, 千万: a power of ten alone, which is a word in many names and no count. */
  readonly isBareScale: boolean;
}

export const chineseDigits = '零〇一二两三四五六七八九';
const digitValues: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const digitForm = String.raw`\d{1,3}(?:,\d{3})+(?![\d,]*\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
const chineseForm = `[数几]?[${chineseDigits}十百千万亿]+(?:点[零〇一二三四五六七八九]+)?几?`;
const numeral = new RegExp(`${digitForm}|${chineseForm}`, 'g');

/** Longer ones are codes; a double would lose their digits. */
const mostDigits = 15;

/** Every number of a sentence in digits and in Chinese numerals that can be read as one. */
export function findNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const { 0: written, index } of text.matchAll(numeral)) {
    const one = /^\d/.test(written) ? inDigits(written, index) : inChinese(written, index);
    if (one) found.push(one);
  }
  return found;
}

/** Whether a text is a number that no figure has: a code, an account, a column that ran together. */
export function isTooLong(written: string): boolean {
  return written.replace(/\D/g, '').length > mostDigits;
}

function inDigits(written: string, start: number): Numeral | null {
  if (isTooLong(written)) return null;
  const text = written.replaceAll(',', '');
  return {
    start,
    end: start + written.length,
    script: 'digits',
    value: Number(text),
    upTo: null,
    decimals: text.split('.')[1]?.length ?? 0,
    isVague: false,
    isBareScale: false,
  };
}

/**
 * 十二 is 12, 三万五千 is 35,000. A scale at the end is left to the figure: 五万 is 5 and the 万
 * behind it, as 5万 is.
 */
function inChinese(written: string, start: number): Numeral | null {
  const isVague = /^[数几]|几$/.test(written);
  const whole = written.replace(/^[数几]|几$/g, '');
  const [before = '', point] = whole.split('点');
  const scale = point === undefined ? (/[万亿]+$/.exec(before)?.[0] ?? '') : '';
  const number = before.slice(0, before.length - scale.length);
  const end = start + written.length - scale.length;
  const common = { start, end, script: 'chinese' as const, isVague };
  if (number === '' && scale === '') return null;
  if (number === '') return { ...common, value: 1, upTo: null, decimals: 0, isBareScale: !isVague };
  const pair = adjacentPair(number);
  if (pair) return { ...common, ...pair, decimals: 0, isBareScale: false };
  const value = parseChinese(number);
  if (value === null) return null;
  const behind = [...(point ?? '')].map((digit) => digitValues[digit] ?? 0).join('');
  return {
    ...common,
    value: behind === '' ? value : Number(`${value}.${behind}`),
    upTo: null,
    decimals: behind.length,
    isBareScale: !isVague && /^[百千]+$/.test(number),
  };
}

/** 七八 is 7 to 8, 三四十 is 30 to 40. */
function adjacentPair(number: string): { value: number; upTo: number } | null {
  const form = /^([一二两三四五六七八九])([二三四五六七八九])([十百千]?)$/.exec(number);
  if (!form) return null;
  const [low, high] = [digitValues[form[1] ?? ''] ?? 0, digitValues[form[2] ?? ''] ?? 0];
  const times = small[form[3] ?? ''] ?? 1;
  return high === low + 1 ? { value: low * times, upTo: high * times } : null;
}

/** The number that Chinese numerals write; null where they write none (一二, 百千). */
export function parseChinese(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    const unit = digitValues[character];
    if (unit !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = unit;
      continue;
    }
    const times = small[character];
    if (times !== undefined) {
      section += (digit ?? (section === 0 || times === 10 ? 1 : Number.NaN)) * times;
      digit = null;
      continue;
    }
    const power = large[character];
    if (power === undefined) return null;
    total = (total + section + (digit ?? 0) || 1) * power;
    section = 0;
    digit = null;
  }
  const value = total + section + (digit ?? 0);
  return Number.isFinite(value) ? value : null;
}

/** A number in digits or Chinese numerals, as in 百分之三十五点二; null where it is none. */
export function parseNumeral(text: string): { value: number; decimals: number } | null {
  if (/^\d+(?:\.\d+)?$/.test(text))
    return { value: Number(text), decimals: text.split('.')[1]?.length ?? 0 };
  const [before = '', point] = text.split('点');
  const value = parseChinese(before);
  if (value === null || before === '') return null;
  const behind = [...(point ?? '')].map((digit) => digitValues[digit] ?? 0).join('');
  return {
    value: behind === '' ? value : Number(`${value}.${behind}`),
    decimals: behind.length,
  };
}
