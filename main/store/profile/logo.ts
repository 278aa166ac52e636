import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Logo, LogoFile, LogoRef } from '../../../shared/model/logo.ts';
import { keptLogo } from '../../export/logo/logo.ts';

interface LogoRow {
  readonly type: LogoFile['type'];
  readonly content: Buffer;
}

export type DistrictLogo = ReturnType<typeof createLogo>;

/**
 * The district's own logo, for slides and exported pages: it is chosen by an edit, which names a file
 * that is kept beside it, so that undo finds the one before. No part of the content.
 */
export function createLogo(db: Database) {
  const chosen = db.prepare<[], string>('SELECT file FROM logo').pluck();
  const read = db.prepare<[], LogoRow>(
    'SELECT type, content FROM logo JOIN logo_file ON sha256 = file',
  );
  const add = db.prepare<[string, string, Uint8Array]>(
    'INSERT OR IGNORE INTO logo_file (sha256, type, content) VALUES (?, ?, ?)',
  );

  const put = db.prepare<[string]>(`
    INSERT INTO logo (id, file) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET file = excluded.file`);

  function get(): LogoFile | null {
    return read.get() ?? null;
  }

  function keep({ type, content }: LogoFile): LogoRef {
    const sha256 = createHash('sha256').update(content).digest('hex');
    add.run(sha256, type, content);
    return { sha256 };
  }

  return {
    /** Null when none was chosen. */
    get,

    /** As pages and slides show it; null for none. */
    shown: (): Logo | null => keptLogo(get()),

    /** Which one is chosen, as an edit names it; null for none. */
    ref: (): LogoRef | null => {
      const sha256 = chosen.get();
      return sha256 === undefined ? null : { sha256 };
    },

    /** Keeps a file, for an edit to choose. @param file as `readLogo` gives it */
    keep,

    /** The one that a new store begins with. @param file as `readLogo` gives it */
    choose: (file: LogoFile): void => void put.run(keep(file).sha256),
  };
}
