import { cleanText, type PrintedFigure, readPrintedFigure } from '../figures/read-figure.ts';
import { scaled } from '../figures/scaled.ts';
import { readUnit } from './printed-unit.ts';
import type { SheetCell } from './sheet.ts';
import type { RefusedCell } from './table-reading.ts';

/** A number that a cell holds, in its printed scale. */
export interface CellFigure extends Omit<PrintedFigure, 'kind'> {
  readonly printedUnit: string | null;
  /** Decimals that are printed, 0 to 6. */
  readonly decimals: number;
}

/** What a cell in a figure's place says. */
export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly figure: CellFigure; readonly notes: readonly string[] }
  /** A mark that stands for no number: —, …, #N/A. */
  | { readonly kind: 'missing'; readonly mark: string }
  /** A number, but not which or not its sign: the likelier reading, to be asked. */
  | { readonly kind: 'asked'; readonly about: 'value' | 'sign'; readonly figure: CellFigure }
  | { readonly kind: 'refused'; readonly reason: RefusedCell['reason'] }
  | { readonly kind: 'text' };

const blank: CellValue = { kind: 'blank' };
const text: CellValue = { kind: 'text' };

/** Larger numbers lose digits in a double. */
const largest = 1e15;

/** What a cell prints, without white space around it. */
export function printedText(cell: SheetCell): string {
  return (cell.shown ?? cell.text).trim();
}

/**
 * What a cell says as a figure of a table. Its number is what the file holds, not what the number
 * format shows of it: a format may hide a digit. Of a web page it is what the page prints.
 */
export function readCell(cell: SheetCell): CellValue {
  if (cell.formula === 'without-result') return { kind: 'refused', reason: 'no-result' };
  if (cell.kind === 'error') return { kind: 'missing', mark: cell.text };
  if (cell.kind === 'boolean' || cell.kind === 'date') return text;
  const value =
    cell.kind === 'number' && cell.number !== null
      ? readNumber(cell, cell.number)
      : readText(cell.text);
  if (value.kind !== 'figure') return value;
  const notes = [
    ...(cell.formula === 'with-result' ? ['formula'] : []),
    ...shownNote(cell, value.figure),
    ...(cell.behind === null ? [] : [`full=${cell.behind}`]),
  ];
  return notes.length === 0 ? value : { ...value, notes: [...value.notes, ...notes] };
}

const plain: Omit<CellFigure, 'value' | 'decimals'> = {
  valueLo: null,
  valueHi: null,
  unit: null,
  unitMult: 0,
  printedUnit: null,
  qualifier: 'exact',
  qualifierWord: null,
};

function figure(value: number, decimals: number, more: Partial<CellFigure> = {}): CellValue {
  return { kind: 'figure', figure: { ...plain, value, decimals, ...more }, notes: [] };
}

function readNumber(cell: SheetCell, number: number): CellValue {
  if (!Number.isFinite(number)) return text;
  if (Math.abs(number) >= largest) return { kind: 'refused', reason: 'too-many-digits' };
  const shown = cell.shown?.trim();
  if (shown === undefined || /^-?\d+(?:\.\d+)?$/.test(shown))
    return figure(number, decimalsOf(shown ?? cell.text));
  const clean = cleanText(shown);
  if (/[%％]\)?$/.test(clean)) {
    const percent = scaled(number, 2);
    return figure(percent, decimalsOf(clean), { unit: '%', printedUnit: '%' });
  }
  const printed = readPrintedFigure(clean.replace(/^[(](.*)[)]$/, '$1'));
  if (printed.kind !== 'figure' || printed.value === null || printed.unit === null)
    return figure(number, decimalsOf(clean));
  return inUnitOfFormat(number, printed, clean);
}

/** A number format may print a unit too, `0.00"亿元"`: before or after it divides the number. */
function inUnitOfFormat(number: number, printed: PrintedFigure, shown: string): CellValue {
  const decimals = decimalsOf(shown);
  const unit = shown.startsWith('¥') ? null : unitOf(printed);
  if (unit === null) return figure(number, decimals);
  const size = Math.abs(printed.value ?? 0);
  const isNear = (one: number) => Math.abs(Math.abs(one) - size) <= 0.51 * 10 ** -decimals;
  if (isNear(number)) return figure(number, decimals, unit);
  const divided = scaled(number, -printed.unitMult);
  return isNear(divided)
    ? figure(divided, decimals, unit)
    : { kind: 'refused', reason: 'unreadable' };
}

function shownNote(cell: SheetCell, { value }: CellFigure): readonly string[] {
  const shown = cell.shown?.trim();
  if (shown === undefined || shown === '' || shown === String(value)) return [];
  return [`shown=${shown}`];
}

