import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { readMapping } from '../../../shared/import/saved-mappings.ts';
import type { SavedMapping } from '../../../shared/model/import.ts';

/** A mapping with when it was last kept or used. */
export interface KeptMapping {
  readonly mapping: SavedMapping;
  /** Null where what is stored is no time. */
  readonly usedAt: string | null;
}

interface Row {
  readonly mapping: string;
  readonly saved_at: string;
}

/** How files of tables were understood, by name, for the next ones like them. No part of the content. */
export function createSavedMappings(db: Database) {
  const list = db.prepare<[], Row>('SELECT mapping, saved_at FROM saved_mapping');
  const put = db.prepare<[string, string, string]>(`
    INSERT INTO saved_mapping (name, mapping, saved_at) VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at`);
  const touch = db.prepare<[string, string]>(
    'UPDATE saved_mapping SET saved_at = ? WHERE name = ?',
  );
  const drop = db.prepare<[string]>('DELETE FROM saved_mapping WHERE name = ?');

  /** What this version can't read, as another one may have kept it, is left out. */
  function kept(): KeptMapping[] {
    return list
      .all()
      .flatMap(({ mapping: text, saved_at }) => {
        const mapping = readMapping(JSON.parse(text));
        const usedAt = z.iso.datetime().safeParse(saved_at).data ?? null;
        return mapping ? [{ mapping, usedAt }] : [];
      })
      .sort((one, other) => one.mapping.name.localeCompare(other.mapping.name, 'zh-CN'));
  }

  const all = () => kept().map(({ mapping }) => mapping);

  return {
    kept,
    list: all,
    named: (name: string): SavedMapping | null => all().find((one) => one.name === name) ?? null,
    /** Takes the place of one of the same name. */
    keep(mapping: SavedMapping): SavedMapping[] {
      put.run(mapping.name, JSON.stringify(mapping), new Date().toISOString());
      return all();
    },
    /** Says that one was used just now; what is gone stays gone. */
    use: (name: string) => void touch.run(new Date().toISOString(), name),
    remove(name: string): SavedMapping[] {
      drop.run(name);
      return all();
    },
  };
}
