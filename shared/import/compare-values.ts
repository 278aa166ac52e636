import { scaled } from '../figures/scaled.ts';
import type { Qualifier } from '../model/figure.ts';

interface Value {
  readonly value: number | null;
  readonly valueLo: number | null;
  readonly valueHi: number | null;
  readonly unitMult: number;
  readonly qualifier: Qualifier;
}

/**
 * Whether two figures are one: `same` to the last digit that a double tells, `rounded` where one of
 * them prints fewer decimals and the other rounds to it, in whatever scale; else `other`.
 */
export function compareValues(one: Value, other: Value): 'same' | 'rounded' | 'other' {
  if (one.qualifier !== other.qualifier) return 'other';
  const each = (['value', 'valueLo', 'valueHi'] as const).map((bound) =>
    compareNumbers([one[bound], one.unitMult], [other[bound], other.unitMult]),
  );
  if (each.includes('other')) return 'other';
  return each.includes('rounded') ? 'rounded' : 'same';
}

type Scaled = readonly [value: number | null, power: number];

function compareNumbers(one: Scaled, other: Scaled): 'same' | 'rounded' | 'other' {
  const [first, second] = [one, other].map(([value, power]) =>
    value === null ? null : scaled(value, power),
  );
  if (first == null || second == null) return first === second ? 'same' : 'other';
  const apart = Math.abs(first - second);
  if (apart <= 1e-12 * Math.max(Math.abs(first), Math.abs(second))) return 'same';
  const [fine, coarse] = [stepOf(one), stepOf(other)].sort((a, b) => a - b) as [number, number];
  return fine < coarse && apart <= (coarse / 2) * (1 + 1e-9) ? 'rounded' : 'other';
}

/** What one more in the last printed digit would be: 1000 of 4.6万, which is 46,000. */
function stepOf([value, power]: Scaled): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return 10 ** (power + Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}
