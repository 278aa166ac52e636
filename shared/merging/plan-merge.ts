import { meansFigure, slideUses } from '../deck/slide-references.ts';
import { isSame } from '../editing/edit-rules.ts';
import { homeOf } from '../figures/areas.ts';
import type { Content } from '../model/content.ts';
import type { EditedEntity } from '../model/edit.ts';
import { isTargetKey } from '../model/figure.ts';
import type { LogoRef } from '../model/logo.ts';
import { inOrderOf } from './align-order.ts';
import { type LoggedChange, onlyIn, rollBack, type Touch, touchesOf } from './change-log.ts';
import { keepNeededTargets } from './keep-needed-targets.ts';
import { mergeFields, pick } from './merge-fields.ts';
import type { Changed, MergeItem, OpenPart } from './merge-item.ts';
import { type Fields, type Mergeable, mergeablesOf, nameOfChoice } from './mergeable.ts';

/** One of two stores that come together: what it holds, and everything that ever happened to it. */
export interface MergeSide {
  readonly content: Content;
  readonly logo: LogoRef | null;
  readonly log: readonly LoggedChange[];
  /** The data packages and built-in briefings that it began with. */
  readonly origins: readonly string[];
}

export interface MergePlan {
  readonly items: readonly MergeItem[];
  /** Things that are alike on both sides. */
  readonly same: number;
}

type Held = ReadonlyMap<string, Mergeable>;

/**
 * What the other store brings: what only it changed is taken, what both changed is open, and what it
 * has removed goes unless we changed it since. Its side is told by what happened to it that this
 * store does not know of, so that nothing is asked twice, whichever way files went.
 */
export function planMerge(ours: MergeSide, other: MergeSide): MergePlan {
  // Without a common past a thing of the same name is another one.
  const known = new Set(other.log.map(({ uuid }) => uuid));
  const isOfOneKin =
    ours.origins.some((one) => other.origins.includes(one)) ||
    ours.log.some(({ uuid }) => known.has(uuid));
  const theirs = isOfOneKin ? other : { ...other, content: inOrderOf(other.content, ours.content) };
  const here = mergeablesOf(ours.content, ours.logo);
  const there = mergeablesOf(theirs.content, theirs.logo);
  const weDid = touchesOf(onlyIn(ours.log, theirs.log));
  const theyDid = touchesOf(onlyIn(theirs.log, ours.log));
  const items: MergeItem[] = [];
  let same = 0;
  for (const name of new Set([...there.keys(), ...theyDid.keys()])) {
    // Which figure is in force follows from the figures.
    if (name.startsWith('in-force:')) continue;
    const own = here.get(name) ?? null;
    const coming = there.get(name) ?? null;
    const thing = coming ?? own;
    if (!thing) continue;
    if (own && coming && isSame(own.fields, coming.fields)) {
      same += 1;
      continue;
    }
    const sides = {
      thing,
      ours: own?.fields ?? null,
      theirs: coming?.fields ?? null,
      weDid: weDid.get(name) ?? [],
      theyDid: theyDid.get(name) ?? [],
    };
    const item = itemOf(sides, isOfOneKin);
    if (item) items.push(item);
  }
  const withNeeded = keepNeededTargets(
    [...items, ...neededItems(items, here, there, theirs.content)],
    ours.content,
    theirs.content,
  );
  const choices = choiceItems(withNeeded, {
    ...{ here, there, weDid, theyDid, isOfOneKin },
    said: choicesSaid(ours.log),
  });
  return { items: [...withNeeded, ...choices], same };
}

interface Sides {
  readonly thing: Mergeable;
  readonly ours: Fields | null;
  readonly theirs: Fields | null;
  readonly weDid: readonly Touch[];
  readonly theyDid: readonly Touch[];
}

