import type { Database } from 'better-sqlite3';
import { textColumn } from './columns.ts';

const signed = `
  written_by TEXT NOT NULL CHECK (length(written_by) <= 100),
  device TEXT REFERENCES device (id),
  written_at TEXT NOT NULL`;

/**
 * A question's answer is kept with what the figure was called then, and of when it was. What people
 * say of a meeting afterwards stands beside its record, which stays as the show left it.
 */
export function meetingDetails(db: Database): void {
  db.exec(`
ALTER TABLE meeting_question ADD COLUMN name_zh TEXT;
ALTER TABLE meeting_question ADD COLUMN name_en TEXT;
ALTER TABLE meeting_question ADD COLUMN period TEXT;

CREATE TABLE meeting_details (
  meeting INTEGER NOT NULL PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  place TEXT NOT NULL CHECK (length(place) <= 200),
  people TEXT NOT NULL CHECK (length(people) <= 4000),
  notes TEXT NOT NULL CHECK (length(notes) <= 10000),
  ${signed}
) STRICT;

CREATE TABLE meeting_decision (
  uuid TEXT NOT NULL PRIMARY KEY CHECK (length(uuid) = 36 AND uuid NOT GLOB '*[^0-9a-f-]*'),
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  ${textColumn('text', 1000)},
  responsible TEXT NOT NULL CHECK (length(responsible) <= 200),
  due TEXT CHECK (length(due) BETWEEN 4 AND 10),
  ${signed}
) STRICT;
CREATE INDEX meeting_decision_of ON meeting_decision (meeting);
`);
}
