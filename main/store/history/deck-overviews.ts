import type { Database } from 'better-sqlite3';
import type { DeckOverview } from '../../../shared/model/deck.ts';
import type { Decks } from '../content/decks.ts';
import type { createReviewTurns } from './review-turns.ts';

interface CountRow {
  readonly deck: string;
  readonly shown: number;
  readonly total: number;
}

interface ChangeRow {
  readonly deck: string;
  readonly at: string;
}

/** What the start page says of each deck: how many slides it has, when it was last changed, whose turn it is. */
export function createDeckOverviews(
  db: Database,
  decks: Pick<Decks, 'summaries'>,
  turns: Pick<ReturnType<typeof createReviewTurns>, 'latest'>,
) {
  const counts = db.prepare<[], CountRow>(`
    SELECT deck, count(*) FILTER (WHERE hidden = 0) AS shown, count(*) AS total
    FROM slide GROUP BY deck`);
  // A section and a slide are `deck/key`, a deck and its period are `deck`.
  const changes = db.prepare<[], ChangeRow>(`
    SELECT CASE instr(entity_key, '/') WHEN 0 THEN entity_key
      ELSE substr(entity_key, 1, instr(entity_key, '/') - 1) END AS deck, max(at) AS at
    FROM audit_log
    WHERE entity IN ('deck', 'section', 'slide', 'reporting-period')
    GROUP BY 1`);
  const made = db
    .prepare<[], string>("SELECT at FROM audit_log WHERE action = 'seed' ORDER BY at LIMIT 1")
    .pluck();

  return {
    /** In the order of their keys. */
    list(): DeckOverview[] {
      const countOf = new Map(counts.all().map((row) => [row.deck, row]));
      const passed = turns.latest();
      const changedAt = new Map(changes.all().map(({ deck, at }) => [deck, at]));
      return decks.summaries().map((deck) => ({
        ...deck,
        shownSlides: countOf.get(deck.key)?.shown ?? 0,
        slides: countOf.get(deck.key)?.total ?? 0,
        changedAt: changedAt.get(deck.key) ?? made.get() ?? null,
        passed: passed.get(deck.key) ?? null,
      }));
    },
  };
}
