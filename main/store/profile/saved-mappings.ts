import type { Database } from 'better-sqlite3';
import { SavedMapping } from '../../../shared/model/import.ts';

/** How files of tables were understood, by name, for the next ones like them. No part of the content. */
export function createSavedMappings(db: Database) {
  const list = db.prepare<[], string>('SELECT mapping FROM saved_mapping').pluck();
  const put = db.prepare<[string, string, string]>(`
    INSERT INTO saved_mapping (name, mapping, saved_at) VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at`);
  const drop = db.prepare<[string]>('DELETE FROM saved_mapping WHERE name = ?');

  /** What this version can't read, as another one may have kept it, is left out. */
  function all(): SavedMapping[] {
    return list
      .all()
      .flatMap((text) => SavedMapping.safeParse(JSON.parse(text)).data ?? [])
      .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
  }

  return {
    list: all,
    named: (name: string): SavedMapping | null => all().find((one) => one.name === name) ?? null,
    /** Takes the place of one of the same name. */
    keep(mapping: SavedMapping): SavedMapping[] {
      put.run(mapping.name, JSON.stringify(mapping), new Date().toISOString());
      return all();
    },
    remove(name: string): SavedMapping[] {
      drop.run(name);
      return all();
    },
  };
}
