import { absoluteValue } from '../figures/format-figure.ts';
import { scaled } from '../figures/scaled.ts';
import type { Measure } from '../model/figure.ts';
import type { GoalTarget } from '../model/goal.ts';
import type { Indicator } from '../model/indicator.ts';

/** What may be said of a target, given a figure that was printed. */
export interface Judgement {
  /**
   * Of the way to the target, from its baseline or from nothing; 0 to 1 and beyond, below 0 where
   * it went away from it. Null where no share can be taken: of a limit, a range or a place on a
   * list, and of a target that is to be fallen to from a baseline that is not known.
   */
  readonly share: number | null;
  /** How the share is to be read: 突破1300家 of 1400家 is at least 92 %. */
  readonly bound: ShareBound;
  /** Null where the printed figure does not tell. */
  readonly met: boolean | null;
  /** Whether the target is a limit (以内): it is kept or not, and is no way to go. */
  readonly isLimit: boolean;
}

export type ShareBound = 'exact' | 'least' | 'most' | 'about';

/** A printed number, at its published scale. */
type Printed = Pick<Measure, 'value' | 'valueLo' | 'valueHi' | 'unitMult' | 'qualifier'>;

/** What the printed number leaves possible, in plain units. */
interface Possible {
  readonly low: number;
  readonly high: number;
  /** The end itself is not possible: 突破1300 is more than 1300. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly about: boolean;
}

type Direction = Pick<Indicator, 'kind' | 'direction'>;

/**
 * Holds a printed figure against a target, by both printed bounds: 以上 is reached at its number,
 * 突破 only beyond it, 以内 at or below it; and a figure 突破1300家 counts as more than 1300 and
 * not as any number above. Null where the figure bounds nothing (数十家, a missing value).
 *
 * @param about the figure is an estimate or provisional
 * @param direction of the indicator; without one a target is to be risen to
 */
export function assessTarget(
  reached: Printed,
  target: GoalTarget,
  { about = false, direction }: { readonly about?: boolean; readonly direction?: Direction } = {},
): Judgement | null {
  const possible = possibleOf(reached, about);
  const goal = absoluteValue(target);
  if (possible === null || goal === null) return null;
  const base = target.baseline === null ? null : scaledTo(target.baseline, target);
  const falls = isToFall(target, goal, base, direction);
  const met = isMet(possible, target, goal, falls);
  return {
    ...shareOf(possible, target, { goal, base, falls, isRank: direction?.kind === 'rank' }),
    met: possible.about ? null : met,
    isLimit: target.qualifier === 'le',
  };
}

function possibleOf(printed: Printed, about: boolean): Possible | null {
  const { qualifier, unitMult, valueLo, valueHi } = printed;
  const known = { lowOpen: false, highOpen: false, about: about || qualifier === 'approx' };
  if (qualifier === 'range' || qualifier === 'several') {
    if (valueLo === null || valueHi === null) return null;
    return { ...known, low: scaled(valueLo, unitMult), high: scaled(valueHi, unitMult) };
  }
  const value = absoluteValue(printed);
  if (value === null) return null;
  switch (qualifier) {
    case 'gt':
    case 'gt_about':
      return { ...known, low: value, lowOpen: true, high: Infinity };
    case 'ge':
      return { ...known, low: value, high: Infinity };
    case 'lt_near':
      return { ...known, low: -Infinity, high: value, highOpen: true };
    case 'le':
      return { ...known, low: -Infinity, high: value };
    default:
      return { ...known, low: value, high: value };
  }
}

/** Whether less is wanted: by the target's own words, else by its baseline, else by the indicator. */
function isToFall(
  { qualifier }: GoalTarget,
  goal: number,
  base: number | null,
  direction: Direction | undefined,
): boolean {
  if (qualifier === 'le') return true;
  if (qualifier === 'gt' || qualifier === 'ge' || qualifier === 'gt_about') return false;
  if (base !== null) return base > goal;
  return direction?.kind === 'rank' || direction?.direction === 'lower';
}

/** True where all that is possible meets the target, false where none of it does. */
function isMet(possible: Possible, target: GoalTarget, goal: number, falls: boolean) {
  const { low, high, lowOpen, highOpen } = possible;
  const { valueLo, valueHi, qualifier } = target;
  if (qualifier === 'range' && valueLo !== null && valueHi !== null) {
    const [from, to] = [scaledTo(valueLo, target), scaledTo(valueHi, target)];
    if (low >= from && high <= to) return true;
    return high < from || low > to ? false : null;
  }
  const beyond = qualifier === 'gt' || qualifier === 'gt_about';
  if (falls) {
    if (high <= goal) return true;
    return low > goal || (low === goal && lowOpen) ? false : null;
  }
  if (low > goal || (low === goal && (!beyond || lowOpen))) return true;
  return high < goal || (high === goal && (beyond || highOpen)) ? false : null;
}

function shareOf(
  { low, high, about }: Possible,
  target: GoalTarget,
  {
    goal,
    base,
    falls,
    isRank,
  }: {
    readonly goal: number;
    readonly base: number | null;
    readonly falls: boolean;
    readonly isRank: boolean;
  },
): Pick<Judgement, 'share' | 'bound'> {
  const none = { share: null, bound: 'exact' } as const;
  if (isRank || target.qualifier === 'le' || target.qualifier === 'range') return none;
  if (base === null && (falls || goal <= 0)) return none;
  const from = base ?? 0;
  if (goal === from) return none;
  const of = (value: number) => (value - from) / (goal - from);
  if (low === high) return { share: of(low), bound: about ? 'about' : 'exact' };
  // From a baseline downwards, at most so much is at least so far.
  const [near, far] = goal > from ? [low, high] : [high, low];
  if (Number.isFinite(near)) return { share: of(near), bound: about ? 'about' : 'least' };
  return { share: of(far), bound: about ? 'about' : 'most' };
}

function scaledTo(value: number, { unitMult }: Pick<GoalTarget, 'unitMult'>): number {
  return scaled(value, unitMult);
}
