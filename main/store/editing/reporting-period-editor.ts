import type { Database } from 'better-sqlite3';
import type { Decks } from '../content/decks.ts';
import type { Editor } from './editor.ts';

/**
 * What a deck reports on. Slides that lack a figure of the new period are no reason to refuse it:
 * the figures of a new year are entered after the deck was carried over to it.
 */
export function createReportingPeriodEditor(
  db: Database,
  decks: Pick<Decks, 'list'>,
): Editor<'reporting-period'> {
  const update = db.prepare<[{ deck: string; period: string; comparison: string | null }]>(
    'UPDATE deck SET period = :period, comparison = :comparison WHERE key = :deck',
  );

  return {
    keyOf: ({ deck }) => deck,

    find(edit) {
      const found = decks.list().find(({ key }) => key === edit.deck);
      if (!found) return null;
      const { period, comparison } = found;
      return { fields: { period, comparison }, place: null };
    },

    guard() {},

    write({ deck, after }) {
      update.run({ deck, ...after });
      return null;
    },
  };
}
