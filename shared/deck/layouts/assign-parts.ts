import { formatFigure } from '../../figures/format-figure.ts';
import type { Figure } from '../../model/figure.ts';
import type { Locale, Localized } from '../../model/localized.ts';
import type { FindFigure } from '../find-figure.ts';
import { splitReferences } from '../references.ts';
import type { Alike, Capacity } from './field.ts';
import { type Holder, holdsWholes, takes } from './holders.ts';
import { idOf, isCounted, type SlidePart } from './slide-parts.ts';

export interface ArrangeOptions {
  readonly find: FindFigure;
  /** Where a part stood when the slide had this layout: empty where it waited, undefined where it was not there. */
  readonly placeOf: (part: SlidePart) => string | undefined;
  /** Of the deck: what nobody wrote is said in these. */
  readonly languages: readonly Locale[];
  /** What a person wants on the slide although its words are longer than there is room for. */
  readonly wanted?: SlidePart;
}

/** With where the layout would begin with each part, of those that never stood in it. */
export interface Arranging extends ArrangeOptions {
  readonly beginsAt: ReadonlyMap<SlidePart, string>;
}

/** Where a part is to stand; nothing where any place that takes it will do. */
export function placeFor(part: SlidePart, { placeOf, beginsAt }: Arranging): string | undefined {
  return placeOf(part) ?? beginsAt.get(part);
}

export interface Assigned {
  readonly holder: Holder;
  /** With where each stood in the list, where it did. */
  readonly parts: { readonly part: SlidePart; readonly index: number }[];
}

/** Finds a place for each part; those that are in no holder's list afterwards have none. */
export function assignParts(
  holders: readonly Holder[],
  parts: readonly SlidePart[],
  options: Arranging,
): readonly Assigned[] {
  const assigned = holders.map((holder): Assigned => ({ holder, parts: [] }));
  const free = new Set(parts.filter(({ kind }) => isCounted(kind)));
  returnToPlaces(assigned, free, options);
  const staying = [...free].filter((part) => options.placeOf(part) === '');
  for (const part of staying) free.delete(part);
  fillOpen(assigned, free, parts, options);
  return assigned;
}

/** What stood in this layout before stands there again, and what it begins with where that says. */
function returnToPlaces(
  assigned: readonly Assigned[],
  free: Set<SlidePart>,
  options: Arranging,
): void {
  for (const part of [...free]) {
    const place = placeFor(part, options);
    if (!place) continue;
    const target = assigned.find(({ holder: { path, isList, kind }, parts }) => {
      if (kind !== part.kind) return false;
      if (!isList) return place === path && parts.length === 0;
      return place.startsWith(`${path}.`) && /^\d+$/.test(place.slice(path.length + 1));
    });
    if (!target || target.parts.length >= target.holder.most) continue;
    target.parts.push({ part, index: Number(place.slice(place.lastIndexOf('.') + 1)) || 0 });
    free.delete(part);
  }
  for (const { parts } of assigned) parts.sort((one, other) => one.index - other.index);
}

function fillOpen(
  assigned: readonly Assigned[],
  free: Set<SlidePart>,
  all: readonly SlidePart[],
  options: Arranging,
): void {
  const emphasised = all.find(({ kind }) => kind === 'emphasis')?.value;
  for (const [at, { holder, parts }] of assigned.entries()) {
    if (!holder.isOpen) continue;
    const room = holder.most - parts.length;
    if (holder.kind === 'text') {
      fillWithText(holder, parts, free, options);
      continue;
    }
    const others = assigned.slice(at + 1).filter(({ holder: { kind } }) => kind === holder.kind);
    const open = [...free].filter((part) => takes(holder, part) && !isOnCard(part));
    // What is a part of something goes before what it is a part of.
    const inOrder = [...open.filter(({ of }) => of === null), ...open.filter(({ of }) => of)];
    const candidates = holdsWholes(holder) ? inOrder.filter(({ of }) => of === null) : inOrder;
    if (!holder.isList) candidates.sort((one, other) => rankOf(one) - rankOf(other));
    const needed = others.reduce(
      (sum, { holder: { least }, parts: { length } }) => sum + Math.max(0, least - length),
      0,
    );
    const twins = others.filter(({ holder: { label } }) => label === holder.label && !holder.alike);
    const share = Math.ceil(open.length / (twins.length + 1));
    const budget = Math.max(0, Math.min(room, open.length - needed, share));
    const chosen = holder.alike
      ? mostAlike(holder.alike, candidates, parts, all, budget, options.find)
      : candidates.slice(0, budget);
    for (const part of chosen) {
      parts.push({ part, index: parts.length });
      free.delete(part);
      // Its whole stands on the same card.
      if (!holdsWholes(holder)) continue;
      const whole = wholeOf(part, all);
      if (whole) free.delete(whole);
    }
  }
  /** What was named on a card that is there again goes back onto it. */
  function isOnCard(part: SlidePart): boolean {
    const [card] = /^.+\.\d+(?=\.\w+$)/.exec(placeFor(part, options) ?? '') ?? [];
    return assigned.some(({ parts }) =>
      parts.some((one) => card !== undefined && placeFor(one.part, options) === card),
    );
  }

  function rankOf({ value }: SlidePart): number {
    return value === emphasised ? 0 : 1;
  }
}

