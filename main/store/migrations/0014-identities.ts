import type { Database } from 'better-sqlite3';
import { recordIdOf } from '../record-ids.ts';
import { textColumn } from './columns.ts';
import { rebuildTable } from './rebuild.ts';

/** What of a row nobody can have changed since it was written; the first says when that was. */
const unchanging = {
  audit_log: ['at', 'actor', 'action', 'entity', 'entity_key', 'reason', 'before', 'after'],
  review: ['at', 'author', 'kind', 'deck', 'slide', 'indicator', 'goal'],
  meeting: ['started_at', 'ended_at', 'deck', 'snapshot'],
} as const;

type Table = keyof typeof unchanging;
type Row = Readonly<Record<string, string | null>> & { readonly id: number };

/**
 * What people make gets an identity that no other laptop gives, and says which one it was made on.
 * Of what there is nobody knows the laptop; its identities are worked out of what it says.
 */
export function identities(db: Database): void {
  db.exec(`
-- Every computer that ever wrote into this store, by the name it had last.
CREATE TABLE device (
  id TEXT NOT NULL PRIMARY KEY CHECK (${isRecordId('id')}),
  ${textColumn('name', 100)}
) STRICT;
-- Who held the meeting; empty where nobody had said.
ALTER TABLE meeting ADD COLUMN held_by TEXT NOT NULL DEFAULT '' CHECK (length(held_by) <= 100);
`);
  for (const table of Object.keys(unchanging) as Table[]) identify(db, table);
  // Ids of rows are handed out again once the last one is gone: only the meeting of that time is meant.
  db.exec(`
UPDATE audit_log SET entity_key = meeting.uuid FROM meeting
  WHERE entity = 'meeting' AND entity_key = CAST(meeting.id AS TEXT)
    AND json_extract(coalesce(after, before), '$.startedAt') = meeting.started_at;
-- What was being written stays open: about a slide of a deck, and of a comment by its identity.
UPDATE draft SET form = 'review:slide:' || slide.deck || '/' || slide.key FROM slide
  WHERE form = 'review:slide:' || slide.key
    AND slide.deck = (SELECT min(deck) FROM slide AS other WHERE other.key = slide.key);
UPDATE draft SET form = 'review:edit:' || review.uuid FROM review
  WHERE form = 'review:edit:' || review.id`);
}

function identify(db: Database, table: Table): void {
  db.exec(`ALTER TABLE ${table} ADD COLUMN uuid TEXT`);
  db.exec(`ALTER TABLE ${table} ADD COLUMN device TEXT REFERENCES device (id)`);
  const columns = unchanging[table];
  const rows = db.prepare<[], Row>(`SELECT id, ${columns.join()} FROM ${table}`).all();
  const setId = db.prepare<[string, number]>(`UPDATE ${table} SET uuid = ? WHERE id = ?`);
  for (const row of rows) {
    const fields = columns.map((column) => row[column]);
    setId.run(recordIdOf(fields[0] ?? '', row.id, [table, ...fields]), row.id);
  }
  rebuildTable(db, table, (sql) =>
    sql.replace(/\buuid TEXT\b/, `uuid TEXT NOT NULL UNIQUE CHECK (${isRecordId('uuid')})`),
  );
}

function isRecordId(column: string): string {
  return `length(${column}) = 36 AND ${column} NOT GLOB '*[^0-9a-f-]*'`;
}