const marks =
  /^(?:[-‐‑‒–—―−－─━ー_]+|…+|⋯+|\.{2,}|。{2,}|·{2,}|[*＊×xX╳/／\\∕.:：]|n\/?a\.?|n\.a\.|na|nan|null|nil|none|无|暂无|无数据|不详|缺|缺失|未统计|未公布|未发布|暂缺|保密|待定|--?)$/i;
const errors = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;
const changesUp =
  /^(?:同比|环比|比上年|较上年|比去年|比上月)?(?:增长|上升|提高|增加|上涨|扩大|回升|增)(?=[\d.])/;
const changesDown =
  /^(?:同比|环比|比上年|较上年|比去年|比上月)?(?:下降|减少|降低|回落|下滑|下跌|缩小|降|减)(?=[\d.])/;
const change = /^(?:同比|环比|比上年|较上年|比去年|比上月)?(?:[\u4e00-\u9fff]{1,4})(?=[-+]?[\d.])/;

/** As `readCell`, of a cell that is text: of a text file, or a number kept as one. */
export function readText(whole: string): CellValue {
  const simple = /^\s*(-?)(\d{1,14})(?:\.(\d{1,14}))?\s*$/.exec(whole);
  if (simple) {
    const [, , integer = '', fraction = ''] = simple;
    if (integer.length + fraction.length <= 15 && !/^0\d/.test(integer))
      return figure(Number(whole), Math.min(fraction.length, 6));
  }
  if (whole.length > 80 && whole.trim().length > 80) return text;
  const line = cleanText(whole)
    .replace(/(?<=\S)[。.;,]$/, '')
    .replace(/^±(?=0$)/, '');
  if (line === '') return blank;
  const bare = whole.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '');
  if (errors.test(bare) || marks.test(bare)) return { kind: 'missing', mark: bare };
  if (/^(?:(?:19|20)\d\d年|\d{1,2}月|\d{4}-\d)/.test(line)) return text;
  if (/^0\d+$/.test(line)) return { kind: 'refused', reason: 'identifier' };
  const digits = /^[-+]?([\d, ]*\d)(?:\.(\d+))?/.exec(line);
  if (digits && !holdsDigits(digits)) return { kind: 'refused', reason: 'too-many-digits' };
  const tiny = /^[-+]?\d(?:\.\d+)?[eE]([-+]?\d{1,3})$/.exec(line);
  if (tiny)
    return Number(tiny[1]) > 10
      ? { kind: 'refused', reason: 'too-many-digits' }
      : figure(Number(line), Math.min(6, Math.max(0, -Number(tiny[1]))));
  return readWords(line, whole);
}

function holdsDigits([printed, integer = '', fraction = '']: RegExpExecArray): boolean {
  const whole = integer.replace(/\D/g, '').replace(/^0+/, '');
  if (whole.length + fraction.length <= 15) return true;
  const number = Number(`${whole || '0'}.${fraction}`);
  if (number >= largest) return false;
  // A double that a program wrote out in full comes back digit by digit; a longer number doesn't.
  const decimal = `${whole || '0'}.${fraction}`.replace(/\.?0+$/, '');
  return (
    printed !== '' &&
    [String(number), number.toPrecision(17)].some((each) => each.replace(/\.?0+$/, '') === decimal)
  );
}

function readWords(line: string, whole: string): CellValue {
  // A full-width comma parts thousands or two numbers: which, is not printed.
  if (/\d[，、]\d{3}(?!\d)/.test(whole)) return asked('value', line.replace(/[、，]/g, ','));
  const from = /^由?\s*[-\d.]+\D{0,4}?(?:[\u4e00-\u9fff]{0,3}(?:至|到|为))\s*([-\d.]+.*)$/.exec(
    line,
  );
  if (from && (line.startsWith('由') || /(?:小|大|升|降|加|少|变)(?:至|到|为)/.test(line)))
    return asked('value', from[1] ?? '');
  const marked = line
    .replace(/^[—–](?=\d)/, '-')
    .replace(/^负(?=[\d.])/, '-')
    .replace(/^↑\s*(?=\d)/, '')
    .replace(/^↓\s*(?=\d)/, '-')
    .replace(/^≥\s*/, '不低于')
    .replace(/^≤\s*([\d.,]+.*)$/, '$1以内')
    .replace(/^>\s*/, '超过')
    .replace(/^(?:位居|居)?第(\d+)(?:[位名])?$/, '$1位');
  // As accounts write a loss, or only set apart; a triangle is a loss to some and a rise to others.
  const doubted = /^(?:[(]([\d.,]+%?)[)]|[▲△▼▽]([\d.,]+%?)|([\d.,]+)-)$/.exec(marked);
  if (doubted) return asked('sign', `-${doubted[1] ?? doubted[2] ?? doubted[3]}`);
  if (/^[—–]\d/.test(line)) return asked('sign', marked);
  if (changesUp.test(marked)) return direct(marked.replace(changesUp, ''));
  if (changesDown.test(marked)) return direct(marked.replace(changesDown, '-'));
  if (/^(?:持平|与上年持平|同上年持平)$/.test(marked)) return asked('value', '0');
  if (/[:：].*[:：]/.test(marked) || /^[\d.]+[:：/][\d.]+$/.test(marked))
    return /^[\d.:：/\s]+$/.test(marked) ? { kind: 'refused', reason: 'several-figures' } : text;
  const direction = directionOf(marked);
  if (direction) return asked('sign', direction);
  return direct(marked, whole);
}

