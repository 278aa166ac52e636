import type { Database } from 'better-sqlite3';

/** Which merges are undone: what they brought counts as never seen then. */
export function createMergeMarks(db: Database) {
  const mark = db.prepare<{ undone: 0 | 1; audit: number }>(
    'UPDATE merge SET undone = :undone WHERE audit = :audit',
  );
  return {
    /** Notes that a step was turned round, which may be a merge. @param audit the first of its rows in the audit log */
    mark(audit: number, action: 'undo' | 'redo'): void {
      mark.run({ undone: action === 'undo' ? 1 : 0, audit });
    },
  };
}