/** @returns null where nothing is to be done */
function itemOf(
  { thing, ours, theirs, weDid, theyDid }: Sides,
  isOfOneKin: boolean,
): MergeItem | null {
  const { entity, owner, name, place } = thing;
  const oursBefore = rollBack(ours, weDid);
  const theirsBefore = rollBack(theirs, theyDid);
  const item = { entity, owner, name, place, ours, theirs, neededBy: null };
  const before = weDid.length > 0 ? oursBefore : theirsBefore;
  const take = (): MergeItem => ({
    ...item,
    before,
    withOurs: theirs,
    withTheirs: theirs,
    open: [],
  });
  const ask = (fields: readonly string[]): OpenPart => ({
    fields,
    ours: lastChange(weDid, fields),
    theirs: lastChange(theyDid, fields),
  });
  const whole = (): MergeItem => ({
    ...item,
    ...{ before, withOurs: ours, withTheirs: theirs, open: [ask([])] },
  });

  if (!theirs) {
    // What was never there is no removal, nor what came and went.
    if (theyDid.length === 0 || theirsBefore === null) return null;
    return weDid.length === 0 || isSame(ours, theirsBefore) ? take() : whole();
  }
  if (!ours) {
    if (weDid.length === 0) return take();
    const wasTheSame = isSame(theirs, oursBefore);
    if (isOfOneKin ? theyDid.length === 0 || wasTheSame : theyDid.length > 0 && wasTheSame)
      return null;
    return whole();
  }
  if (isOfOneKin && theyDid.length === 0) return null;
  if (isOfOneKin && weDid.length === 0) return take();
  const [was, wasThere] =
    isOfOneKin || theyDid.length > 0 ? [oursBefore, theirsBefore] : [null, null];
  const merged = mergeFields(entity, { ours, theirs, oursBefore: was, theirsBefore: wasThere });
  if (merged.open.length === 0 && isSame(merged.withOurs, ours)) return null;
  return {
    ...item,
    before,
    withOurs: merged.withOurs,
    withTheirs: merged.withTheirs,
    open: merged.open.map(ask),
  };
}

/** Who changed these fields last, or the whole thing; carrying a change over is none. */
function lastChange(touches: readonly Touch[], fields: readonly string[]): Changed | null {
  let last: Changed | null = null;
  for (const { at, actor, before, after, isMerge } of touches) {
    const isAbout =
      fields.length === 0 ||
      before === null ||
      after === null ||
      !isSame(pick(before, fields), pick(after, fields));
    // Rows that came from elsewhere stand behind those that they are older than.
    if (!isMerge && isAbout && at > (last?.at ?? '')) last = { at, actor };
  }
  return last;
}

/** What things that come need and we had removed: without it they could not stand here. */
function neededItems(
  items: readonly MergeItem[],
  here: Held,
  there: Held,
  content: Content,
): MergeItem[] {
  const coming = new Set(items.filter(({ theirs }) => theirs !== null).map(({ name }) => name));
  const isGoing = new Set(items.filter(({ theirs }) => theirs === null).map(({ name }) => name));
  const namedBy = referencesOf(content, there);
  const needed: MergeItem[] = [];
  const queue = items.flatMap(({ name, theirs }) => (theirs ? [name] : []));
  for (const name of queue) {
    const thing = there.get(name);
    if (!thing) continue;
    for (const need of [...needsOf(thing), ...(namedBy.get(name) ?? [])]) {
      const wanted = there.get(need);
      if (!wanted || coming.has(need) || (here.has(need) && !isGoing.has(need))) continue;
      coming.add(need);
      queue.push(need);
      const { entity, owner, place, fields } = wanted;
      needed.push({
        ...{ entity, owner, name: need, place, ours: null, theirs: fields, before: null },
        ...{ withOurs: fields, withTheirs: fields, open: [], neededBy: name },
      });
    }
  }
  return needed;
}

/** The names of what a thing can't be without. */
function needsOf({ entity, owner, fields }: Mergeable): string[] {
  const said = fields as Readonly<Record<string, string | null>>;
  const of = (kind: EditedEntity, key: unknown) =>
    typeof key === 'string' ? [`${kind}:${key}`] : [];
  const sourcesOf = (passages: unknown) =>
    (passages as readonly { readonly source: string }[]).flatMap(({ source }) =>
      of('source', source),
    );
  switch (entity) {
    case 'area':
      return of('area', said['parent']);
    case 'home-area':
      return of('area', said['area']);
    case 'indicator':
      return [...of('theme', said['theme']), ...of('indicator', said['denominator'])];
    case 'observation':
      return [
        ...of('indicator', owner),
        ...of('area', said['refArea']),
        ...sourcesOf(fields['passages']),
      ];
    case 'goal': {
      const targets = fields['targets'] as readonly { readonly indicator: string | null }[];
      return [
        ...of('theme', said['theme']),
        ...of('area', said['area']),
        ...sourcesOf([fields['passage']]),
        ...targets.flatMap(({ indicator }) => of('indicator', indicator)),
      ];
    }
    case 'progress':
      return of('goal', owner);
    case 'milestone':
      return [
        ...of('theme', said['theme']),
        ...of('area', said['area']),
        ...sourcesOf([fields['passage']]),
      ];
    case 'deck':
      return of('area', said['area']);
    case 'section':
      return of('deck', owner);
    case 'slide':
      return [...of('deck', owner), `section:${owner}/${said['section']}`];
    default:
      return [];
  }
}

