import type { Database } from 'better-sqlite3';
import type { DeckKey } from '../../../shared/model/keys.ts';
import type { Changes } from '../content/changes.ts';
import type { Decks } from '../content/decks.ts';

/** Which deck the person works with, from one start to the next. No part of the content. */
export function createOpenedDeck(db: Database, decks: Decks, changes: Changes) {
  const stored = db
    .prepare<[], string>("SELECT value FROM setting WHERE key = 'opened-deck'")
    .pluck();
  const put = db.prepare<[string]>(`
    INSERT INTO setting (key, value) VALUES ('opened-deck', ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);

  /**
   * The deck opened last; where it is gone, or none was opened yet, the one that reports on the
   * latest period.
   *
   * @throws deck.unknown when there is none at all
   */
  function get(): string {
    const key = stored.get();
    return key !== undefined && decks.has(key) ? key : decks.latest();
  }

  return {
    get,

    /** @throws deck.unknown */
    set: changes.transaction((deck: DeckKey): void => {
      const { key } = decks.get(deck);
      if (key === get()) return;
      put.run(key);
      changes.add('opened-deck');
    }),
  };
}
