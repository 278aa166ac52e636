import type { Database } from 'better-sqlite3';
import type { DeckKey } from '../../../shared/model/keys.ts';
import { Rehearsal } from '../../../shared/model/show.ts';
import type { Changes } from '../content/changes.ts';

/** As many of a deck are kept. */
const kept = 10;

/** How long slides took when briefings were rehearsed. */
export function createRehearsals(db: Database, changes: Changes) {
  const latest = db.prepare<[string], { ended_at: string; slides: string }>(
    'SELECT ended_at, slides FROM rehearsal WHERE deck = ? ORDER BY ended_at DESC LIMIT 1',
  );
  const insert = db.prepare<[string, string, string]>(
    'INSERT OR REPLACE INTO rehearsal (deck, ended_at, slides) VALUES (?, ?, ?)',
  );
  const forget = db.prepare<[string, string, number]>(`
    DELETE FROM rehearsal WHERE deck = ? AND ended_at NOT IN (
      SELECT ended_at FROM rehearsal WHERE deck = ? ORDER BY ended_at DESC LIMIT ?)`);

  return {
    /** The last one of a deck; null when there is none that can be read. */
    latest(deck: DeckKey): Rehearsal | null {
      const row = latest.get(deck);
      if (!row) return null;
      const slides: unknown = JSON.parse(row.slides);
      return Rehearsal.safeParse({ deck, endedAt: row.ended_at, slides }).data ?? null;
    },

    add: changes.transaction(({ deck, endedAt, slides }: Rehearsal) => {
      insert.run(deck, endedAt, JSON.stringify(slides));
      forget.run(deck, deck, kept);
    }),
  };
}
