import type { MessageKey } from '../../i18n/messages.ts';
import type { Localized } from '../../model/localized.ts';
import { type ArrangeOptions, type Arranging, assignParts } from './assign-parts.ts';
import { at, beginningsOf, chosenOf, isOneOf, startWith } from './beginnings.ts';
import { fieldAt, holdersIn, mayBeEmpty, type VariantTypes, waysToVary } from './holders.ts';
import type { SlideLayout } from './layout.ts';
import { isCounted, partsIn, roleOf, type SlidePart } from './slide-parts.ts';
import { type WrittenBody, writeBody } from './write-body.ts';

/** A list, or a single place, that has too little to be drawn. */
export interface Lacking {
  readonly label: MessageKey;
  readonly least: number;
  readonly has: number;
}

/** The parts of a slide in a layout, or what there is too little of for it. */
export type Arrangement =
  | ({ readonly ok: true } & WrittenBody)
  | { readonly ok: false; readonly lacking: readonly Lacking[] };

/**
 * Puts the parts of a slide into a layout, by what its fields are described to hold: each where it
 * stood before, else in the order in which they are read; what finds no room waits. Figures that a
 * list would draw against each other go there only if that is honest.
 */
export function arrange(
  layout: SlideLayout,
  parts: readonly SlidePart[],
  options: ArrangeOptions,
): Arrangement {
  const arranging = { ...options, beginsAt: placesToBegin(layout, parts, options) };
  const ways = waysToVary(layout.fields);
  const start = startWith(layout, parts, options.find);
  const wishOf = (types: VariantTypes) =>
    Math.max(
      0,
      ...[...types].map(([path, type]) => {
        const isChosen = parts.some(
          (part) => part.kind === 'choice' && part.value === type && options.placeOf(part) === path,
        );
        if (isChosen) return 0;
        const field = fieldAt(layout.fields, path);
        const isWanted = parts.some(
          ({ kind, role, value }) =>
            kind === 'choice' && value === type && field !== null && role === roleOf(field),
        );
        if (isWanted) return 1;
        return at(start, `${path}.type`) === type ? 2 : 3;
      }),
    );
  const tried = ways.map((types) => {
    const arrangement = arrangeAs(layout, parts, types, arranging);
    const shown = arrangement.ok
      ? [...arrangement.placed.values()].filter(({ kind }) => isCounted(kind)).length
      : -1;
    return { arrangement, wish: wishOf(types), shown };
  });
  const [best] = tried.toSorted(
    (one, other) =>
      Number(other.arrangement.ok) - Number(one.arrangement.ok) ||
      Number(other.wish === 0) - Number(one.wish === 0) ||
      other.shown - one.shown ||
      one.wish - other.wish,
  );
  return best?.arrangement ?? { ok: false, lacking: [] };
}

function arrangeAs(
  layout: SlideLayout,
  parts: readonly SlidePart[],
  types: VariantTypes,
  options: Arranging,
): Arrangement {
  const assigned = assignParts(holdersIn(layout.fields, types), parts, options);
  const lacking = assigned.flatMap(({ holder, parts: { length: has } }): Lacking[] =>
    has >= holder.least || holder.kind === 'text' || mayBeEmpty(holder.item)
      ? []
      : [{ label: holder.label, least: holder.least, has }],
  );
  if (lacking.length > 0) return { ok: false, lacking };
  return { ok: true, ...writeBody(layout, parts, assigned, types, options) };
}

/**
 * Where a layout that suits the parts begins with each: it knows two sides, or parts from their whole.
 * What one of them is emphasised for goes before that, and so does where any of them stood before.
 */
function placesToBegin(
  layout: SlideLayout,
  parts: readonly SlidePart[],
  { find, placeOf }: ArrangeOptions,
): ReadonlyMap<SlidePart, string> {
  const places = new Map<SlidePart, string>();
  const isKnown = parts.some((part) => placeOf(part) !== undefined);
  if (isKnown || parts.some(({ kind }) => kind === 'emphasis')) return places;
  if (layout.suits(chosenOf(parts, find)) === 'no') return places;
  const start = startWith(layout, parts, find);
  if (!layout.body.safeParse(start).success) return places;
  for (const { kind, value, at } of partsIn(layout.fields, start, () => true)) {
    const part = parts.find((one) => !places.has(one) && one.kind === kind && one.value === value);
    if (part && at !== null) places.set(part, at);
  }
  return places;
}

/** The parts of a body of a layout; what it says until somebody writes something better is none. */
export function partsOfBody(
  layout: SlideLayout,
  body: unknown,
  fillers: readonly Localized[],
): SlidePart[] {
  return partsIn(layout.fields, body, isOneOf([...fillers, ...beginningsOf(layout)]));
}
