import { isSameUnit } from '../figures/same-unit.ts';
import type { PriceBasis } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { IndicatorKey } from '../model/keys.ts';
import { plainName, soundOf } from './plain-name.ts';

/** What rows or columns of a table are measured by, as their headers say. */
export interface Series {
  readonly path: readonly string[];
  /** Without its scale; null where the table doesn't say. */
  readonly unit: string | null;
  readonly priceBasis: PriceBasis | null;
  /** Whether its last header alone may be its name: that of a column of many rows is none. */
  readonly isLabelOwn: boolean;
}

export type KnownIndicator = Pick<
  Indicator,
  'key' | 'name' | 'shortName' | 'synonyms' | 'unit' | 'priceBasis'
>;

/** Why an indicator may be the one that a series is of. */
export type MatchReason =
  /** It is called just so. */
  | 'name'
  /** One of its other names is. */
  | 'synonym'
  /** It is called so in short, which may be said of others, too: 新增, 总量. */
  | 'short-name'
  /** The last header says its name, those above it something else. */
  | 'label'
  /** All characters of one name are in the other, in their order. */
  | 'characters'
  /** The names are read alike. */
  | 'pinyin'
  /** The table says no unit. */
  | 'unit-unknown'
  /** Only one of the two says at which prices. */
  | 'prices-unknown';

export interface IndicatorMatch {
  readonly key: IndicatorKey;
  readonly reasons: readonly MatchReason[];
  /** How alike, from 0 to 1: 1 is the very name. */
  readonly alike: number;
}

export interface Matches {
  /** `sure` where one indicator is called just so, in this unit; `unsure` is asked; `none` is new. */
  readonly certainty: 'sure' | 'unsure' | 'none';
  /** The likeliest first. */
  readonly candidates: readonly IndicatorMatch[];
}

/** Names less alike than this are other names. */
const leastAlike = 0.7;

/**
 * Finds, for a series, the indicators that it may be of. Only one that is called just so and counts in
 * the same unit is sure: 实际直接利用外资额 is asked to be 实际利用外资, and 第一产业 below 地区生产总值
 * to be an indicator called 第一产业.
 *
 * @returns a function that answers for one series after the other
 */
export function createIndicatorMatcher(indicators: readonly KnownIndicator[]) {
  const known = indicators.map(namesOf);
  const byName = new Map<string, Known[]>();
  for (const one of known)
    for (const name of new Set(one.plain)) byName.set(name, [...(byName.get(name) ?? []), one]);

  return (series: Series): Matches => {
    const whole = plainName(series.path.join('·'));
    const fits = ({ indicator }: Known) =>
      isSameUnit(series.unit, indicator.unit.zh) &&
      !(
        series.priceBasis !== null &&
        indicator.priceBasis !== null &&
        series.priceBasis !== indicator.priceBasis
      );
    const named = (byName.get(whole) ?? []).filter(fits);
    const exact = named.map((one) => toMatch(one, series, [nameReason(one, whole)], 1));
    // What others are called in short is no name of theirs, and contests none.
    const called = exact.filter(({ reasons }) => !reasons.includes('short-name'));
    const [first] = called;
    if (first && called.length === 1 && first.reasons.length === 1)
      return { certainty: 'sure', candidates: called };
    const taken = new Set(named);
    const similar = known
      .filter((one) => !taken.has(one) && fits(one))
      .flatMap((one) => {
        const found = likeness(one, series);
        return found === null ? [] : [toMatch(one, series, [found.reason], found.alike)];
      });
    const candidates = [...exact, ...similar]
      .sort((one, other) => other.alike - one.alike)
      .slice(0, 5);
    return { certainty: candidates.length === 0 ? 'none' : 'unsure', candidates };
  };
}

interface Known {
  readonly indicator: KnownIndicator;
  readonly plain: readonly string[];
  /** The name by the headers that it was made of. */
  readonly parts: readonly string[];
}

function namesOf(indicator: KnownIndicator): Known {
  const { name, shortName, synonyms } = indicator;
  return {
    indicator,
    plain: [name.zh, shortName.zh, ...synonyms].map(plainName).filter((one) => one !== ''),
    parts: name.zh.split('·').map(plainName),
  };
}

function nameReason({ indicator }: Known, whole: string): MatchReason {
  if (plainName(indicator.name.zh) === whole) return 'name';
  return indicator.synonyms.some((one) => plainName(one) === whole) ? 'synonym' : 'short-name';
}

function toMatch(
  { indicator }: Known,
  { unit, priceBasis }: Series,
  reasons: readonly MatchReason[],
  alike: number,
): IndicatorMatch {
  return {
    key: indicator.key,
    reasons: [
      ...reasons,
      ...(unit === null ? (['unit-unknown'] as const) : []),
      ...(priceBasis === indicator.priceBasis ? [] : (['prices-unknown'] as const)),
    ],
    alike,
  };
}

function likeness(
  { plain, parts }: Known,
  { path, isLabelOwn }: Series,
): { readonly reason: MatchReason; readonly alike: number } | null {
  const headers = path.map(plainName);
  const label = headers.at(-1) ?? '';
  if (headers.length > 1 && isLabelOwn && plain.includes(label))
    return { reason: 'label', alike: 0.75 };
  if (headers.length === 1) {
    const [best] = plain
      .map((name) => namesAlike(name, label))
      .filter((one) => one !== null)
      .sort((one, other) => other.alike - one.alike);
    return best ?? null;
  }
  // Header by header, so that a part is never taken for its whole.
  if (headers.length !== parts.length) return null;
  const each = headers.map((header, index) => {
    const part = parts[index] ?? '';
    return part === header ? { reason: 'name' as MatchReason, alike: 1 } : namesAlike(part, header);
  });
  const found = each.filter((one) => one !== null);
  if (found.length < each.length) return null;
  const [worst] = found.sort((one, other) => one.alike - other.alike);
  return worst ?? null;
}

/** Whether one name may be meant by another: it has characters more, or only sounds alike. */
function namesAlike(
  one: string,
  other: string,
): { readonly reason: MatchReason; readonly alike: number } | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2 || one === other) return null;
  if (one.length === other.length && soundOf(one) === soundOf(other))
    return { reason: 'pinyin', alike: 0.9 };
  const alike = (2 * short.length) / (short.length + long.length);
  return alike >= leastAlike && isWithin(short, long) ? { reason: 'characters', alike } : null;
}

/** Whether the characters of a text come in another one, in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
