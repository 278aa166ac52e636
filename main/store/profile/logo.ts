import type { Database } from 'better-sqlite3';
import type { LogoFile } from '../../../shared/model/logo.ts';

interface LogoRow {
  readonly type: LogoFile['type'];
  readonly content: Buffer;
}

/** The district's own logo, for exported pages. No part of the content. */
export function createLogo(db: Database) {
  const read = db.prepare<[], LogoRow>('SELECT type, content FROM logo');
  const write = db.prepare<[string, Uint8Array]>(`
    INSERT INTO logo (id, type, content) VALUES (1, ?, ?)
    ON CONFLICT (id) DO UPDATE SET type = excluded.type, content = excluded.content`);
  const remove = db.prepare<[]>('DELETE FROM logo');

  return {
    /** Null when none was chosen. */
    get: (): LogoFile | null => read.get() ?? null,

    /** Takes the place of an earlier one. @param file as `readLogo` gives it */
    set({ type, content }: LogoFile): void {
      write.run(type, content);
    },

    remove(): void {
      remove.run();
    },
  };
}
