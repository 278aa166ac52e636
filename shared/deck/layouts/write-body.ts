import { Localized } from '../../model/localized.ts';
import { type Arranging, type Assigned, areWithin, placeFor } from './assign-parts.ts';
import { at, beginningsOf, isOneOf, startWith } from './beginnings.ts';
import { words } from './chosen.ts';
import type { Field, Fields } from './field.ts';
import type { VariantTypes } from './holders.ts';
import type { SlideLayout } from './layout.ts';
import { idOf, isEmphasis, kindOf, mainFieldOf, roleOf, type SlidePart } from './slide-parts.ts';
import type { PartWords } from './tray.ts';

/** A body of a layout, and what became of the parts that it was to hold. */
export interface WrittenBody {
  /** Its fields, without version and tray. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The parts on the slide by their places. */
  readonly placed: ReadonlyMap<string, SlidePart>;
  readonly waiting: readonly SlidePart[];
  /** Texts that the layout needs and nobody wrote. */
  readonly fillers: readonly Localized[];
}

/** Writes a body of the parts as they are assigned, and notes where each of them stands. */
export function writeBody(
  layout: SlideLayout,
  parts: readonly SlidePart[],
  assigned: readonly Assigned[],
  types: VariantTypes,
  options: Arranging,
): WrittenBody {
  const { find, placeOf, wanted } = options;
  const inHolder = new Map(assigned.map((one) => [one.holder.path, one.parts]));
  const inOrder = assigned.flatMap((one) => one.parts.map(({ part }) => part));
  const start = startWith(layout, inOrder, find);
  const placed = new Map<string, SlidePart>();
  const fillers: Localized[] = [];
  const left: SlidePart[] = [];
  const used = new Set<SlidePart>(inOrder);

  function place(part: SlidePart, path: string): unknown {
    placed.set(path, part);
    used.add(part);
    return part.value;
  }

  function filler(path: string, beside: SlidePart | null): Localized {
    const begun = Localized.safeParse(at(start, path)).data;
    const figure = beside ? find(String(beside.value)) : undefined;
    const { zh, en } = begun ?? figure?.shortName ?? words('请填写', 'To be written');
    const text = { zh, en: options.languages.includes('en') ? en : null };
    fillers.push(text);
    return text;
  }

  function choose(field: Field, path: string): unknown {
    const { control } = field;
    if (control.kind !== 'choice') return undefined;
    const choices = parts.filter(
      ({ kind, value }) =>
        kind === 'choice' && control.choices.some((choice) => choice.value === value),
    );
    const part =
      choices.find((one) => placeOf(one) === path) ??
      choices.find((one) => one.role === roleOf(field) && placeOf(one) === undefined);
    if (part) return place(part, path);
    if (field.isOptional) return undefined;
    const begun = at(start, path);
    const isOne = control.choices.some(({ value }) => value === begun);
    return isOne ? begun : control.choices[0]?.value;
  }

  function emphasise(field: Field, path: string, siblings: Fields, within: string): unknown {
    const shown = Object.keys(siblings).flatMap(
      (name) => inHolder.get(`${within}.${name}`)?.map(({ part }) => part.value) ?? [],
    );
    const marks = parts.filter(({ kind }) => kind === kindOf(field));
    const part =
      marks.find((one) => placeOf(one) === path) ??
      marks.find((one) => placeOf(one) === undefined && shown.includes(one.value));
    return part && place(part, path);
  }

  function contentOf(field: Field, path: string, siblings: Fields, within: string): unknown {
    const { control } = field;
    const [first] = inHolder.get(path) ?? [];
    switch (control.kind) {
      case 'text':
        if (first) return place(first.part, path);
        return field.isOptional ? undefined : filler(path, null);
      case 'choice':
        return choose(field, path);
      case 'list': {
        const items = withEmpty(path, control.most).map((part, index) =>
          itemOf(control.item, part, `${path}.${index}`),
        );
        if (field.isOptional && items.length === 0) return undefined;
        while (items.length < control.least)
          items.push(
            control.item.control.kind === 'text' ? filler(`${path}.${items.length}`, null) : {},
          );
        return items;
      }
      case 'group':
        if (mainFieldOf(control.fields) === null) return valuesOf(control.fields, path);
        return first && itemOf(field, first.part, path);
      case 'variant': {
        const type = types.get(path);
        const variant = control.variants.find((one) => one.type === type);
        const part =
          parts.find(
            (one) => one.kind === 'choice' && one.value === type && placeOf(one) === path,
          ) ??
          parts.find(
            (one) =>
              one.kind === 'choice' &&
              one.value === type &&
              one.role === roleOf(field) &&
              placeOf(one) === undefined,
          );
        if (part) place(part, path);
        return { type, ...valuesOf(variant?.fields ?? {}, path) };
      }
      default:
        if (isEmphasis(field)) return emphasise(field, path, siblings, within);
        return first && itemOf(field, first.part, path);
    }
  }

  /** The parts of a list, with the frames among them that were empty before. */
  function withEmpty(path: string, most: number): SlidePart[] {
    const items = (inHolder.get(path) ?? []).map(({ part }) => part);
    const former = (part: SlidePart) => placeOf(part) ?? '';
    const frames = parts
      .filter((part) => part.kind === 'empty' && former(part).startsWith(`${path}.`))
      .map((part) => ({ part, index: Number(former(part).slice(path.length + 1)) }))
      .toSorted((one, other) => one.index - other.index);
    for (const { part, index } of frames) if (items.length < most) items.splice(index, 0, part);
    return items;
  }

  function valuesOf(fields: Fields, path: string): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      Object.entries(fields)
        .map(([name, field]) => {
          const place = path === '' ? name : `${path}.${name}`;
          return [name, contentOf(field, place, fields, path)] as const;
        })
        .filter(([, value]) => value !== undefined),
    );
  }

  /** A part by itself or as a card, with as many of the words beside it as there are fields for. */
  function itemOf(item: Field, part: SlidePart, path: string): unknown {
    const { control } = item;
    place(part, path);
    if (part.kind === 'empty') return {};
    if (control.kind !== 'group') return leafOf(item, part, part.words);
    const main = mainFieldOf(control.fields) ?? '';
    const rest = [...part.words];
    const values = Object.entries(control.fields).map(([name, field]) => {
      const inner = `${path}.${name}`;
      if (name === main) return [name, undefined] as const;
      if (field.control.kind === 'text') {
        const text = takeWords(rest, field, part);
        return [name, text ?? (field.isOptional ? undefined : filler(inner, part))] as const;
      }
      if (field.control.kind === 'choice') return [name, choose(field, inner)] as const;
      const card = placeFor(part, options);
      const other =
        parts.find(
          (one) => !used.has(one) && card && placeFor(one, options) === `${card}.${name}`,
        ) ??
        parts.find(
          (one) =>
            !used.has(one) &&
            one.kind === kindOf(field) &&
            one.role === roleOf(field) &&
            one.of === idOf(part.value) &&
            placeOf(one) === undefined,
        );
      if (other) place(other, inner);
      return [name, other && leafOf(field, other, other.words)] as const;
    });
    const mainValue = leafOf(control.fields[main] ?? item, part, rest);
    return Object.fromEntries(
      values
        .map(([name, value]) => [name, name === main ? mainValue : value] as const)
        .filter(([, value]) => value !== undefined),
    );
  }

  /** The words for a field, which are taken away from those that are left. */
  function takeWords(rest: PartWords[], field: Field, part: SlidePart): Localized | undefined {
    const { control } = field;
    if (control.kind !== 'text') return undefined;
    const index = rest.findIndex(({ role, text }) => {
      if (!isSaidAlike(role, roleOf(field))) return false;
      const isThere = options.placeOf(part) !== undefined && options.placeOf(part) !== '';
      return isThere || isWanted(part, text) || areWithin([text], control.fits, find);
    });
    return index < 0 ? undefined : rest.splice(index, 1)[0]?.text;
  }

  function isWanted(part: SlidePart, text: Localized): boolean {
    if (wanted?.kind !== 'text' || wanted.of === null) return false;
    return wanted.of === idOf(part.value) && wanted.value === text;
  }

  /** A thing by itself; words that are not its own in this layout are left over and wait. */
  function leafOf(field: Field, part: SlidePart, rest: readonly PartWords[]): unknown {
    let { value } = part;
    const over = [...rest];
    if (typeof value === 'object' && value !== null) {
      for (const [name, text] of Object.entries(value)) {
        if (field.schema.safeParse(value).success) break;
        const read = Localized.safeParse(text);
        if (!read.success) continue;
        over.push({ role: name, text: read.data });
        value = Object.fromEntries(Object.entries(value as object).filter(([one]) => one !== name));
      }
      for (const one of [...over]) {
        const withWords = { ...(value as object), [one.role]: one.text };
        if (one.role in (value as object) || !field.schema.safeParse(withWords).success) continue;
        value = withWords;
        over.splice(over.indexOf(one), 1);
      }
    }
    left.push(
      ...over.map(({ role, text }) => ({
        ...{ kind: 'text', role, value: text, words: [], of: idOf(part.value) },
        // A slide may name one figure twice.
        ...{ at: part.at, was: part.was },
      })),
    );
    return value;
  }

  const body = valuesOf(layout.fields, '');
  const waiting = [...parts.filter((part) => !used.has(part)), ...left];
  // What the layout always begins with is known for what it is.
  const isKnown = isOneOf(beginningsOf(layout));
  return { body, placed, waiting, fillers: fillers.filter((text) => !isKnown(text)) };
}

/** A note under a figure and the detail of a place on a list are one thing. */
function isSaidAlike(role: string, other: string): boolean {
  const name = (one: string) => (one === 'detail' ? 'note' : one);
  return name(role) === name(other);
}
