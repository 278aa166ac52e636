import type { SlideFields } from '../model/edit-fields.ts';
import type { Localized } from '../model/localized.ts';
import { type ChosenFigure, isTarget } from './layouts/chosen.ts';
import type { Control, Field, Fields, Variant } from './layouts/field.ts';
import { layoutOf } from './layouts/read-body.ts';
import { isEmphasis } from './layouts/slide-parts.ts';
import { type SlidePath, valueAt, withValueAt } from './slide-paths.ts';

/** What people do with the fields of a slide's body, by the description of its layout alone. */

export type ReferenceKind = 'figure' | 'target' | 'goal' | 'milestone' | 'source';

type ListField = Field & { readonly control: Extract<Control, { kind: 'list' }> };
type VariantControl = Extract<Control, { kind: 'variant' }>;

/**
 * What has to be chosen before a value of this field can begin; null where nothing has to, as it is
 * typed.
 */
export function referenceToBegin({ control }: Field): ReferenceKind | null {
  switch (control.kind) {
    case 'figure':
    case 'target':
    case 'goal':
    case 'milestone':
    case 'source':
      return control.kind;
    case 'list':
      return referenceToBegin(control.item);
    case 'group': {
      const kinds = required(control.fields).map(([, field]) => referenceToBegin(field));
      return kinds.find((kind) => kind !== null) ?? null;
    }
    default:
      return null;
  }
}

/**
 * A value of a field that begins with a reference: in a group its first reference that is required,
 * beside which texts that are required say what was chosen.
 *
 * @param name of what was chosen
 */
export function beginWith({ control }: Field, reference: string, name: Localized): unknown {
  switch (control.kind) {
    case 'list':
      return [beginWith(control.item, reference, name)];
    case 'group': {
      const fields = required(control.fields);
      const [chosen] = fields.find(([, field]) => referenceToBegin(field) !== null) ?? [];
      return Object.fromEntries(
        fields.map(([key, field]) => [
          key,
          key === chosen ? beginWith(field, reference, name) : beginEmpty(field, name),
        ]),
      );
    }
    default:
      return reference;
  }
}

/** An item that is there before anything in it is, such as an empty frame; null where there is none. */
export function emptyItem({ schema }: Field): unknown {
  return schema.safeParse({}).success ? {} : null;
}

function beginEmpty({ control }: Field, name: Localized): unknown {
  if (control.kind === 'text') return name;
  if (control.kind === 'choice') return control.choices[0]?.value;
  return control.kind === 'list' && control.least === 0 ? [] : undefined;
}

export function canAddTo({ control }: ListField, items: readonly unknown[]): boolean {
  return items.length < control.most;
}

/** A list that is optional goes with its last items. */
export function canRemoveFrom(
  { control, isOptional }: ListField,
  items: readonly unknown[],
): boolean {
  return items.length > control.least || isOptional;
}

/** The slide with one more item at the end of one of its lists, which begins with it where it is not there yet. */
export function withItem(slide: SlideFields, path: SlidePath, item: unknown): SlideFields {
  return withFieldAt(slide, path, [...itemsAt(slide, path), item]);
}

/** The slide without an item of one of its lists, where that may go. */
export function withoutItem(
  slide: SlideFields,
  path: SlidePath,
  list: ListField,
  index: number,
): SlideFields {
  const items = itemsAt(slide, path);
  if (!(index in items) || !canRemoveFrom(list, items)) return slide;
  const left = items.toSpliced(index, 1);
  return withFieldAt(slide, path, left.length < list.control.least ? undefined : left);
}

/** A list with one of its items at another place; `to` beyond its ends is its end. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  const at = Math.min(Math.max(to, 0), items.length - 1);
  return item === undefined || at === from
    ? items
    : items.toSpliced(from, 1).toSpliced(at, 0, item);
}

/** The same ones each time, of a list that is not there too: who draws them asks whether they are others. */
const nothing: readonly unknown[] = [];

export function itemsAt(slide: SlideFields, path: SlidePath): readonly unknown[] {
  const items = valueAt(slide, path);
  return Array.isArray(items) ? items : nothing;
}

/**
 * The slide with something else in one of its fields. A figure that is named again elsewhere is
 * followed there: it goes where it is taken out, and is the new one where it was replaced.
 */
export function withFieldAt(slide: SlideFields, path: SlidePath, value: unknown): SlideFields {
  const next = withValueAt(slide, path, value);
  const fields = layoutOf(slide.layout)?.fields;
  if (path[0] !== 'body' || !fields) return next;
  const body = namedAgain(fields, slide.body, next.body);
  return body === next.body ? next : { ...next, body };
}

type Group = Readonly<Record<string, unknown>>;

