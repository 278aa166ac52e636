import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { Backup } from '../../../shared/model/backup.ts';
import { temporaryIn } from '../../files/temporary.ts';
import { migrations } from '../migrations/index.ts';
import { assertRoom, backupNamed, keepBackup } from './backups.ts';
import type { Connect } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { flush, moveAside, moveToFreePath, withFileErrors } from './move-file.ts';
import { toStoreError } from './store-error.ts';

/** What a restore left: the backup that was brought back, and what the store was before. */
export interface Restored {
  readonly backup: Backup;
  readonly before: Backup;
}

interface Restoring {
  readonly connect: Connect;
  /** Opens a copy, bringing it up to date, and closes it. */
  readonly bringUpToDate: (copy: string) => void;
}

/** How long another program's write is waited for, in ms. */
const patience = 4000;

/**
 * Makes a sound store what it was when a backup was made, and keeps what it is now as a backup first.
 *
 * One transaction of SQLite: until its last step the store is as before, whatever happens, and whoever
 * has it open, this program among them, reads the one or the other and goes on.
 *
 * @throws backup.unknown, backup.damaged, store.newer, store.busy, file.disk-full, store.*
 */
export async function restoreBackup(
  store: string,
  name: string,
  { connect, bringUpToDate }: Restoring,
): Promise<Restored> {
  const backup = backupNamed(store, name);
  assertSound(backup, connect);
  assertRoom(dirname(store), store);
  const scratch = temporaryIn(dirname(store));
  try {
    const file = preparedCopy(backup.file, scratch, { connect, bringUpToDate });
    const before = await keepBackup(store, connect, 'restore');
    if (before === null) throw new Error('the store was not kept before the restore');
    const source = connect(file, { readonly: true });
    try {
      await copyInto(source, store);
    } finally {
      source.close();
    }
    return { backup, before };
  } catch (error) {
    throw toStoreError(error, store);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Puts a backup in the place of a store that can't be worked with. What was there is renamed, never
 * deleted; until that, anything that goes wrong leaves all as it was.
 *
 * @returns the name that what was there has now; null when nothing was
 * @throws file.disk-full, store.read-only, store.busy when another program made a store meanwhile
 */
export function replaceLost(store: string, backup: string): string | null {
  const made = temporaryIn(dirname(store));
  try {
    withFileErrors(store, () => {
      copyFileSync(backup, made);
      flush(made);
    });
    const isThere = existsSync(store) || existsSync(`${store}-wal`);
    const aside = isThere ? moveAside(store) : null;
    if (!moveToFreePath(made, store)) throw new AppError('store.busy', { path: store });
    return aside;
  } finally {
    rmSync(made, { force: true });
  }
}

/** @throws backup.damaged, store.newer */
export function assertSound({ name, file }: Backup, connect: Connect): void {
  if (inspectFile(file, connect) !== 'sound') throw new AppError('backup.damaged', { name });
}

/**
 * The backup, or a copy of it that is of this version: a page of an older one would be one of another
 * schema to whoever has the store open. One with a write-ahead log would bring that along.
 */
function preparedCopy(
  file: string,
  scratch: string,
  { connect, bringUpToDate }: Restoring,
): string {
  const db = connect(file, { readonly: true });
  try {
    const isOfNow = db.pragma('user_version', { simple: true }) === migrations.length;
    if (isOfNow && db.pragma('journal_mode', { simple: true }) !== 'wal') return file;
  } finally {
    db.close();
  }
  // In a folder of its own, which its own backups go with.
  const copy = join(scratch, 'store.sqlite');
  withFileErrors(scratch, () => {
    mkdirSync(scratch, { mode: 0o700 });
    copyFileSync(file, copy);
  });
  bringUpToDate(copy);
  const made = connect(copy);
  try {
    made.pragma('journal_mode = DELETE');
  } finally {
    made.close();
  }
  return copy;
}

/**
 * All pages in one step, so that nobody's write comes between.
 *
 * @throws store.busy
 */
async function copyInto(source: Database, store: string): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    const { totalPages } = await source.backup(store, {
      progress({ totalPages, remainingPages }) {
        if (remainingPages === totalPages && Date.now() > until)
          throw new AppError('store.busy', { path: store });
        return 0x7fffffff;
      },
    });
    // Somebody else had it locked from the first: nothing was copied, though nothing is said to be left.
    if (totalPages > 0) return;
    if (Date.now() > until) throw new AppError('store.busy', { path: store });
    await wait(20);
  }
}
