import type { SlideFields } from '../model/edit-fields.ts';

/** The way to a part of a slide: `['title']`, `['body', 'support', 0, 'label']`. */
export type SlidePath = readonly [string, ...(string | number)[]];

/** What stands at a place of a slide; undefined where nothing does. */
export function valueAt(slide: SlideFields, path: SlidePath): unknown {
  let value: unknown = slide;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/**
 * The slide with something else at a place.
 *
 * @param value undefined takes the field away; an item of a list is taken out, and those after it move up
 * @returns the same slide where the path leads through something that is not there
 */
export function withValueAt(slide: SlideFields, path: SlidePath, value: unknown): SlideFields {
  return replaced(slide, path, value) as SlideFields;
}

function replaced(holder: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(holder)) {
    const items: readonly unknown[] = holder;
    const at = Number(step);
    if (!Number.isInteger(at) || at < 0 || at > items.length) return holder;
    const next = replaced(items[at], rest, value);
    return next === undefined ? items.toSpliced(at, 1) : items.toSpliced(at, 1, next);
  }
  if (typeof holder !== 'object' || holder === null) return holder;
  const fields = holder as Readonly<Record<string, unknown>>;
  const next = replaced(fields[step], rest, value);
  if (next !== undefined) return { ...fields, [step]: next };
  const { [step]: _, ...others } = fields;
  return others;
}

/** A place by name: `body.support.0.label`. */
export function nameOfPath(path: SlidePath): string {
  return path.join('.');
}

/** The place that a name stands for, as `nameOfPath` writes it. */
export function pathOfName(name: string): SlidePath {
  const steps = name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return steps as [string, ...(string | number)[]];
}
