import { saysTheSame } from '../figures/competing.ts';
import { absoluteValue } from '../figures/format-figure.ts';
import { scaled } from '../figures/scaled.ts';
import { firstDay, isWithin, lastDay, type TimePeriod, yearsOf } from '../model/period.ts';
import { compareMeasures, unitRelation, type Verdict } from './compare-measures.ts';
import { knownSeries, type VerifyingContent } from './known-figures.ts';
import { createNameMatcher, type NameMatch, type NameMatcher } from './match-names.ts';
import { areaReplacements, createPlaceMatcher, type PlaceMeant } from './match-place.ts';
import type { Claim, DifferenceCause, KnownFigure, KnownSeries, VerifiedFigure } from './model.ts';

export interface VerifyingOptions {
  /** For what a document gives no time of: the reporting period of the briefing. */
  readonly period?: TimePeriod | null;
  /** What the briefing shows: of two indicators that a name fits alike it is the one that is meant. */
  readonly shown?: ReadonlySet<string>;
}

/** A name like this leaves no doubt, if no other is nearly as like. */
const sureLikeness = 0.74;
const sureLead = 0.08;
/** A name like this may be meant. */
const likelyLikeness = 0.5;
/** Nothing else could be meant, whatever else is alike. */
const nearlyTheName = 0.93;

/**
 * Holds every figure of a document against the store. A figure is only said to differ where its name
 * leaves no doubt which one is meant; a name that is alike is said to be unsure. The store’s figures
 * are those of all areas, times and sources.
 */
export function verifyClaims(
  claims: readonly Claim[],
  content: VerifyingContent,
  { period = null, shown = new Set() }: VerifyingOptions = {},
): VerifiedFigure[] {
  const series = knownSeries(content);
  const byValue = indexByValue(series);
  const names = createNameMatcher(series, areaReplacements(content.areas));
  const placeOf = createPlaceMatcher(content.areas);
  const found = claims.map((claim) => {
    const dated = claim.period === null && period !== null ? { ...claim, period } : claim;
    return verifyClaim(dated, { byValue, names, place: placeOf(claim.area), shown });
  });
  return markSwapped(withNearMisses(found, { series, names, placeOf }));
}

interface Surroundings {
  readonly byValue: ReadonlyMap<number, readonly KnownSeries[]>;
  readonly names: NameMatcher;
  readonly place: PlaceMeant;
  readonly shown: ReadonlySet<string>;
}

/** A series that may be meant, with what holding the claim against it gave. */
interface Held extends NameMatch {
  readonly outcome: Outcome | null;
}

function verifyClaim(claim: Claim, { byValue, names, place, shown }: Surroundings): VerifiedFigure {
  const matches = names
    .byName({ names: namesAsked(claim), lead: claim.sentence.slice(0, claim.start) })
    .map(({ series: one, alike }) => ({
      series: one,
      alike: alike * fitOf(claim, one) + (shown.has(one.key) ? 0.01 : 0),
    }))
    .filter(({ alike }) => alike > 0.3)
    .sort((one, other) => other.alike - one.alike)
    .slice(0, 8);
  const all = matches.map(
    (match): Held => ({ ...match, outcome: hold(claim, match.series, place) }),
  );
  // What has nothing of that time or kind is not what is meant, where another has.
  const comparable = all.filter(({ outcome }) => outcome !== null);
  const held = comparable[0] && comparable[0].alike >= likelyLikeness ? comparable : all;
  const [best, second] = held;
  const candidates = held.filter(({ alike }) => alike >= likelyLikeness).map((one) => one.series);
  const finish = (
    { series: one, outcome }: Pick<Held, 'series' | 'outcome'>,
    isSure: boolean,
  ): VerifiedFigure => {
    const others = candidates.filter((each) => each !== one).slice(0, 3);
    if (outcome === null || claim.isOpen)
      return {
        ...{ claim, state: claim.isOpen ? 'unsure' : 'unknown', isSure, cause: null },
        ...{ series: one, figure: outcome?.figure ?? null, others: outcome?.others ?? [] },
        candidates: others,
      };
    const isAlarm = outcome.state === 'different' || outcome.state === 'another-period';
    const mayAlarm = isSure && isSameStage(claim, one);
    return {
      ...{ claim, isSure, candidates: others, series: one },
      state: isAlarm && !mayAlarm ? 'unsure' : outcome.state,
      ...{ cause: outcome.cause, figure: outcome.figure, others: outcome.others },
    };
  };

  if (best && isSure(best, second)) {
    if (best.outcome && isFine(best.outcome)) return finish(best, true);
    // What is still to be reached is the target of that name, not what was reached of it.
    const target = isSameStage(claim, best.series)
      ? undefined
      : held.find(
          (one) =>
            one.alike > best.alike - sureLead &&
            isFine(one.outcome) &&
            isSameStage(claim, one.series),
        );
    if (target) return finish(target, true);
    const elsewhere = best.outcome ? null : findByValue(claim, byValue, names, place);
    if (elsewhere) return finish(elsewhere, false);
    const other =
      best.alike < nearlyTheName
        ? held.find((one) => one !== best && one.alike > best.alike - 0.25 && isFine(one.outcome))
        : undefined;
    if (other) return finish(other, false);
    return finish(best, true);
  }
  const likely = held.find((one) => one.alike >= likelyLikeness * 0.8 && isFine(one.outcome));
  if (likely) return finish(likely, isSure(likely, undefined) && likely === best);
  const spokenOf = findByValue(claim, byValue, names, place);
  if (spokenOf) return finish(spokenOf, false);
  if (best && best.alike >= likelyLikeness && best.outcome) return finish(best, false);
  return {
    ...{ claim, state: claim.isOpen ? 'unsure' : 'unknown', isSure: false, cause: null },
    ...{ series: null, figure: null, others: [], candidates: candidates.slice(0, 3) },
  };
}

