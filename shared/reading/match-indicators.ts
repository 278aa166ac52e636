import { plainUnit } from '../figures/same-unit.ts';
import type { FigureRole } from './model.ts';
import { underOneName } from './same-things.ts';

/** What an indicator is known by. */
export interface IndicatorNames {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly synonyms: readonly string[];
  /** In Chinese, as the store has it. */
  readonly unit: string;
}

interface FigureToMatch {
  readonly name: string;
  readonly unit: string;
  readonly role: FigureRole;
}

const most = 3;
/** Below this two names have little in common but the words that all have. */
const least = 0.55;

/** Words that change nothing in what a name means. */
const fillers =
  /全区|全市|全县|我区|本区|总数|总量|总额|数量|累计|“|”|"|‘|’|《|》|（[^）]*）|\([^)]*\)|[\s、，·]|年度|全年|新增|合计|个数|企业数|(?<=.{2})额$|(?<=.{2})数$/g;
function essence(name: string): string {
  const shared = underOneName(name);
  const rest = shared.replace(fillers, '');
  return rest === '' ? shared : rest;
}

/**
 * Prepares the indicators of a store to be found by what a text calls them. Nearest first, at most
 * three, and only those whose unit is that of the figure: 新增 counts what came in one year, and the
 * total what there is, so that one is no match for the other.
 */
export function indicatorMatcher(
  indicators: readonly IndicatorNames[],
): (figure: FigureToMatch) => string[] {
  const known = indicators.map(({ key, unit, name, shortName, synonyms }) => ({
    key,
    unit: plainUnit(unit),
    forms: [...new Set([name, shortName, ...synonyms])].map((form) => ({
      ...{ form, isNew: isNew(form) },
      pairs: pairsOf(essence(form)),
      essence: essence(form),
    })),
  }));
  return ({ name, unit, role }) => {
    if (name === '' || role === 'rank') return [];
    const asked = essence(name);
    const pairs = pairsOf(asked);
    const wanted = plainUnit(unit);
    return known
      .filter((one) => one.unit === wanted)
      .map(({ key, forms }) => ({
        key,
        likeness: Math.max(
          ...forms.map((form) =>
            form.isNew !== isNew(name) && /新增|净增/.test(form.form + name)
              ? likeness(asked, pairs, form.essence, form.pairs) - 0.3
              : likeness(asked, pairs, form.essence, form.pairs),
          ),
        ),
      }))
      .filter(({ likeness }) => likeness >= least)
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, most)
      .map(({ key }) => key);
  };
}

function isNew(name: string): boolean {
  return /新增|净增|新认定|新开工|新建/.test(name);
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  if (text.length === 1) pairs.add(text);
  return pairs;
}

/** From 0 to 1: the pairs of characters that two names share (Dice), and a whole name in another. */
function likeness(
  one: string,
  onePairs: ReadonlySet<string>,
  other: string,
  otherPairs: ReadonlySet<string>,
): number {
  if (one === other) return 1;
  let shared = 0;
  for (const pair of onePairs) if (otherPairs.has(pair)) shared++;
  const dice = (2 * shared) / (onePairs.size + otherPairs.size || 1);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isWithin = short.length >= 3 && long.endsWith(short) && short.length * 2 >= long.length;
  return isWithin ? Math.max(dice, 0.8) : dice;
}
