import fc from 'fast-check';
import type { Localized } from '../../../model/localized.ts';
import { Picture } from '../../../model/picture.ts';
import type { Field, Fields } from '../field.ts';
import type { SlideLayout } from '../layout.ts';
import { mainFieldOf } from '../slide-parts.ts';

/** What random bodies name. */
export interface Nameable {
  readonly figure: readonly string[];
  readonly target: readonly string[];
  readonly goal: readonly string[];
  readonly milestone: readonly string[];
  readonly source: readonly string[];
}

/** Any body that a layout takes, from its least to its most, whatever it says. */
export function anyBody(layout: SlideLayout, named: Nameable): fc.Arbitrary<object> {
  return anyOf(layout.fields, named).filter((body) => layout.body.safeParse(body).success);
}

const anyText: fc.Arbitrary<Localized> = fc
  .tuple(
    fc.stringMatching(/^[一-龥]{1,30}$/),
    fc.option(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,8}){0,4}$/)),
    fc.nat(99_999),
  )
  .map(([zh, en, number]) => ({
    zh: `${zh}${number}`,
    en: en === null ? null : `${en} ${number}`,
  }));

function anyPicture(isCaptioned: boolean): fc.Arbitrary<Picture> {
  const words = fc.option(anyText, { nil: undefined });
  return fc
    .record({ file: fc.constantFrom('a', 'b', 'c'), alt: words, credit: words, caption: words })
    .map(({ file, alt, credit, caption }) =>
      Picture.parse({
        ...{ file: file.repeat(64), small: 'd'.repeat(64), width: 2560, height: 1440 },
        ...(alt && { alt }),
        ...(credit && { credit }),
        ...(isCaptioned && caption && { caption }),
      }),
    );
}

function anyOf(fields: Fields, named: Nameable): fc.Arbitrary<object> {
  const entries = Object.entries(fields).map(
    ([name, field]) =>
      [
        name,
        field.isOptional ? fc.option(anyIn(field, named), { nil: undefined }) : anyIn(field, named),
      ] as const,
  );
  return fc
    .record(Object.fromEntries(entries))
    .map((body) =>
      Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
    );
}

function anyIn({ control }: Field, named: Nameable): fc.Arbitrary<unknown> {
  switch (control.kind) {
    case 'text':
      return anyText;
    case 'choice':
      return fc.constantFrom(...control.choices.map(({ value }) => value));
    case 'group':
      return anyOf(control.fields, named);
    case 'list': {
      const { item, least: minLength, most: maxLength } = control;
      return fc.array(anyIn(item, named), { minLength, maxLength });
    }
    case 'variant':
      return fc.oneof(
        ...control.variants.map(({ type, fields }) =>
          anyOf(fields, named).map((body) => ({ type, ...body })),
        ),
      );
    case 'picture':
      return anyPicture(control.caption !== null);
    default:
      return control.kind in named
        ? fc.constantFrom(...named[control.kind as keyof Nameable])
        : fc.constant(undefined);
  }
}

/** Everything in a value that a person wrote or chose: texts, references, choices, each as often as it stands there. */
export function saidIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(saidIn);
}

/** The lists of a layout that hold groups which are no cards; there are none. */
export function listsOfGroups(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { control }]) => {
    if (control.kind === 'group') return listsOfGroups(control.fields);
    if (control.kind !== 'list') return [];
    const { item } = control;
    if (item.control.kind === 'list' || item.control.kind === 'variant') return [name];
    return item.control.kind === 'group' && mainFieldOf(item.control.fields) === null ? [name] : [];
  });
}
