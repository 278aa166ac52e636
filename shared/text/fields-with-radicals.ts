import type { Briefing } from '../model/briefing.ts';
import type { RecordField } from '../model/export.ts';
import { radicalsIn } from '../model/radicals.ts';

/** A text that holds radicals, with the record and the field that it stands in. */
export interface RadicalField extends RecordField {
  readonly characters: readonly string[];
}

/**
 * Where records hold radicals that stand for characters: none that was entered or read in holds any,
 * as they are folded there, but a store of an earlier version may, until its form saves it again.
 * Decks and themes, which have no form, are folded as the store reads them; quotations keep theirs
 * and are printed without.
 */
export function fieldsWithRadicals(briefing: Briefing): RadicalField[] {
  const { figures, goals, milestones, sources } = briefing;
  const records: readonly (readonly [RecordField['entity'], string, unknown])[] = [
    ...figures
      .filter(({ origin }) => origin === 'observation')
      .map(
        ({ key, name, shortName, unit, qualifierWord, note }) =>
          ['indicator', key, { name, shortName, unit, qualifierWord, note }] as const,
      ),
    ...goals.map(
      ({ key, statement, termFrom, office, leader, targets, steps }) =>
        [
          'goal',
          key,
          {
            statement,
            termFrom,
            office,
            leader,
            targets: targets.map(({ measure, unit, qualifierWord }) => ({
              ...{ measure, unit, qualifierWord },
            })),
            steps: steps.map(({ text }) => ({ text })),
          },
        ] as const,
    ),
    ...milestones.map(({ key, title }) => ['milestone', key, { title }] as const),
    ...sources.map(
      ({ key, title, publisher, locatorNote, sections }) =>
        ['source', key, { title, publisher, locatorNote, sections }] as const,
    ),
  ];
  const found = records.flatMap(([entity, key, value]) =>
    [...placesIn(value, [])].map(({ field, characters }) => ({ entity, key, field, characters })),
  );
  // An indicator's texts are those of each of its figures.
  return [...new Map(found.map((one) => [`${one.entity} ${one.key} ${one.field}`, one])).values()];
}

function* placesIn(
  value: unknown,
  path: readonly string[],
): Generator<{ readonly field: string; readonly characters: readonly string[] }> {
  if (typeof value === 'string') {
    const characters = radicalsIn(value).map(([radical]) => radical);
    if (characters.length > 0) yield { field: path.join('.'), characters };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* placesIn(inner, [...path, name]);
  }
}