/** 同比下增长4.4%: the words say a change, but not which way. */
function directionOf(line: string): string | null {
  const words = change.exec(line)?.[0];
  if (words === undefined || !/[增减升降]/.test(words) || /[分各和及、]/.test(words)) return null;
  const rest = line.slice(words.length);
  return /^[-+]?[\d.,]+\s*(?:%|‰|个百分点)?$/.test(rest) ? rest : null;
}

function asked(about: 'value' | 'sign', line: string): CellValue {
  const value = direct(line);
  return value.kind === 'figure' ? { kind: 'asked', about, figure: value.figure } : text;
}

function direct(line: string, whole = line): CellValue {
  const printed = readPrintedFigure(inDigits(line));
  if (printed.kind === 'unreadable') {
    if (printed.reason === 'too-large') return { kind: 'refused', reason: 'too-many-digits' };
    return printed.reason === 'several-numbers' && isFigures(line)
      ? { kind: 'refused', reason: 'several-figures' }
      : text;
  }
  if (printed.kind === 'empty') return blank;
  // 1.300 is a decimal number in every table that this reads: its thousands are parted by commas.
  const [first, ...others] = printed.kind === 'figure' ? [printed] : printed.readings;
  if (first === undefined) return text;
  const isAsked = others.length > 0 && !/^[-+]?\d+\.\d+(?!\d)/.test(line);
  const unit = unitOf(first);
  if (first.unit !== null && unit === null) return text;
  const read: CellFigure = {
    ...first,
    ...unit,
    printedUnit: unit?.printedUnit ?? null,
    decimals: decimalsOf(cleanText(whole)),
  };
  if (isAsked) return { kind: 'asked', about: 'value', figure: read };
  return { kind: 'figure', figure: read, notes: [] };
}

/** Numbers alone with their units, 同比分别-6.2%、-19.3%: not a name that holds numbers, 表1-1. */
function isFigures(line: string): boolean {
  const one = '[-+]?\\d[\\d.,]*\\s*(?:%|‰|个百分点|[万亿]?[元人户家个吨]?)';
  return new RegExp(`^\\p{Script=Han}{0,6}(?:${one}[、,;/:\\s和及~—–]*){2,4}$`, 'u').test(
    line.replace(/[，；：]/g, ','),
  );
}

/** The unit of a figure where it is one that tables know; else its words are no unit but a name. */
function unitOf({ unit, unitMult }: PrintedFigure) {
  if (unit === null) return unitMult === 0 ? null : { unit: null, unitMult, printedUnit: null };
  const known = readUnit(unit);
  if (known === null) return null;
  return {
    unit: known.unit,
    unitMult: unitMult + known.unitMult,
    printedUnit: `${scaleWords[unitMult] ?? ''}${known.printed}`,
  };
}

const scaleWords: Readonly<Record<number, string>> = {
  2: '百',
  3: '千',
  4: '万',
  6: '百万',
  7: '千万',
  8: '亿',
  12: '万亿',
};

function decimalsOf(printed: string): number {
  return Math.min(6, /\d[.．](\d+)/.exec(printed)?.[1]?.length ?? 0);
}

const digits = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 五点二个百分点 with digits; a text that does not begin with a number in words stays as it is. */
function inDigits(line: string): string {
  const found =
    /^(负?)([零〇一二两三四五六七八九十百千]+)(?:点([零〇一二三四五六七八九]+))?(?=个百分点|%|成|倍|$)/.exec(
      line,
    );
  if (!found?.[2]) return line;
  const [words, minus = '', integer, fraction] = found;
  const digit = (each: string) =>
    digits.indexOf(each === '〇' ? '零' : each === '两' ? '二' : each);
  let [sum, current] = [0, 0];
  for (const each of integer) {
    const power = powers[each];
    if (power === undefined) current = digit(each);
    else [sum, current] = [sum + (current || 1) * power, 0];
  }
  const decimals = fraction === undefined ? '' : `.${[...fraction].map(digit).join('')}`;
  return `${minus && '-'}${sum + current}${decimals}${line.slice(words.length)}`;
}
