import { type Qualifier, UnitMultiplier, unitMultipliers } from '../model/figure.ts';
import { scaled } from './scaled.ts';
import { splitScale } from './unit-scale.ts';

/** A figure as it was typed or pasted, taken apart. */
export interface ReadFigure extends PrintedFigure {
  readonly unitMult: UnitMultiplier;
}

/** As `ReadFigure`, in the very scale it is written in: 1.37万亿元 is 1.37 with the power 12. */
export interface PrintedFigure {
  readonly kind: 'figure';
  readonly value: number | null;
  readonly valueLo: number | null;
  readonly valueHi: number | null;
  /** Power of ten, whatever it is: 2 of 百只, 12 of 万亿元. */
  readonly unitMult: number;
  /** The unit in the text: 家, 户, %; null when there is none. */
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  /** As `Measure`: null where it is the qualifier's first word. */
  readonly qualifierWord: string | null;
}

export type UnreadableReason =
  | 'no-number'
  | 'several-numbers'
  | 'misplaced-separators'
  | 'too-large'
  | 'words-unknown';

export type FigureReading<Figure extends PrintedFigure = ReadFigure> =
  | { readonly kind: 'empty' }
  | Figure
  /** It can be meant in several ways, and none is guessed: the person says which. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly Figure[] }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly at: string };

/** Larger numbers lose digits in a double. */
const largest = 1e15;

/**
 * Reads what a person types or pastes as a figure: `1,300家`, `４．６万户`, `突破1300家`,
 * `RMB 10.7 billion`, `3至5家`. Full-width digits, thousands separators, line breaks and invisible
 * direction marks are understood. `1,30` and `1.300` are ambiguous.
 */
export function readFigure(text: string): FigureReading {
  const reading = readPrintedFigure(text);
  if (reading.kind === 'empty' || reading.kind === 'unreadable') return reading;
  // English counts in millions what Chinese counts in 万 and 亿.
  const kept = /thousand|(?:m|b|tr)illion/i.test(text) ? [8, 4, 0] : chineseMultipliers;
  const readings = (reading.kind === 'figure' ? [reading] : reading.readings).map((one) =>
    inStoredScale(one, kept),
  );
  if (readings.some(({ value }) => Math.abs(value ?? 0) > largest))
    return { kind: 'unreadable', reason: 'too-large', at: cleanText(text) };
  const [first] = readings;
  return reading.kind === 'figure' && first ? first : { kind: 'ambiguous', readings };
}

const chineseMultipliers = unitMultipliers.toSorted((one, other) => other - one);

/** In the largest scale that is kept and divides its own: 5千万元 is 5000 × 10⁴. */
function inStoredScale(
  { unitMult: power, ...figure }: PrintedFigure,
  kept: readonly number[],
): ReadFigure {
  // 百万 and 万亿 are kept as they are; 千万 and 千亿 are thousands of 万 and 亿.
  const own = kept.find((one) => one === power) ?? [8, 4, 0].find((one) => one <= power) ?? 0;
  const unitMult = UnitMultiplier.parse(own);
  const inScale = (value: number | null) =>
    value === null ? null : scaled(value, power - unitMult);
  return {
    ...figure,
    value: inScale(figure.value),
    valueLo: inScale(figure.valueLo),
    valueHi: inScale(figure.valueHi),
    unitMult,
  };
}

/** As `readFigure`, with the scale as it is written: tables count in 百只, 千公顷 and 万亿元 too. */
export function readPrintedFigure(text: string): FigureReading<PrintedFigure> {
  const asked = cleanText(text);
  if (asked === '') return { kind: 'empty' };
  const numbers = [...asked.matchAll(/[-+]?\d(?:[\d.,]|\s(?=\d))*/g)].map((found) => ({
    text: found[0].replace(/[.,\s]+$/, ''),
    from: found.index,
    to: found.index + found[0].replace(/[.,\s]+$/, '').length,
  }));
  const [first, second, third] = numbers;
  if (!first) return { kind: 'unreadable', reason: 'no-number', at: asked };
  if (third) return { kind: 'unreadable', reason: 'several-numbers', at: asked };
  const before = asked.slice(0, first.from).trim();
  if (!second) return one(first.text, before, asked.slice(first.to).trim(), asked);

  const between = asked.slice(first.to, second.from).trim();
  const after = asked.slice(second.to).trim();
  // In 5%—5.5% the unit stands at both ends.
  const joint =
    after !== '' && between.startsWith(after) ? between.slice(after.length).trim() : between;
  // In `3-5` the hyphen was read as the second number's sign.
  const low = numbersOf(first.text);
  const high = numbersOf(joint === '' ? second.text.replace(/^-/, '') : second.text);
  const joined = joint === '' ? second.text.startsWith('-') : /^(?:至|到|[-–—~]|to)$/.test(joint);
  if (!joined || before !== '' || low.length !== 1 || high.length !== 1)
    return { kind: 'unreadable', reason: 'several-numbers', at: asked };
  const words = readWords('', after);
  if (!words) return { kind: 'unreadable', reason: 'words-unknown', at: asked };
  return {
    kind: 'figure',
    value: null,
    valueLo: low[0] ?? null,
    valueHi: high[0] ?? null,
    unitMult: words.unitMult,
    unit: words.unit,
    qualifier: 'range',
    qualifierWord: joint === '到' ? '到' : null,
  };
}