/** What a claim may be called: without its area, and a growth by the name that growths have. */
function namesAsked({ names, area, role }: Claim): readonly string[] {
  const bare = area === null ? names : names.map((name) => name.replace(area, ''));
  if (role !== 'change') return bare;
  return bare.flatMap((name) => [`${name.replace(/(?:同比)?增长率?$/, '')}增速`, name]).slice(0, 6);
}

function isSure(best: NameMatch, second: NameMatch | undefined): boolean {
  if (best.alike < sureLikeness) return false;
  return best.alike >= nearlyTheName
    ? second === undefined || second.alike < best.alike
    : second === undefined || best.alike - second.alike >= sureLead;
}

function isFine(outcome: Outcome | null): boolean {
  return outcome !== null && (outcome.state === 'equal' || outcome.state === 'rounded');
}

/** How well a series’ kind and unit suit what is claimed, from 0 to 1. */
function fitOf(claim: Claim, series: KnownSeries): number {
  const isPercent = claim.unit === '%' || claim.unit === '个百分点' || claim.unit === '成';
  if (claim.role === 'rank' || series.kind === 'rank')
    return claim.role === 'rank' && series.kind === 'rank' ? 1 : 0;
  if (claim.role === 'other') return 0.6;
  const isChange = claim.role === 'change';
  if (isChange !== (series.kind === 'growth') && isPercent)
    return series.kind === 'growth' ? 0.75 : 0.8;
  if (isChange && series.kind === 'amount') return 0.7;
  const relation = unitRelation(claim.unit, series.unit);
  return relation === 'same' ? 1 : 0.85;
}

interface Outcome {
  readonly state: 'different' | 'another-period' | 'rounded' | 'equal' | 'unknown';
  readonly cause: DifferenceCause | null;
  readonly figure: KnownFigure;
  readonly others: readonly KnownFigure[];
}

/**
 * Holds a claim against all figures of a series; null where none of them can be compared with it.
 */
