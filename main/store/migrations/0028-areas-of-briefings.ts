import type { Database } from 'better-sqlite3';

const reference = 'TEXT REFERENCES area (key) ON DELETE RESTRICT';

/**
 * A briefing says which area it reports on, and a goal and a milestone which area's they are. All were
 * the home's so far, whichever that was: they are of the one that it is now, and stay so when another
 * becomes it.
 * Steps that can be undone say the same, or what they would put back would not be what is there.
 */
export function areasOfBriefings(db: Database): void {
  const home = db.prepare<[], string>('SELECT key FROM area WHERE is_home = 1').pluck().get();
  for (const table of ['deck', 'goal', 'milestone']) {
    db.exec(`ALTER TABLE ${table} ADD COLUMN area ${reference}`);
    if (home === undefined) continue;
    db.prepare(`UPDATE ${table} SET area = ?`).run(home);
    for (const side of ['before', 'after'])
      db.prepare(
        `UPDATE edit_step SET edit = json_set(edit, '$.${side}.area', :home)
         WHERE json_extract(edit, '$.entity') = :table
           AND json_type(edit, '$.${side}') = 'object'`,
      ).run({ home, table });
  }
}
