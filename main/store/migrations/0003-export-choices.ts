import type { Database } from 'better-sqlite3';

/**
 * How people export: choices under names, and the last one. Both are kept as JSON, for they are
 * read and written whole; one that a later version can't read is left out.
 */
export function exportChoices(db: Database): void {
  db.exec(`
CREATE TABLE export_preset (
  name TEXT NOT NULL PRIMARY KEY CHECK (length(trim(name)) BETWEEN 1 AND 40),
  choice TEXT NOT NULL CHECK (${isObject('choice')})
) STRICT;

CREATE TABLE last_export (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  choice TEXT NOT NULL CHECK (${isObject('choice')})
) STRICT;
`);
}

function isObject(column: string): string {
  return `json_valid(${column}) AND json_type(${column}) = 'object' AND length(${column}) <= 4000`;
}
