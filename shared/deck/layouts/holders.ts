import type { MessageKey } from '../../i18n/messages.ts';
import type { Alike, Field, Fields } from './field.ts';
import { isEmphasis, kindOf, mainFieldOf, roleOf, type SlidePart } from './slide-parts.ts';

/** Which of its forms each variant of a layout has, by its place. */
export type VariantTypes = ReadonlyMap<string, string>;

export function waysToVary(fields: Fields, path: readonly string[] = []): VariantTypes[] {
  return Object.entries(fields).reduce<VariantTypes[]>(
    (ways, [name, { control }]) => {
      const place = [...path, name];
      if (control.kind === 'group' && mainFieldOf(control.fields) === null) {
        const inner = waysToVary(control.fields, place);
        return ways.flatMap((way) => inner.map((one) => new Map([...way, ...one])));
      }
      if (control.kind !== 'variant') return ways;
      return ways.flatMap((way) =>
        control.variants.map(({ type }) => new Map([...way, [place.join('.'), type]])),
      );
    },
    [new Map()],
  );
}

export function fieldAt(fields: Fields, path: string): Field | null {
  const [name = '', ...rest] = path.split('.');
  const field = fields[name];
  if (!field || rest.length === 0) return field ?? null;
  return field.control.kind === 'group' ? fieldAt(field.control.fields, rest.join('.')) : null;
}

/** A list of a layout, or a single place of it, that holds parts of one kind. */
export interface Holder {
  readonly path: string;
  readonly label: MessageKey;
  /** What stands in it once, or as often as the list has items. */
  readonly item: Field;
  readonly isList: boolean;
  readonly least: number;
  readonly most: number;
  readonly kind: string;
  /** Whether it takes what never stood in it. */
  readonly isOpen: boolean;
  readonly alike: Alike | null;
}

export function holdersIn(
  fields: Fields,
  types: VariantTypes,
  path: readonly string[] = [],
): Holder[] {
  return Object.entries(fields).flatMap(([name, field]): Holder[] => {
    const { control, label, isOptional } = field;
    const place = [...path, name];
    const single = { path: place.join('.'), label, item: field, isList: false, alike: null };
    switch (control.kind) {
      case 'choice':
        return [];
      case 'text':
        // A sentence about one side of a pair is not one about the slide.
        return [{ ...single, least: 0, most: 1, kind: 'text', isOpen: path.length === 0 }];
      case 'list': {
        const { item, least, most, alike = null } = control;
        const holder = {
          ...single,
          item,
          isList: true,
          most,
          alike,
          least: isOptional ? 0 : least,
        };
        const kind = kindOf(mainField(item));
        return [{ ...holder, kind, isOpen: !isOptional || kind === 'text' }];
      }
      case 'group': {
        if (mainFieldOf(control.fields) === null) return holdersIn(control.fields, types, place);
        const kind = kindOf(mainField(field));
        return [{ ...single, least: isOptional ? 0 : 1, most: 1, kind, isOpen: true }];
      }
      case 'variant': {
        const type = types.get(single.path);
        const variant = control.variants.find((one) => one.type === type);
        return variant ? holdersIn(variant.fields, types, place) : [];
      }
      default:
        if (isEmphasis(field)) return [];
        return [
          { ...single, least: isOptional ? 0 : 1, most: 1, kind: kindOf(field), isOpen: true },
        ];
    }
  });
}

/** Of a card what it is about, else the field itself. */
function mainField(field: Field): Field {
  const { control } = field;
  if (control.kind !== 'group') return field;
  return control.fields[mainFieldOf(control.fields) ?? ''] ?? field;
}

/** Sentences, which may stand for one another; a heading, a caption or a step of a method is none. */
const sentences: readonly string[] = ['statement', 'lead', 'paragraph'];

export function takes(holder: Holder, part: SlidePart): boolean {
  if (holder.kind !== part.kind) return false;
  if (holder.kind === 'text') {
    const role = roleOf(holder.item);
    if (part.of !== null) return false;
    return (
      role === part.role ||
      (sentences.includes(role) && (sentences.includes(part.role) || part.role === 'step'))
    );
  }
  return mainField(holder.item).control.kind === 'target' ? isTarget(part.value) : true;
}

/** Goals' targets are named by goal and target. */
function isTarget(value: unknown): boolean {
  return typeof value === 'string' && /^\{\{[a-z0-9-]+\.[a-z0-9-]+\}\}$/.test(value);
}

export function holdsWholes({ item }: Holder): boolean {
  return item.control.kind === 'group' && 'whole' in item.control.fields;
}

/** A frame without its picture is drawn, too. */
export function mayBeEmpty({ schema }: Field): boolean {
  return schema.safeParse({}).success;
}