/** What slides show, by the names of things, for each slide that names some. */
function referencesOf(content: Content, there: Held): Map<string, string[]> {
  const named = new Map<string, string[]>();
  const home = homeOf(content.areas);
  const note = (slide: string, thing: string) => {
    if (there.has(thing)) named.set(slide, [...(named.get(slide) ?? []), thing]);
  };
  for (const [thing, uses] of slideUses(content.decks)) {
    const [kind, key = ''] = thing.split(':');
    const indicator =
      kind === 'figure' ? content.indicators.find((one) => String(one.key) === key) : undefined;
    for (const use of uses) {
      const slide = `slide:${use.deck}/${use.slide}`;
      note(slide, kind === 'figure' ? `indicator:${key}` : thing);
      if (kind === 'figure' && isTargetKey(key)) note(slide, `goal:${key.split('.')[0]}`);
      for (const { area } of use.figures) if (area !== null) note(slide, `area:${area}`);
      for (const { refArea, timePeriod, passages } of indicator?.observations ?? []) {
        const periods = (indicator?.observations ?? [])
          .filter((one) => one.refArea === refArea)
          .map((one) => one.timePeriod);
        if (!meansFigure(use, { area: refArea, home, period: timePeriod }, periods)) continue;
        const [first] = passages;
        note(slide, `observation:${key}@${timePeriod}#${refArea}:${first?.source ?? ''}`);
      }
    }
  }
  return named;
}

interface Known {
  readonly here: Held;
  readonly there: Held;
  readonly weDid: ReadonlyMap<string, readonly Touch[]>;
  readonly theyDid: ReadonlyMap<string, readonly Touch[]>;
  readonly isOfOneKin: boolean;
  /** What people chose last, as far as we know, whether the figure is there or not. */
  readonly said: ReadonlyMap<string, Fields>;
}

/** By the names of choices, what each was set to last; who carried it over chose nothing. */
function choicesSaid(log: readonly LoggedChange[]): Map<string, Fields> {
  const said = new Map<string, Fields>();
  const chosen = log.filter(({ entity, action }) => entity === 'in-force' && action !== 'merge');
  for (const [name, touches] of touchesOf(chosen)) {
    const last = touches.reduce((one, other) => (other.at > one.at ? other : one));
    if (last.after) said.set(name, last.after);
  }
  return said;
}

/**
 * Which source's figure is to be in force where figures of several sources come together, or the other
 * side chose another one. A figure that came alone was chosen by nobody.
 */
