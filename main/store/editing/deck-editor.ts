import type { Database } from 'better-sqlite3';
import { readNewBody } from '../../../shared/deck/layouts/read-body.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Decks } from '../content/decks.ts';
import { deckSectionTable, deckTable, slideTable } from '../tables/deck.ts';
import { assertUnneeded, type EditOf, type Editor } from './editor.ts';
import type { ReferenceGuard } from './reference-guard.ts';
import type { SlideNames } from './slide-names.ts';

/** Decks without what they hold. A deck goes once it is empty, and the last one stays. */
export function createDeckEditor(
  db: Database,
  decks: Pick<Decks, 'heading'>,
  places: Pick<ReferenceGuard, 'assertArea'>,
): Editor<'deck'> {
  const put = db.prepare(deckTable.upsert(['key']));
  const remove = db.prepare<[string]>('DELETE FROM deck WHERE key = ?');
  const holds = db
    .prepare<[{ deck: string }], string>(`
      SELECT deck || '/' || key FROM slide WHERE deck = :deck
      UNION ALL SELECT deck || '/' || key FROM deck_section WHERE deck = :deck`)
    .pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM deck').pluck();

  return {
    keyOf: ({ before, after }) => (before ?? after)?.key ?? '',

    find(_, { key }) {
      const fields = decks.heading(key);
      return fields ? { fields, place: null } : null;
    },

    guard({ before, after }) {
      if (after) return places.assertArea(after.area);
      if (!before) return;
      assertUnneeded(before.key, holds.all({ deck: before.key }));
      if (count.get() === 1) throw new AppError('record.last-deck', { key: before.key });
    },

    write({ before, after }) {
      if (!after) {
        if (before) remove.run(before.key);
        return null;
      }
      put.run(deckTable.toRow({}, after));
      return null;
    },
  };
}

/** A deck's sections. One goes once no slide stands in it. */
export function createSectionEditor(
  db: Database,
  decks: Pick<Decks, 'heading' | 'section'>,
): Editor<'section'> {
  const put = db.prepare(deckSectionTable.upsert(['deck', 'key']));
  const remove = db.prepare<[string, string]>(
    'DELETE FROM deck_section WHERE deck = ? AND key = ?',
  );
  const placed = createPlaced(db, 'deck_section');
  const holds = db
    .prepare<[string, string], string>(
      `SELECT deck || '/' || key FROM slide WHERE deck = ? AND section = ? ORDER BY order_key`,
    )
    .pluck();

  return {
    keyOf: inDeck,

    find({ deck }, { key }) {
      const fields = decks.section(deck, key);
      return fields ? { fields, place: null } : null;
    },

    guard({ deck, before, after }) {
      if (after) {
        if (!decks.heading(deck)) throw new AppError('record.unknown', { key: deck });
        placed.assertFree(deck, after);
      } else if (before) assertUnneeded(`${deck}/${before.key}`, holds.all(deck, before.key));
    },

    write({ deck, before, after }) {
      if (!after) {
        if (before) remove.run(deck, before.key);
        return null;
      }
      put.run(deckSectionTable.toRow({ deck }, after));
      return null;
    },
  };
}

/** Slides. Nothing refers to one but reviews and meetings, which keep its name. */
export function createSlideEditor(
  db: Database,
  decks: Pick<Decks, 'heading' | 'section' | 'slide'>,
  names: SlideNames,
): Editor<'slide'> {
  const put = db.prepare(slideTable.upsert(['deck', 'key']));
  const remove = db.prepare<[string, string]>('DELETE FROM slide WHERE deck = ? AND key = ?');
  const placed = createPlaced(db, 'slide');

  return {
    keyOf: inDeck,

    find({ deck }, { key }) {
      const fields = decks.slide(deck, key);
      return fields ? { fields, place: null } : null;
    },

    guard({ deck, after }) {
      if (!after) return;
      if (!decks.heading(deck)) throw new AppError('record.unknown', { key: deck });
      if (!decks.section(deck, after.section))
        throw new AppError('record.unknown', { key: `${deck}/${after.section}` });
      placed.assertFree(deck, after);
    },

    write({ deck, before, after }) {
      if (!after) {
        if (!before) return null;
        names.keep(deck, before);
        remove.run(deck, before.key);
        return null;
      }
      put.run(slideTable.toRow({ deck }, after));
      return null;
    },
  };
}

/**
 * Holds a new edit to its layout. A body that was there before may stay, whichever version of the
 * program wrote it, and what is undone or done again is asked nothing: it was in the store once.
 *
 * @throws record.body-unfit
 */
export function assertBodyFits({ deck, before, after }: EditOf<'slide'>): void {
  if (!after) return;
  const { key, layout, body } = after;
  if (before?.layout === layout && JSON.stringify(before.body) === JSON.stringify(body)) return;
  const read = readNewBody(layout, body);
  if (read.ok) return;
  const details = read.details.join(', ');
  throw new AppError('record.body-unfit', { key: `${deck}/${key}`, layout, details });
}

interface InDeck {
  readonly deck: string;
  readonly before: { readonly key: string } | null;
  readonly after: { readonly key: string } | null;
}

/** `annual-2023/hi-tech-ladder`: a slide's key is its own in its deck alone. */
function inDeck({ deck, before, after }: InDeck): string {
  return `${deck}/${(before ?? after)?.key}`;
}

function createPlaced(db: Database, table: 'slide' | 'deck_section') {
  const at = db
    .prepare<[string, string], string>(`SELECT key FROM ${table} WHERE deck = ? AND order_key = ?`)
    .pluck();
  return {
    /** @throws record.place-taken when another one was put there meanwhile */
    assertFree(
      deck: string,
      { key, orderKey }: { readonly key: string; readonly orderKey: string },
    ) {
      const other = at.get(deck, orderKey);
      if (other !== undefined && other !== key)
        throw new AppError('record.place-taken', { key: `${deck}/${key}`, other });
    },
  };
}