/** The list among some fields whose figures one of them may emphasise. */
export function listOf(fields: Fields): string | null {
  const found = Object.entries(fields).find(([, { control }]) => control.kind === 'list');
  return found?.[0] ?? null;
}

function namedAgain(fields: Fields, was: unknown, is: unknown): unknown {
  if (was === is || !isGroup(was) || !isGroup(is)) return is;
  let next: Group = is;
  const list = listOf(fields);
  for (const [name, field] of Object.entries(fields)) {
    const inner = innerFields(field.control, is[name]);
    const value =
      list !== null && isEmphasis(field)
        ? followed(was[list], is[list], is[name])
        : inner
          ? namedAgain(inner, was[name], is[name])
          : is[name];
    if (value === is[name]) continue;
    const { [name]: _, ...others } = next;
    next = value === undefined ? others : { ...others, [name]: value };
  }
  return next;
}

function innerFields(control: Control, value: unknown): Fields | null {
  if (control.kind === 'group') return control.fields;
  return control.kind === 'variant' ? (variantOf(control, value)?.fields ?? null) : null;
}

function followed(was: unknown, is: unknown, named: unknown): unknown {
  if (named === undefined || !Array.isArray(is) || is.includes(named)) return named;
  if (!Array.isArray(was) || was.length !== is.length) return undefined;
  return is[was.indexOf(named)];
}

export function variantOf({ variants }: VariantControl, value: unknown): Variant | undefined {
  return isGroup(value) ? variants.find(({ type }) => type === value['type']) : undefined;
}

/**
 * The variants that may stand for what is there, each with its body: the present one, and those that
 * draw the same figures rightly.
 *
 * @param figureOf what a reference names; null where that is nothing
 */
export function variantsFor(
  { control, schema }: Field & { readonly control: VariantControl },
  value: unknown,
  figureOf: (reference: string) => ChosenFigure | null,
): { readonly variant: Variant; readonly body: unknown }[] {
  const now = variantOf(control, value);
  if (!now || !isGroup(value)) return [];
  const figures = referencesIn(now.fields, value).map(figureOf);
  const known = figures.filter((figure) => figure !== null);
  return control.variants.flatMap((variant) => {
    if (variant === now) return { variant, body: value };
    const begun = known.length === figures.length ? drawn(variant.fields, known) : null;
    if (!begun) return [];
    const body = { ...begun, ...kept(variant.fields, begun, value), type: variant.type };
    return schema.safeParse(body).success ? { variant, body } : [];
  });
}

/** The required fields of a variant for these figures; null where they are not to be drawn so. */
function drawn(fields: Fields, figures: readonly ChosenFigure[]): Group | null {
  const begun: Record<string, unknown> = {};
  for (const [name, { control }] of required(fields)) {
    if (control.kind === 'choice') begun[name] = control.choices[0]?.value;
    if (control.kind !== 'list') continue;
    const isOfTargets = referenceToBegin(control.item) === 'target';
    if (isOfTargets && !figures.every(isTarget)) return null;
    if (control.alike?.(figures.map(({ figure }) => ({ figure, whole: null }))) === false)
      return null;
    begun[name] = figures.map(({ reference, figure }) =>
      beginWith(control.item, reference, figure.shortName),
    );
  }
  return begun;
}

/** What the fields of another variant take over from those of the same name. */
function kept(fields: Fields, begun: Group, value: Group): Group {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { schema, control }]) => {
      const held = value[name];
      const isBegun = name in begun && control.kind !== 'choice';
      const isKept = !isBegun && held !== undefined && schema.safeParse(held).success;
      return isKept ? [[name, held]] : [];
    }),
  );
}

/** What a group shows, each item of a list by its first reference that is required. */
function referencesIn(fields: Fields, value: Group): string[] {
  return Object.entries(fields).flatMap(([name, { control }]) => {
    const items = value[name];
    if (control.kind !== 'list' || !Array.isArray(items)) return [];
    return items.flatMap((item: unknown) => {
      const reference = referenceOf(control.item, item);
      return reference === null ? [] : [reference];
    });
  });
}

/** The reference that an item is about; null where it is about none. */
export function referenceOf(field: Field, item: unknown): string | null {
  if (referenceToBegin(field) === null) return null;
  if (field.control.kind !== 'group') return typeof item === 'string' ? item : null;
  if (!isGroup(item)) return null;
  const [name, inner] =
    required(field.control.fields).find(([, one]) => referenceToBegin(one) !== null) ?? [];
  return name === undefined || !inner ? null : referenceOf(inner, item[name]);
}

function required(fields: Fields): (readonly [name: string, field: Field])[] {
  return Object.entries(fields).filter(([, { isOptional }]) => !isOptional);
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