function hold(claim: Claim, series: KnownSeries, place: PlaceMeant): Outcome | null {
  const compared = series.figures.flatMap((figure) => {
    const verdict = compareMeasures(claim, figure.measure, series.unit);
    return verdict
      ? [{ figure, verdict, isThere: isOfPlace(figure, place), isThen: isOfTime(claim, figure) }]
      : [];
  });
  if (claim.role === 'other' || (claim.role === 'change' && series.kind === 'amount')) {
    const same = compared.find(({ verdict }) => verdict.kind === 'equal' && claim.role !== 'other');
    if (!same) return null;
  }
  const meant = compared.filter(({ isThere, isThen }) => isThere && isThen);
  const inOrder = [...meant].sort(byNearness(claim));
  const fine = inOrder.find(({ verdict }) => verdict.kind !== 'differs');
  if (fine) {
    const { figure, verdict } = fine;
    const others = inOrder
      .map((one) => one.figure)
      .filter(
        (one) =>
          one !== figure &&
          one.period === figure.period &&
          !saysTheSame(one.measure, figure.measure),
      );
    const state = verdict.kind === 'rounded' ? 'rounded' : 'equal';
    return { state, cause: null, figure, others };
  }
  const [first] = inOrder;
  const isEqual = ({ verdict }: { readonly verdict: Verdict }) => verdict.kind === 'equal';
  const elsewhen = compared.filter(({ isThere, isThen }) => isThere && !isThen).find(isEqual);
  const elsewhere = compared.filter(({ isThere, isThen }) => !isThere && isThen).find(isEqual);
  if (elsewhen && (first || (claim.isPeriodPrinted && !mayBeThen(claim, elsewhen.figure))))
    return {
      ...{ state: 'another-period', cause: 'period' },
      figure: first?.figure ?? elsewhen.figure,
      others: first ? [elsewhen.figure] : [],
    };
  if (elsewhen) return { state: 'equal', cause: null, figure: elsewhen.figure, others: [] };
  if (elsewhere)
    return {
      ...{ state: 'different', cause: 'area' },
      figure: first?.figure ?? elsewhere.figure,
      others: first ? [elsewhere.figure] : [],
    };
  if (!first) return null;
  const others = inOrder.slice(1).map(({ figure }) => figure);
  return { state: 'different', cause: first.verdict.cause, figure: first.figure, others };
}

const ahead = /目标|力争|规划|计划|将|到(?:19|20)\d{2}年|有望|预期|target|goal|plan|will\b/i;

/** Whether what a claim says and what a series holds are both reached, or both still to be. */
function isSameStage({ role, sentence, start, context }: Claim, { figures }: KnownSeries): boolean {
  const isTarget = figures.every(({ origin }) => origin === 'target');
  if (!isTarget) return role !== 'goal';
  return (
    role === 'goal' || ahead.test(sentence.slice(0, start)) || ahead.test(context.slice(0, 400))
  );
}

/** In force first, then the narrowest time. */
function byNearness(claim: Claim) {
  const rank = ({ figure }: { readonly figure: KnownFigure }) =>
    (figure.isInForce ? 0 : 1) + (figure.period === claim.period ? 0 : 2);
  return (one: { readonly figure: KnownFigure }, other: { readonly figure: KnownFigure }) =>
    rank(one) - rank(other);
}

function isOfPlace({ isHome, area, origin }: KnownFigure, place: PlaceMeant): boolean {
  if (place.kind === 'home' || (origin === 'target' && isHome)) return isHome;
  return place.kind === 'known' && area?.key === place.key;
}

/** Whether a figure may be of the time that is claimed: of it, of a part of it, or of what holds it. */
function isOfTime({ period }: Claim, figure: KnownFigure): boolean {
  if (figure.origin === 'target' || period === null) return true;
  const own = figure.period as TimePeriod;
  if (own === period) return true;
  // What came together over years is no year's own.
  const [first, last] = yearsOf(period);
  if (first === last && isWithin(own, period)) return true;
  // A stock at the end of a year, and what came together over several.
  return lastDay(own) === lastDay(period) && firstDay(own) <= firstDay(period);
}

/** Whether the words around speak of the figure’s own time as well, or of a part of it. */
function mayBeThen({ period, context }: Claim, figure: KnownFigure): boolean {
  const own = figure.period as TimePeriod;
  return (period !== null && isWithin(period, own)) || context.includes(lastDay(own).slice(0, 4));
}

/** So much of a series’ name must stand around a number that is its, where nothing beside it names it. */
const leastAround = 0.45;
/** As many things come in these numbers, more of it must. */
const leastAroundFew = 0.6;

