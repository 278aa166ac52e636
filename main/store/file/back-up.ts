import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { freeName } from '../../files/free-name.ts';
import { temporaryIn } from '../../files/temporary.ts';
import { findDamage } from './checksums.ts';
import type { Connect } from './connect.ts';
import { isSound } from './integrity.ts';
import { flush, moveToFreePath } from './move-file.ts';

/** A copy of a store that was read again. */
export interface CheckedCopy {
  readonly file: string;
  /** Whether every record of it is as this program wrote it; the store itself may hold damaged ones. */
  readonly isUndamaged: boolean;
}

/**
 * Writes a checked copy of the store. The copy has its name only once it is whole, sound and on the
 * disk.
 *
 * @param named says what the copy is called; asked anew while another program takes that name
 */
export function backUp(
  db: Database,
  connect: Connect,
  named: () => string = () => freeName(db.name, 'backup'),
): CheckedCopy {
  const partial = temporaryIn(dirname(named()));
  try {
    db.prepare('VACUUM INTO ?').run(partial);
    const isUndamaged = checkCopy(partial, connect);
    flush(partial);
    for (;;) {
      const file = named();
      if (moveToFreePath(partial, file)) return { file, isUndamaged };
    }
  } finally {
    for (const suffix of ['', '-journal']) rmSync(partial + suffix, { force: true });
  }
}

/** @returns whether every record is as it was written */
function checkCopy(file: string, connect: Connect): boolean {
  const copy = connect(file, { readonly: true });
  try {
    if (!isSound(copy)) throw new Error(`the backup ${file} is not sound`);
    return findDamage(copy).length === 0;
  } finally {
    copy.close();
  }
}
