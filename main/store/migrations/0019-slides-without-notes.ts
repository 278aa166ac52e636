import type { Database } from 'better-sqlite3';
import { optionalEnglishColumn, textColumn } from './columns.ts';
import { rebuildTable } from './rebuild.ts';

/** A slide may be without notes: until now a new one had words in them that nobody meant to say. */
export function slidesWithoutNotes(db: Database): void {
  const chinese = 'notes_zh TEXT CHECK (length(trim(notes_zh)) BETWEEN 1 AND 2000)';
  const english = 'notes_en TEXT CHECK (length(trim(notes_en)) BETWEEN 1 AND 4000)';
  rebuildTable(db, 'slide', (sql) =>
    sql
      .replace(textColumn('notes_zh', 2000), chinese)
      .replace(english, optionalEnglishColumn('notes')),
  );
}
