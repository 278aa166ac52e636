import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { freeName } from '../../files/free-name.ts';
import { temporaryIn } from '../../files/temporary.ts';
import type { Connect } from './connect.ts';
import { isSound } from './integrity.ts';
import { flush, moveToFreePath } from './move-file.ts';

/**
 * Writes a checked copy of the store, and returns its path. The copy has its name only once it is
 * whole, sound and on the disk.
 *
 * @param named says what the copy is called; asked anew while another program takes that name
 */
export function backUp(
  db: Database,
  connect: Connect,
  named: () => string = () => freeName(db.name, 'backup'),
): string {
  const partial = temporaryIn(dirname(named()));
  try {
    db.prepare('VACUUM INTO ?').run(partial);
    const copy = connect(partial, { readonly: true });
    try {
      if (!isSound(copy)) throw new Error(`the backup ${partial} is not sound`);
    } finally {
      copy.close();
    }
    flush(partial);
    for (;;) {
      const file = named();
      if (moveToFreePath(partial, file)) return file;
    }
  } finally {
    rmSync(partial, { force: true });
  }
}
