import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { DistrictLogo } from '../profile/logo.ts';
import type { Editor } from './editor.ts';

/** The district's logo: there is one, or none. */
export function createLogoEditor(db: Database, logo: Pick<DistrictLogo, 'ref'>): Editor<'logo'> {
  const isKept = db.prepare<[string]>('SELECT 1 FROM logo_file WHERE sha256 = ?');
  const put = db.prepare<[string]>(`
    INSERT INTO logo (id, file) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET file = excluded.file`);
  const remove = db.prepare('DELETE FROM logo');

  return {
    keyOf: () => 'logo',

    // Whichever it is, it is in the place of any other.
    find() {
      const fields = logo.ref();
      return fields ? { fields, place: null } : null;
    },

    guard({ after }) {
      if (after && !isKept.get(after.sha256))
        throw new AppError('record.unknown', { key: after.sha256.slice(0, 12) });
    },

    write({ after }) {
      if (after) put.run(after.sha256);
      else remove.run();
      return null;
    },
  };
}