function choiceItems(
  items: readonly MergeItem[],
  { here, there, weDid, theyDid, isOfOneKin, said }: Known,
): MergeItem[] {
  const names = new Set<string>();
  for (const name of theyDid.keys()) if (name.startsWith('in-force:')) names.add(name);
  for (const { entity, owner, theirs } of items)
    if (entity === 'observation' && owner !== null && theirs) {
      const { refArea, timePeriod } = theirs as { refArea: string; timePeriod: string };
      names.add(nameOfChoice(owner, { refArea, timePeriod }));
    }
  const sourcesThere = countSources(there);
  const sourcesAt = (name: string) => sourcesThere.get(name) ?? 0;
  // Whose history nobody knows may have chosen otherwise among figures that are all alike.
  if (!isOfOneKin)
    for (const name of there.keys())
      if (name.startsWith('in-force:') && sourcesAt(name) > 1) names.add(name);
  const coming = new Set(items.filter(({ theirs }) => theirs !== null).map(({ name }) => name));
  return [...names].flatMap((name): MergeItem[] => {
    const [ours, theirs] = [here.get(name), there.get(name)];
    if (!theirs) return [];
    const isChosen = sourcesAt(name) > 1;
    // Theirs alone, and none of ours: it is in force by itself.
    if (!ours && !isChosen) return [];
    const bases = [[ours, weDid] as const, [theirs, theyDid] as const].map(([held, did]) =>
      chosenBefore(name, held?.fields ?? null, did),
    );
    const sides: Sides = {
      thing: theirs,
      ours: ours?.fields ?? null,
      theirs: theirs.fields,
      weDid: weDid.get(name) ?? [],
      theyDid: theyDid.get(name) ?? [],
    };
    if (!ours) {
      const taken = itemOf({ ...sides, weDid: [] }, true);
      return taken ? [taken] : [];
    }
    // A figure that comes back is in force again where somebody chose it while it was there.
    const chosen = said.get(name);
    const isByItself = ours.fields['reason'] === null && !theyDid.has(name);
    if (chosen && isByItself && chosen['reason'] !== null && coming.has(chosenFigure(name, chosen)))
      if (!isSame(chosen, ours.fields)) {
        const { entity, owner, place } = theirs;
        return [
          {
            ...{ entity, owner, name, place, ours: ours.fields, theirs: theirs.fields },
            ...{ before: null, withOurs: chosen, withTheirs: chosen, open: [], neededBy: null },
          },
        ];
      }
    if (isSame(ours.fields, theirs.fields)) return [];
    const [oursBefore = null, theirsBefore = null] = isOfOneKin ? bases : [];
    const merged = mergeFields('in-force', {
      ...{ ours: ours.fields, theirs: theirs.fields, oursBefore, theirsBefore },
    });
    const isOneSource = ours.fields['source'] === theirs.fields['source'];
    if (isOneSource && sourcesAt(name) < 2) return [];
    const { entity, owner, place } = theirs;
    // The same source, with a reason or without: nothing else is in force, and the reason is known.
    if (isOneSource && merged.open.length > 0) {
      if (theirs.fields['reason'] === null) return [];
      if (ours.fields['reason'] === null)
        return [
          {
            ...{ entity, owner, name, place, ours: ours.fields, theirs: theirs.fields },
            ...{ before: oursBefore, withOurs: theirs.fields, withTheirs: theirs.fields },
            ...{ open: [], neededBy: null },
          },
        ];
    }
    if (merged.open.length === 0 && isSame(merged.withOurs, ours.fields)) return [];
    const ask = (fields: readonly string[]): OpenPart => ({
      fields,
      ours: lastChosen(name, ours.fields, weDid),
      theirs: lastChosen(name, theirs.fields, theyDid),
    });
    return [
      {
        ...{ entity, owner, name, place, ours: ours.fields, theirs: theirs.fields },
        ...{ before: oursBefore, withOurs: merged.withOurs, withTheirs: merged.withTheirs },
        ...{ open: merged.open.map(ask), neededBy: null },
      },
    ];
  });
}

/** The name of the figure that a choice puts in force. */
function chosenFigure(name: string, { source }: Fields): string {
  return `observation:${name.slice('in-force:'.length)}:${source}`;
}

/** How many sources' figures there are, by the names of the choices between them. */
function countSources(held: Held): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of held.keys()) {
    if (!one.startsWith('observation:')) continue;
    const name = `in-force:${one.slice('observation:'.length, one.lastIndexOf(':'))}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** What was in force before a side's changes; null where there was no figure yet. */
function chosenBefore(
  name: string,
  chosen: Fields | null,
  did: ReadonlyMap<string, readonly Touch[]>,
): Fields | null {
  const touches = did.get(name) ?? [];
  if (chosen === null || touches.length > 0) return rollBack(chosen, touches);
  const figure = did.get(chosenFigure(name, chosen)) ?? [];
  return figure.length > 0 && figure[0]?.before === null ? null : chosen;
}

function lastChosen(
  name: string,
  chosen: Fields,
  did: ReadonlyMap<string, readonly Touch[]>,
): Changed | null {
  return (
    lastChange(did.get(name) ?? [], []) ?? lastChange(did.get(chosenFigure(name, chosen)) ?? [], [])
  );
}
