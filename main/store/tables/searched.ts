import type { Field, SearchedAs } from './describe-table.ts';

/** @returns the field, as one whose text is searched */
export function searched<const Described extends Field>(
  field: Described,
  how: SearchedAs,
): Described & { readonly searched: SearchedAs } {
  return { ...field, searched: how };
}

/** The fields of a description whose texts are searched, by their names in the model. */
export function searchedFields(
  fields: Readonly<Record<string, Field>>,
): readonly (readonly [name: string, how: SearchedAs])[] {
  return Object.entries(fields).flatMap(([name, { searched: how }]) =>
    how ? [[name, how] as const] : [],
  );
}
