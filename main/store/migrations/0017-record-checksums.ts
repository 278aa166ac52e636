import type { Database } from 'better-sqlite3';

/**
 * A checksum beside each row of the content, by which a flipped bit is noticed. They are filled in
 * after each step, as after every other (`migrate`), and are no content themselves.
 */
export function recordChecksums(db: Database): void {
  db.exec(`
CREATE TABLE record_checksum (
  record_table TEXT NOT NULL,
  record_key TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (record_table, record_key)
) STRICT, WITHOUT ROWID;
`);
}
