/** A decimal number as XML and other programs write it. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Digits that a whole number of Excel can have; more of them were written by another program. */
const excelDigits = 15;
/** Digits that every number of 64 bits can be told from its neighbours by. */
const doubleDigits = 17;

/** A number, and all the digits of it that the file keeps. */
export interface WrittenNumber {
  readonly number: number;
  readonly text: string;
}

/**
 * Reads a number that a file keeps as text. Its digits are those of the number of 64 bits that is
 * meant (`0.1` where Excel wrote `0.10000000000000001`), and the file's own where they say more than
 * such a number holds, as those of an identifier do.
 *
 * @returns null where it is no finite number
 */
export function readNumber(written: string): WrittenNumber | null {
  const trimmed = written.trim();
  if (!decimal.test(trimmed)) return null;
  const number = Number(trimmed);
  if (!Number.isFinite(number)) return null;
  const plain = plainDigits(number);
  const significant = significantDigits(trimmed);
  const saysMore = significant > doubleDigits || (isWhole(trimmed) && significant > excelDigits);
  return { number, text: saysMore && !sameDecimal(trimmed, plain) ? trimmed : plain };
}

/** The fewest digits that mean this very number, without an exponent where it has up to 30 places. */
export function plainDigits(number: number): string {
  if (Object.is(number, -0)) return '0';
  const short = String(number);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short);
  if (!parts) return short;
  const [, sign = '', first = '', rest = '', power = '0'] = parts;
  const exponent = Number(power);
  if (Math.abs(exponent) > 30) return short;
  const digits = first + rest;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return `${sign}${digits.padEnd(exponent + 1, '0')}`;
}

function significantDigits(written: string): number {
  const [mantissa = ''] = written.split(/[eE]/);
  const digits = mantissa.replace(/[+\-.]/g, '').replace(/^0+/, '');
  return (mantissa.includes('.') ? digits.replace(/0+$/, '') : digits).length;
}

function isWhole(written: string): boolean {
  return /^[+-]?\d+$/.test(written);
}

function sameDecimal(one: string, other: string): boolean {
  const bare = (written: string) => {
    const [whole = '', fraction = ''] = written.replace(/^\+/, '').split('.');
    const decimals = fraction.replace(/0+$/, '');
    return `${whole.replace(/^(-?)0+(?=\d)/, '$1')}${decimals && `.${decimals}`}`;
  };
  return bare(one) === bare(other);
}