/** The one series that has this very figure, and that the words around speak of. */
function findByValue(
  claim: Claim,
  byValue: ReadonlyMap<number, readonly KnownSeries[]>,
  names: NameMatcher,
  place: PlaceMeant,
): Held | null {
  if (claim.role === 'change' || claim.role === 'other') return null;
  const { value, valueLo, unitMult } = claim;
  const number = value ?? valueLo;
  const same = number === null ? undefined : byValue.get(scaled(number, unitMult));
  const equal = (same ?? [])
    .filter((one) => (one.kind === 'rank') === (claim.role === 'rank'))
    .map((one) => ({ series: one, outcome: hold(claim, one, place) }))
    .filter(({ outcome }) => outcome?.state === 'equal')
    .map((one) => ({ ...one, alike: names.inContext(one.series, claim.context) }))
    .sort((one, other) => other.alike - one.alike);
  const [best, second] = equal;
  const isFew = claim.value !== null && String(claim.value).replace(/[.0]/g, '').length < 2;
  if (!best || best.alike < (isFew ? leastAroundFew : leastAround)) return null;
  return second && best.alike - second.alike < 0.1 ? null : best;
}

/** The series that have a figure of some amount in plain units. */
function indexByValue(series: readonly KnownSeries[]): ReadonlyMap<number, readonly KnownSeries[]> {
  const byValue = new Map<number, KnownSeries[]>();
  for (const one of series) {
    const amounts = one.figures.map(({ measure }) => absoluteValue(measure));
    for (const amount of new Set(amounts)) {
      if (amount === null) continue;
      const known = byValue.get(amount);
      if (known) known.push(one);
      else byValue.set(amount, [one]);
    }
  }
  return byValue;
}

/** So many unknown figures are looked at again; a file of other things has more. */
const mostLookedAt = 500;
/** So much of a name must stand around a number that is nearly its figure, more if it has one digit. */
const leastAroundNear = 0.6;
const leastAroundNearFew = 0.8;
const near: readonly (DifferenceCause | null)[] = ['digit', 'scale', 'unit', 'qualifier-lost'];

interface NearMissLook {
  readonly series: readonly KnownSeries[];
  readonly names: NameMatcher;
  readonly placeOf: (name: string | null) => PlaceMeant;
}

/**
 * What nothing beside it names, and is one digit, one 万 or one 突破 away from a figure that the words
 * around speak of and that the document has nowhere else, may be that figure: it is said to be unsure.
 */
function withNearMisses(
  found: readonly VerifiedFigure[],
  { series, names, placeOf }: NearMissLook,
): readonly VerifiedFigure[] {
  const unknown = found.filter(({ state, series: one }) => state === 'unknown' && one === null);
  if (unknown.length > mostLookedAt) return found;
  const told = new Set(found.flatMap(({ series: one }) => (one ? [one.key] : [])));
  const left = series.filter(({ key, kind }) => !told.has(key) && kind !== 'rank');
  return found.map((one) => {
    const { claim } = one;
    if (!unknown.includes(one) || claim.isBare || ['change', 'other', 'rank'].includes(claim.role))
      return one;
    const isFew = String(claim.value ?? '').replace(/[.0]/g, '').length < 2;
    const [nearest] = left
      .flatMap((each) => {
        const outcome = hold(claim, each, placeOf(claim.area));
        if (outcome?.state !== 'different' || !near.includes(outcome.cause)) return [];
        return [{ each, outcome, around: names.inContext(each, claim.context) }];
      })
      .filter(({ around }) => around >= (isFew ? leastAroundNearFew : leastAroundNear))
      .sort((first, second) => second.around - first.around);
    if (!nearest) return one;
    const { each, outcome } = nearest;
    return {
      ...{ claim, state: 'unsure', isSure: false, cause: outcome.cause, series: each },
      ...{ figure: outcome.figure, others: outcome.others, candidates: [each] },
    };
  });
}

/** Two figures of one paragraph that each are what the other should be. */
function markSwapped(found: readonly VerifiedFigure[]): VerifiedFigure[] {
  const isOff = ({ state, series, figure }: VerifiedFigure) =>
    (state === 'different' || state === 'unsure') && series !== null && figure !== null;
  return found.map((one, index) => {
    if (!isOff(one)) return one;
    const near = found.slice(Math.max(0, index - 6), index + 7);
    const partner = near.find(
      (other) => other !== one && isOff(other) && fits(one, other) && fits(other, one),
    );
    return partner
      ? { ...one, cause: 'swapped' as const, isSure: true, state: 'different' as const }
      : one;
  });
}

/** Whether what one claims is what the store has for the other. */
function fits({ claim }: VerifiedFigure, { figure, series }: VerifiedFigure): boolean {
  if (!figure || !series) return false;
  return compareMeasures(claim, figure.measure, series.unit)?.kind === 'equal';
}
