import type { RecordHit } from '../../../shared/model/records.ts';
import type { Field } from './describe-table.ts';

/** How a field's text is searched when people look for an indicator. */
export interface SearchedAs {
  /** What a window calls the place where something was found. */
  readonly as: RecordHit['field'];
  /** How well an indicator answers that is found by it: 0 is best. */
  readonly grade: number;
  /** The same where the text does not begin with what is asked for; by default no other. */
  readonly gradeWithin?: number;
  /**
   * A text in both languages is read as Chinese by its characters and sounds and as English by its
   * words, one that may be in either as both; of printed ones the very characters are looked for.
   */
  readonly reads: 'both languages' | 'either language' | 'characters';
}

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