/** Units that people write with a small 2 or 3, as one sign, or in letters before what they are per. */
const smallPowers: readonly (readonly [RegExp, string])[] = [
  [/㎢|km[²2](?![\d²³])/gi, '平方公里'],
  [/㎡|m[²2](?![\d²³])/gi, '平方米'],
  [/㎥|m[³3](?![\d²³])/gi, '立方米'],
  [/(?<![A-Za-z])(?:[μµ]g|ug)(?=\/)/g, '微克'],
  [/(?<![A-Za-z])mg(?=\/)/g, '毫克'],
];

/**
 * Marks that lead to a footnote or number a list. They stand beside digits, and the compatibility
 * forms of Unicode (NFKC) would make digits of them: 1300②家 is not 13002.
 */
const noteMarks =
  /(?<![A-Za-z])[⁰¹²³⁴-⁹₀-₉]+|[①-⒛⓪-⓿❶-➓㉑-㉟㊱-㊿㈠-㈩㊀-㊉🄀-🄌]|[[［【〔]\s*注?\s*\d{1,2}\s*[\]］】〕]|[(（]\s*注\s*\d{0,2}\s*[)）]|[*†‡※]+$/gu;
/** Signs that are a number with its word, 1月 as one character: set apart from digits before them. */
const wordedNumbers = /[㋀-㋋㍘-㍰㏠-㏾]/gu;

/**
 * One line of plain characters: full-width as half-width, no invisible ones, single spaces. Marks of
 * footnotes and lists are gone: their digits are no digits of a figure.
 */
export function cleanText(text: string): string {
  return smallPowers
    .reduce((rest, [form, word]) => rest.replace(form, word), text)
    .replace(noteMarks, '')
    .replace(wordedNumbers, ' $&')
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2212\ufe63]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function one(
  number: string,
  before: string,
  after: string,
  asked: string,
): FigureReading<PrintedFigure> {
  const values = numbersOf(number);
  if (values.length === 0)
    return { kind: 'unreadable', reason: 'misplaced-separators', at: number };
  const words = readWords(before, after);
  if (!words) return { kind: 'unreadable', reason: 'words-unknown', at: asked };
  const readings = values.map(
    (value): PrintedFigure => ({
      kind: 'figure',
      value,
      valueLo: null,
      valueHi: null,
      unitMult: words.unitMult,
      unit: words.unit,
      qualifier: words.qualifier,
      qualifierWord: words.qualifierWord,
    }),
  );
  if (readings.some(({ value }) => Math.abs(value ?? 0) > largest))
    return { kind: 'unreadable', reason: 'too-large', at: number };
  const [reading] = readings;
  return readings.length === 1 && reading ? reading : { kind: 'ambiguous', readings };
}

/** All that a number's digits can mean; none where the separators make no sense. */
function numbersOf(written: string): number[] {
  const text = written.replace(/\s/g, ' ');
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) {
    const decimal = Number(text);
    // 1.300 is 1.3 here and one thousand three hundred in half of Europe.
    return /^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(text)
      ? [decimal, Number(text.replace('.', ''))]
      : [decimal];
  }
  if (/^[-+]?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(text))
    return [Number(text.replace(/[, ]/g, ''))];
  if (/^[-+]?\d+,\d+$/.test(text))
    return [Number(text.replace(',', '.')), Number(text.replace(',', ''))];
  return [];
}

interface Words {
  readonly unit: string | null;
  readonly unitMult: number;
  readonly qualifier: Qualifier;
  readonly qualifierWord: string | null;
}

/** Words before the number. A null word is the qualifier's own first. */
const leading: Readonly<Record<string, readonly [Qualifier, string | null]>> = {
  突破: ['gt', null],
  超过: ['gt', '超过'],
  超: ['gt', '超'],
  逾: ['gt', '逾'],
  over: ['gt', null],
  'more than': ['gt_about', null],
  不低于: ['ge', '不低于'],
  'at least': ['ge', null],
  近: ['lt_near', null],
  接近: ['lt_near', '接近'],
  nearly: ['lt_near', null],
  约: ['approx', null],
  大约: ['approx', '大约'],
  about: ['approx', null],
  'up to': ['le', null],
};
const trailing: Readonly<Record<string, readonly [Qualifier, string | null]>> = {
  以上: ['ge', null],
  以内: ['le', null],
  左右: ['approx', '左右'],
};

function readWords(before: string, after: string): Words | null {
  const money = /^(.*?)(?:rmb|cny|¥)$/i.exec(before);
  const start = (money?.[1] ?? before).trim().toLowerCase();
  const ahead = start === '' ? undefined : leading[start];
  if (start !== '' && !ahead) return null;

  let rest = after;
  const end = Object.keys(trailing).find((word) => rest.endsWith(word));
  const behind = end ? trailing[end] : undefined;
  if (end) rest = rest.slice(0, -end.length).trim();
  const about = /^[余多]/.exec(rest)?.[0];
  if (about) rest = rest.slice(1).trim();
  const [unitMult, unscaled] = splitScale(rest);
  rest = unscaled;
  const aboutBehind = about ? undefined : /^[余多]/.exec(rest)?.[0];
  if (aboutBehind) rest = rest.slice(1).trim();

  const more = about ?? aboutBehind;
  const said = [ahead, behind, more && (['gt_about', more === '余' ? null : more] as const)].filter(
    (each) => each !== undefined && each !== '',
  );
  if (said.length > 1 || rest.length > 20 || /[<>{}()[\]]/.test(rest)) return null;
  const [qualifier, qualifierWord] = said[0] || ['exact' as const, null];
  return {
    unit: rest === '' ? (money ? '元' : null) : rest,
    unitMult,
    qualifier,
    qualifierWord,
  };
}
