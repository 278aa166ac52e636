import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { DeckKey } from '../../../shared/model/keys.ts';
import type { RecordId } from '../../../shared/model/record-id.ts';
import { type PassDraft, Passed } from '../../../shared/model/review-turn.ts';
import type { Changes } from '../content/changes.ts';
import type { Decks } from '../content/decks.ts';
import type { Audit } from '../editing/audit.ts';
import { type DeviceColumns, deviceOf, type Signatures } from '../profile/signatures.ts';
import { stampAfter } from './stamp.ts';

interface TurnRow extends DeviceColumns {
  readonly uuid: string;
  readonly deck: string;
  readonly turn: string;
  readonly note: string;
  readonly author: string;
  readonly at: string;
}

interface Dependencies {
  readonly db: Database;
  readonly audit: Audit;
  readonly changes: Changes;
  readonly signatures: Signatures;
  readonly decks: Pick<Decks, 'get'>;
}

/** Whose turn it is with each briefing. It is no content: no slide and no export says it. */
export function createReviewTurns({ db, audit, changes, signatures, decks }: Dependencies) {
  const sql = `
    SELECT review_turn.*, device.name AS device_name
    FROM review_turn LEFT JOIN device ON device.id = review_turn.device`;
  const all = db.prepare<[], TurnRow>(`${sql} ORDER BY review_turn.at DESC, uuid DESC`);
  const ofDeck = db.prepare<[string], TurnRow>(
    `${sql} WHERE deck = ? ORDER BY review_turn.at DESC, uuid DESC`,
  );
  const one = db.prepare<[string], TurnRow>(`${sql} WHERE uuid = ?`);
  const insert = db.prepare(`
    INSERT INTO review_turn (uuid, device, deck, turn, note, author, at)
    VALUES (:uuid, :device, :deck, :turn, :note, :author, :at)`);
  const remove = db.prepare<[string]>('DELETE FROM review_turn WHERE uuid = ?');

  const read = (rows: readonly TurnRow[]): Passed[] =>
    rows.flatMap((row) => toPassed(row).data ?? []);

  return {
    /** Every passing on of a briefing, the latest first; none where nobody has passed it on yet. */
    list: (deck: DeckKey): Passed[] => read(ofDeck.all(deck)),

    /** The last passing on of each briefing. */
    latest(): ReadonlyMap<string, Passed> {
      const latest = new Map<string, Passed>();
      for (const passed of read(all.all()))
        if (!latest.has(passed.deck)) latest.set(passed.deck, passed);
      return latest;
    },

    /** @throws deck.unknown; store.stale when somebody has passed it on since */
    pass: changes.transaction(({ seen, ...draft }: PassDraft): Passed => {
      const { deck } = draft;
      decks.get(deck);
      const [last] = read(ofDeck.all(deck));
      if ((last?.id ?? null) !== seen) throw new AppError('store.stale', { key: deck });
      const signature = signatures.next();
      insert.run({ ...draft, ...signature, at: stampAfter(last?.at ?? null) });
      changes.add('reviews');
      const passed = one.get(signature.uuid);
      return Passed.parse(passed && toPassed(passed).data);
    }),

    /** Takes the last passing on of its briefing back. @throws store.stale when it is not that any more */
    takeBack: changes.transaction((id: RecordId): void => {
      const row = one.get(id);
      const [last] = row ? read(ofDeck.all(row.deck)) : [];
      if (!last || last.id !== id) throw new AppError('store.stale', { key: row?.deck ?? id });
      remove.run(id);
      audit.record({
        ...{ actor: last.author, action: 'remove', entity: 'review-turn', key: id },
        before: last,
      });
      changes.add('reviews');
    }),
  };
}

function toPassed(row: TurnRow) {
  const { uuid: id, deck, turn, note, author, at } = row;
  return Passed.safeParse({ id, deck, turn, note, author, at, device: deviceOf(row) });
}
