import type { SlidePath } from '../slide-paths.ts';
import { type Control, type Field, type Fields, optional, text } from './field.ts';
import { layoutOf } from './read-body.ts';

/** What every slide has beside its layout's own fields. */
const ofEverySlide = {
  title: text('field.title', { zh: 40, en: 80 }),
  subtitle: optional(text('field.subtitle', { zh: 60, en: 120 })),
  notes: text('field.notes', { zh: 4000, en: 4000 }),
} satisfies Fields;

/**
 * What stands at a place of a slide.
 *
 * @returns null where its layout has nothing of that name, or is not known
 */
export function fieldAt(layout: string, [first, ...path]: SlidePath): Field | null {
  if (first !== 'body') return path.length === 0 ? ((ofEverySlide as Fields)[first] ?? null) : null;
  const fields = layoutOf(layout)?.fields;
  return fields ? within(fields, path) : null;
}

function within(fields: Fields, [name, ...path]: readonly (string | number)[]): Field | null {
  const field = name === undefined ? undefined : fields[name];
  return field ? below(field, path) : null;
}

function below(field: Field, path: readonly (string | number)[]): Field | null {
  if (path.length === 0) return field;
  const { control } = field;
  if (control.kind === 'picture')
    return path.length === 1 && path[0] === 'caption' ? captionOf(control) : null;
  if (control.kind === 'group') return within(control.fields, path);
  if (control.kind === 'list')
    return typeof path[0] === 'number' ? below(control.item, path.slice(1)) : null;
  if (control.kind !== 'variant') return null;
  // Whichever of the variants has such a field: those of one name are alike in all of them.
  const found = control.variants.map((variant) => within(variant.fields, path));
  return found.find((one) => one !== null) ?? null;
}

/** The words below a picture; null where its layout draws none. */
export function captionOf({ caption }: Extract<Control, { kind: 'picture' }>): Field | null {
  return caption && optional(text('picture.caption', caption));
}