function fillWithText(
  holder: Holder,
  parts: { part: SlidePart; index: number }[],
  free: Set<SlidePart>,
  { find, wanted }: ArrangeOptions,
): void {
  const { control } = holder.item;
  if (control.kind !== 'text') return;
  const { fits } = control;
  const whole = { zh: fits.zh * holder.most, en: fits.en * holder.most };
  for (const part of free) {
    if (parts.length >= holder.most) return;
    if (!takes(holder, part)) continue;
    const texts = [...parts.map((one) => one.part), part].map(({ value }) => value as Localized);
    if (part !== wanted && !areWithin(texts, whole, find)) continue;
    parts.push({ part, index: parts.length });
    free.delete(part);
  }
}

/** A sheet of few texts has the room of many for them. */
export function areWithin(texts: readonly Localized[], fits: Capacity, find: FindFigure): boolean {
  const length = (locale: Locale) =>
    texts.reduce((sum, text) => sum + lengthOf(text, locale, find), 0);
  return length('zh-CN') <= fits.zh && length('en') <= fits.en;
}

/** How many characters a text has once its figures are printed; none in a language that it is not in. */
function lengthOf({ zh, en }: Localized, locale: Locale, find: FindFigure): number {
  return splitReferences((locale === 'en' ? en : zh) ?? '').reduce((sum, run) => {
    if ('text' in run) return sum + run.text.length;
    const figure = find(run.written);
    return sum + (figure ? formatFigure(figure, locale).length : 0);
  }, 0);
}

function wholeOf({ value }: SlidePart, all: readonly SlidePart[]): SlidePart | undefined {
  const id = idOf(value);
  return all.find(({ role, of }) => role === 'whole' && of !== null && of === id);
}

/** The most of the candidates that may be drawn against each other, and against those that are. */
function mostAlike(
  alike: Alike,
  candidates: readonly SlidePart[],
  there: readonly { readonly part: SlidePart }[],
  all: readonly SlidePart[],
  budget: number,
  find: FindFigure,
): readonly SlidePart[] {
  const known = new Map<SlidePart, { figure: Figure; whole: Figure | null }>();
  for (const part of [...candidates, ...there.map((one) => one.part)]) {
    const figure = find(String(part.value));
    const whole = wholeOf(part, all);
    if (figure) known.set(part, { figure, whole: (whole && find(String(whole.value))) ?? null });
  }
  const membersOf = (parts: readonly SlidePart[]) => parts.flatMap((part) => known.get(part) ?? []);
  const before = there.map(({ part }) => part);
  const isHonest = (parts: readonly SlidePart[]) => alike(membersOf([...before, ...parts]));
  let best: readonly SlidePart[] = [];
  for (const first of candidates) {
    if (best.includes(first) || !known.has(first) || !isHonest([first])) continue;
    const group = [first];
    for (const part of candidates)
      if (part !== first && group.length < budget && known.has(part) && isHonest([...group, part]))
        group.push(part);
    if (group.length > best.length) best = group;
  }
  // In the order in which they were chosen.
  return candidates.filter((part) => best.includes(part)).slice(0, budget);
}
