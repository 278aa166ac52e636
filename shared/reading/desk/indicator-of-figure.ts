import { isSameUnit } from '../../figures/same-unit.ts';
import { plainName } from '../../import/plain-name.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { ThemeKey } from '../../model/keys.ts';
import type { DeskFigure, DeskReason, FigureSaid, IndicatorOfFigure } from '../../model/reading.ts';
import type { FoundFigure } from '../model.ts';
import type { Context, MeasuredThing } from './desk-context.ts';
import { namesOfSame } from './name-of-figure.ts';
import { areToldApart } from './told-apart.ts';

/** What a figure continues, and why. */
export interface Chosen {
  readonly is: IndicatorOfFigure | null;
  readonly reason: DeskReason;
  readonly candidates: readonly Indicator[];
}

/**
 * Which indicator a figure continues: one alone that is called just so, in the same unit and at the same
 * prices. Names that are alike are asked; where none is, it is a new one.
 */
export function chooseIndicator(asked: MeasuredThing, said: FigureSaid, context: Context): Chosen {
  const { byKey, known, work, namesHere } = context;
  const { name, unit, role, priceBasis } = asked;
  const fits = (one: Indicator) =>
    isSameUnit(unit, one.unit.zh) &&
    !(priceBasis !== null && one.priceBasis !== null && priceBasis !== one.priceBasis);
  const names = namesOfSame(name).map(plainName);
  const exact = [
    ...new Set(names.flatMap((one) => (one === '' ? [] : (known.byName.get(one) ?? [])))),
  ].filter(fits);
  const called = exact.filter(({ name: own, synonyms }) =>
    [own.zh, ...synonyms].some((one) => names.includes(plainName(one))),
  );
  const [only, ...more] = called;
  // Nothing else is looked for where one is called just so and nobody said otherwise.
  const named = work.names[nameInDocument({ name, unit })];
  const isNamed = named?.as === 'existing' && byKey.has(named.key);
  if (!said.indicator && !isNamed && only && more.length === 0 && exact.length === 1) {
    const isName = names.includes(plainName(only.name.zh));
    return {
      is: { as: 'existing', key: only.key },
      ...{ reason: isName ? 'same-name' : 'synonym', candidates: exact },
    };
  }
  // What the document itself calls otherwise elsewhere is something else, and so is what a word tells apart.
  const isOther = (one: Indicator) =>
    areToldApart(name, one.name.zh) ||
    namesHere.has(nameInDocument({ name: one.name.zh, unit: one.unit.zh }));
  const alike = context
    .alike({ name, unit, role })
    .filter((one) => fits(one) && !exact.includes(one) && !isOther(one));
  const candidates = [...exact, ...alike].slice(0, 4);
  if (said.indicator) {
    const isThere = said.indicator.as === 'new' || byKey.has(said.indicator.key);
    if (isThere) return { is: said.indicator, reason: 'said', candidates };
  }
  if (named && (named.as === 'new' || isNamed))
    return { is: named, reason: 'name-said', candidates };
  const [inShort, ...others] = exact;
  if (inShort && others.length === 0)
    return { is: { as: 'existing', key: inShort.key }, reason: 'short-name', candidates };
  return candidates.length > 0
    ? { is: null, reason: 'alike', candidates }
    : { is: { as: 'new' }, reason: 'none-alike', candidates };
}

/** The field of work that a new indicator belongs to: said, the section's, or that of one called alike. */
export function themeOf(
  { section }: Pick<FoundFigure, 'section'>,
  { candidates }: Pick<Chosen, 'candidates'>,
  said: FigureSaid,
  { work, content, headings }: Context,
): { readonly theme: ThemeKey | null; readonly reason: DeskReason | null } {
  const isThere = (key: ThemeKey | undefined) => content.themes.some((one) => one.key === key);
  if (said.theme && isThere(said.theme)) return { theme: said.theme, reason: 'said' };
  const ofSection = work.themes[String(section)];
  if (ofSection && isThere(ofSection)) return { theme: ofSection, reason: 'section' };
  const heading = plainName(headings.get(section) ?? '');
  const named = content.themes.filter(
    ({ name }) => heading !== '' && sharesWord(plainName(name.zh), heading),
  );
  const [only, ...more] = named;
  if (only && more.length === 0) return { theme: only.key, reason: 'heading' };
  const [alike] = candidates;
  return alike ? { theme: alike.theme, reason: 'theme-of-alike' } : { theme: null, reason: null };
}

/** 科技创新 and 加快科技创新步伐: a word of two characters or more that both have. */
function sharesWord(one: string, other: string): boolean {
  for (let at = 0; at + 2 <= one.length; at += 1)
    if (other.includes(one.slice(at, at + 2)) && !/[与和及的]/.test(one.slice(at, at + 2)))
      return true;
  return false;
}

/** By what a name is remembered within one document. */
export function nameInDocument({ name, unit }: Pick<DeskFigure, 'name' | 'unit'>): string {
  return `${plainName(name).slice(0, 450)} [${unit.slice(0, 20)}]`;
}
