import type { Database } from 'better-sqlite3';
import { Draft } from '../../../shared/model/draft.ts';

/** How many forms are remembered; those touched longest ago go first. */
const remembered = 200;

/** What was typed into forms and is not saved yet. No content, and told to nobody. */
export function createDrafts(db: Database) {
  const columns = 'form, value, at';
  const one = db.prepare<[string], Draft>(`SELECT ${columns} FROM draft WHERE form = ?`);
  const all = db.prepare<[], Draft>(`SELECT ${columns} FROM draft ORDER BY at DESC, form`);
  const put = db.prepare<[string, string, string]>(`
    INSERT INTO draft (form, value, at) VALUES (?, ?, ?)
    ON CONFLICT (form) DO UPDATE SET value = excluded.value, at = excluded.at`);
  const drop = db.prepare<[string]>('DELETE FROM draft WHERE form = ?');
  const dropOld = db.prepare(`
    DELETE FROM draft WHERE form NOT IN (SELECT form FROM draft ORDER BY at DESC LIMIT ${remembered})`);
  const keep = db.transaction(({ form, value }: Omit<Draft, 'at'>) => {
    put.run(form, JSON.stringify(value), new Date().toISOString());
    dropOld.run();
  });

  return {
    get: (form: string): Draft | null => toDraft(one.get(form)),
    /** The latest first. */
    list: (): Draft[] => all.all().flatMap((row) => toDraft(row) ?? []),
    keep: (draft: Omit<Draft, 'at'>): void => keep.immediate(draft),
    drop: (form: string): void => {
      drop.run(form);
    },
  };
}

/** Null also for one that can't be read: a form opens without it. */
function toDraft(row: Draft | undefined): Draft | null {
  if (!row) return null;
  return Draft.safeParse({ ...row, value: JSON.parse(String(row.value)) }).data ?? null;
}
