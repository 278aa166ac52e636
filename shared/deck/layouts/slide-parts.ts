import { Localized } from '../../model/localized.ts';
import type { Field, Fields } from './field.ts';
import type { FormerPlaces, PartWords } from './tray.ts';

/**
 * A part of a slide that can go from one layout to another: a text, what is named (with the words
 * beside it), a choice, or which of the others is emphasised.
 */
export interface SlidePart {
  /**
   * The kind of its field; a goal's target is a figure, what is emphasised an `emphasis`, and a frame
   * that waits for its picture `empty`.
   */
  readonly kind: string;
  readonly role: string;
  /** As bodies hold it. */
  readonly value: unknown;
  readonly words: readonly PartWords[];
  /** The part that it belongs to, by `idOf`; null where it stands for itself. */
  readonly of: string | null;
  /** Where it stands in the layout of the slide; null where it waits in the tray. */
  readonly at: string | null;
  /** Where it stood in former layouts. */
  readonly was: FormerPlaces;
}

/** What a field is for: `statement`, `label`. It is the last word of the message that it is called by. */
export function roleOf({ label }: Pick<Field, 'label'>): string {
  return label.slice(label.lastIndexOf('.') + 1);
}

/** The kind of the parts that stand in a field. */
export function kindOf(field: Field): string {
  const { kind } = field.control;
  if (isEmphasis(field)) return 'emphasis';
  return kind === 'target' ? 'figure' : kind;
}

/** A figure that stands among the others, named once more. */
export function isEmphasis(field: Field): boolean {
  return field.control.kind === 'figure' && roleOf(field) === 'emphasis';
}

/** Whether a field holds one thing of the store or a picture, and nothing else. */
export function isNamed({ control: { kind } }: Field): boolean {
  return !['text', 'choice', 'group', 'list', 'variant'].includes(kind);
}

/**
 * The field of a group that the others say something about: the figure of a card. Null where the
 * group is no card but a part of the slide with lists of its own.
 */
export function mainFieldOf(fields: Fields): string | null {
  const entries = Object.entries(fields);
  const isPlain = entries.every(
    ([, { control }]) => !['group', 'list', 'variant'].includes(control.kind),
  );
  return (isPlain && entries.find(([, field]) => isNamed(field))?.[0]) || null;
}

/** What tells a part from others, whatever is said beside it: its reference, or a picture's file. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const isPicture = typeof value === 'object' && value !== null && 'file' in value;
  return isPicture && typeof value.file === 'string' ? value.file : null;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * All parts of a body, in the order in which it is read.
 *
 * @param isFiller whether a text stands there only because the layout needs one
 */
export function partsIn(
  fields: Fields,
  body: unknown,
  isFiller: (text: Localized) => boolean,
  at: readonly string[] = [],
): SlidePart[] {
  const values = body as Values;
  return Object.entries(fields).flatMap(([name, field]) =>
    values[name] === undefined ? [] : partsOf(field, values[name], isFiller, [...at, name]),
  );
}

function partsOf(
  field: Field,
  value: unknown,
  isFiller: (text: Localized) => boolean,
  at: readonly string[],
): SlidePart[] {
  const { control } = field;
  switch (control.kind) {
    case 'text':
      return isFiller(value as Localized) ? [] : [partOf(field, value, at)];
    case 'list':
      return (value as readonly unknown[]).flatMap((item, index) =>
        partsOf(control.item, item, isFiller, [...at, String(index)]),
      );
    case 'group':
      return mainFieldOf(control.fields) === null
        ? partsIn(control.fields, value, isFiller, at)
        : partsOfCard(control.fields, value as Values, isFiller, at);
    case 'variant': {
      const { type } = value as { readonly type: string };
      const variant = control.variants.find((one) => one.type === type);
      const choice = { ...partOf(field, type, at), kind: 'choice' };
      return [choice, ...(variant ? partsIn(variant.fields, value, isFiller, at) : [])];
    }
    default:
      return [partOf(field, value, at)];
  }
}

/** A card is one part with its words; what else it names are parts that belong to it. */
function partsOfCard(
  fields: Fields,
  values: Values,
  isFiller: (text: Localized) => boolean,
  at: readonly string[],
): SlidePart[] {
  const main = mainFieldOf(fields) ?? '';
  const mainField = fields[main];
  const given = Object.entries(fields).filter(([name]) => values[name] !== undefined);
  if (given.length === 0) return [{ ...noPart, kind: 'empty', at: at.join('.') }];
  if (!mainField || values[main] === undefined)
    return given.flatMap(([name, field]) => partsOf(field, values[name], isFiller, [...at, name]));
  const words = given.flatMap(([name, field]): PartWords[] => {
    const text = Localized.safeParse(values[name]).data;
    if (field.control.kind !== 'text' || !text || isFiller(text)) return [];
    return [{ role: roleOf(field), text }];
  });
  const of = idOf(values[main]);
  return [
    { ...partOf(mainField, values[main], at), words },
    ...given
      .filter(([name, { control }]) => name !== main && control.kind !== 'text')
      .map(([name, field]) => ({ ...partOf(field, values[name], [...at, name]), of })),
  ];
}

const noPart: SlidePart = {
  ...{ kind: '', role: '', value: null, words: [], of: null, at: null, was: {} },
};

function partOf(field: Field, value: unknown, at: readonly string[]): SlidePart {
  return {
    kind: kindOf(field),
    role: roleOf(field),
    value,
    words: [],
    of: null,
    at: at.join('.'),
    was: {},
  };
}

/** Choices, what is emphasised and frames without anything in them are kept, but nobody misses them. */
export function isCounted(kind: string): boolean {
  return kind !== 'choice' && kind !== 'emphasis' && kind !== 'empty';
}

/** Whether a part is a thing of the store or a picture. */
export function isNamedPart({ kind }: SlidePart): boolean {
  return isCounted(kind) && kind !== 'text';
}

/** A part that was chosen for a slide, of which nothing is said yet. */
export function partNaming(reference: string): SlidePart {
  const [, kind = 'figure'] = /^\{\{(goal|milestone|source):/.exec(reference) ?? [];
  return { kind, role: kind, value: reference, words: [], of: null, at: null, was: {} };
}
