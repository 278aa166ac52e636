import { plainUnit } from '../figures/same-unit.ts';
import { scaled } from '../figures/scaled.ts';
import type { Measure, Qualifier } from '../model/figure.ts';
import type { Localized } from '../model/localized.ts';
import { kindOf as kindOfUnit } from '../reading/printed-units.ts';
import type { Claim, DifferenceCause } from './model.ts';

/** What a document and the store say of one figure. */
export interface Verdict {
  readonly kind: 'equal' | 'rounded' | 'differs';
  readonly cause: DifferenceCause | null;
}

const equal: Verdict = { kind: 'equal', cause: null };
const rounded: Verdict = { kind: 'rounded', cause: null };
const differs = (cause: DifferenceCause): Verdict => ({ kind: 'differs', cause });

/** How two units stand to each other. */
export type UnitRelation = 'same' | 'share' | 'points' | 'other';

/** Words that count the same thing: 6个项目, 6项; two of different sets count different things. */
const classifiers: readonly (readonly string[])[] = [
  ['个', '项', '件', '宗', '例', '起', '桩'],
  ['个', '家', '所', '处', '座', '间', '站'],
  ['个', '支', '只', '项'],
  ['个', '类', '种', '项'],
  ['个', '套', '间'],
  ['人', '名', '位'],
  ['条', '项', '个'],
];

/** @param unit of a document; empty where it prints none, which may be any */
export function unitRelation(unit: string, known: Localized): UnitRelation {
  if (known.en !== null && unit.toLowerCase() === known.en.toLowerCase()) return 'same';
  const [one, other] = [plainUnit(unit), plainUnit(known.zh)];
  if (one === '' || other === '' || one === other) return 'same';
  if (classifiers.some((set) => set.includes(one) && set.includes(other))) return 'same';
  const kinds = [kindOfUnit(one), kindOfUnit(other)];
  const has = (kind: string) => kinds.some((each) => each === kind);
  if (has('percent') && has('points')) return 'points';
  if (has('percent') && has('tenths')) return 'same';
  if (has('percent') || has('tenths') || has('points')) return 'share';
  return 'other';
}

/** Both ends of what a figure says, in plain units; one number twice where it says one. */
function endsOf({ value, valueLo, valueHi, unitMult }: Measure): readonly [number, number] | null {
  const low = valueLo ?? value ?? valueHi;
  const high = valueHi ?? value ?? valueLo;
  if (low === null || high === null) return null;
  if (value !== null) return [scaled(value, unitMult), scaled(value, unitMult)];
  return [scaled(low, unitMult), scaled(high, unitMult)];
}

/**
 * Holds a document’s figure against one of the store’s, whose name fits.
 *
 * @returns null where the two can’t be compared: a share beside an amount of other digits says nothing
 */
export function compareMeasures(
  printedClaim: Measure & Pick<Claim, 'unit' | 'isBare' | 'isDrawn'>,
  known: Measure,
  knownUnit: Localized,
): Verdict | null {
  const claim = inPercent(inScaleOf(printedClaim, known));
  const said = endsOf(claim);
  const held = endsOf(known);
  if (said === null || held === null) return null;
  const relation = unitRelation(claim.unit, knownUnit);
  if (relation !== 'same') {
    const isSameNumber =
      said[0] === held[0] || (claim.value !== null && claim.value === known.value);
    if (!isSameNumber) return null;
    return differs(relation === 'other' ? 'unit' : relation);
  }
  const isSame = said[0] === held[0] && said[1] === held[1];
  if (isSame) {
    if (claim.isDrawn && claim.qualifier === 'exact' && known.qualifier !== 'exact') return rounded;
    return verdictOfQualifiers(claim.qualifier, known.qualifier);
  }
  if (said[0] !== said[1] || held[0] !== held[1]) return differs('value');
  const [one, other] = [said[0], held[0]];
  if (isRounded(claim, known, one, other)) return rounded;
  return differs(causeOf(claim, known, one, other));
}

/** A bare number in the scale that it is nearest in: 107 beside 107亿元 leaves 亿元 to its heading. */
function inScaleOf<Said extends Measure & { readonly isBare: boolean }>(
  claim: Said,
  known: Measure,
): Said {
  if (!claim.isBare || claim.unitMult !== 0 || known.unitMult === 0) return claim;
  if (claim.value === null || known.value === null) return claim;
  const off = (power: number) =>
    Math.abs(
      Math.log10(Math.abs(scaled(claim.value ?? 0, power) || 1)) -
        Math.log10(scaled(Math.abs(known.value ?? 0), known.unitMult) || 1),
    );
  return off(known.unitMult) < off(0) ? { ...claim, unitMult: known.unitMult } : claim;
}

