import type { Database } from 'better-sqlite3';

/**
 * How slides look is called their look, in what is remembered of settings and exports too: a theme is
 * a field of work, and nothing else.
 */
export function looks(db: Database): void {
  const renamed = (choice: string) =>
    `json_set(json_remove(${choice}, '$.theme'), '$.look', json_extract(${choice}, '$.theme'))`;
  db.exec(`
UPDATE setting SET key = 'slide-look' WHERE key = 'slide-theme';
UPDATE export_preset SET choice = ${renamed('choice')} WHERE json_extract(choice, '$.theme') IS NOT NULL;
UPDATE last_export SET choice = json_set(choice, '$.choice', ${renamed("json_extract(choice, '$.choice')")})
  WHERE json_extract(choice, '$.choice.theme') IS NOT NULL;
`);
}