/** 五成 as 50 %. */
function inPercent<Said extends Measure & { readonly unit: string }>(claim: Said): Said {
  if (claim.unit !== '成') return claim;
  const times = (value: number | null) => (value === null ? null : scaled(value, 1));
  return {
    ...claim,
    ...{ value: times(claim.value), valueLo: times(claim.valueLo), valueHi: times(claim.valueHi) },
  };
}

/** More than what is printed, by whatever word. */
const isMore = (qualifier: Qualifier) => qualifier === 'gt' || qualifier === 'gt_about';

function verdictOfQualifiers(said: Qualifier, held: Qualifier): Verdict {
  if (said === held || (isMore(said) && isMore(held))) return equal;
  if (said === 'exact') return held === 'approx' ? rounded : differs('qualifier-lost');
  if (said === 'approx' && held === 'exact') return rounded;
  return differs('qualifier-changed');
}

/** How much of a value the digits of a print leave open: half of what its last digit counts. */
function halfStep({ decimals, unitMult }: Measure): number {
  return scaled(0.5, unitMult - decimals);
}

/**
 * Whether one is the other, rounded. What is rounded without a word for it may be off by a twentieth;
 * with 约, 近 or 超 it may be more, but never on the other side.
 */
function isRounded(claim: Measure, known: Measure, one: number, other: number): boolean {
  const off = Math.abs(one - other);
  const part = off / Math.max(Math.abs(other), Number.MIN_VALUE);
  const slack = 1 + 1e-9;
  const { qualifier } = claim;
  if (known.qualifier === 'exact' && qualifier !== 'exact' && qualifier !== 'range') {
    if (part > 0.1) return false;
    const step = roundStep(claim, one);
    if (isMore(qualifier) || qualifier === 'ge') return other >= one && other - one < step;
    if (qualifier === 'lt_near' || qualifier === 'le') return other <= one && one - other < step;
    return off <= (step / 2) * slack;
  }
  if (qualifier !== known.qualifier && !(isMore(qualifier) && isMore(known.qualifier)))
    return false;
  if (part > 0.05) return false;
  const isCoarser = halfStep(claim) > halfStep(known);
  if (isCoarser) return off <= halfStep(claim) * slack;
  return halfStep(claim) < halfStep(known) && off <= halfStep(known) * slack;
}

/** What a round number’s last digit that is no nought counts: 100 of 1300. */
function roundStep(claim: Measure, absolute: number): number {
  const least = 2 * halfStep(claim);
  let step = least;
  for (let round = 0; round < 15; round++) {
    const next = step * 10;
    if (Math.abs(absolute / next - Math.round(absolute / next)) > 1e-9) break;
    step = next;
  }
  return step;
}

function causeOf(claim: Measure, known: Measure, one: number, other: number): DifferenceCause {
  if (one === -other) return 'direction';
  const [digits, knownDigits] = [digitsOf(one), digitsOf(other)];
  const power = Math.log10(Math.abs(one / other));
  const isPower = Math.abs(power - Math.round(power)) < 1e-9;
  if (isPower && digits === knownDigits)
    return claim.value === known.value || Math.abs(power) >= 2 ? 'scale' : 'digit';
  return isDigitOff(printed(claim), printed(known)) ? 'digit' : 'value';
}

function digitsOf(value: number): string {
  return String(Math.abs(value))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}

/** The digits of a number as it is printed. */
function printed({ value, decimals }: Measure): string {
  return (value ?? 0).toFixed(decimals).replace(/[.-]/g, '');
}

/** One digit another, one too many or missing, two neighbours in each other’s place. */
function isDigitOff(one: string, other: string): boolean {
  if (Math.max(one.length, other.length) < 2) return one.length === other.length;
  if (one.length === other.length) {
    const places = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
    if (places.length === 1) return true;
    const [first = 0, second = 0] = places;
    return (
      places.length === 2 &&
      second === first + 1 &&
      one[first] === other[second] &&
      one[second] === other[first]
    );
  }
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length !== 1) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
