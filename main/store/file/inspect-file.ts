import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { ReadingReason } from '../../../shared/model/store-access.ts';
import { migrations } from '../migrations/index.ts';
import type { Connect } from './connect.ts';
import { isSound } from './integrity.ts';
import { applicationId, assertKnownHistory } from './migrate.ts';
import { sqliteCode, toStoreError } from './store-error.ts';

/** What stands where a store is to be opened; all but `none` and `sound` is nothing to work with. */
export type FileState = 'none' | 'sound' | 'empty' | 'damaged' | 'not-a-database';

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerLength = 100;

/**
 * Finds out whether a file may be opened for writing, and leaves it as it is: only the rollback
 * journal of a crash is played back, by which SQLite restores the last good state.
 *
 * What the file holds is judged under SQLite's own locks, for another program may be writing to it:
 * its bytes, read beside SQLite, may be of two states at once. Of them only the first hundred are
 * looked at, so that no other program's file is touched; in a store these stay as they are.
 *
 * Call it before the process has the file open: closing any handle of a file drops the
 * process's own SQLite locks on it.
 *
 * @throws store.folder-missing, store.newer, store.read-only, store.busy, store.disk-failed,
 *   file.disk-full
 */
export function inspectFile(file: string, connect: Connect): FileState {
  const folder = statSync(dirname(file), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw new AppError('store.folder-missing', { path: dirname(file) });
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) return 'not-a-database';
  const header = stats === undefined ? Buffer.alloc(0) : readHeader(file);
  if (header.length > 0 && !isOurs(header)) return 'not-a-database';
  assertWritable(file, stats);
  // SQLite would delete a log without its database, and with it what was written last.
  if (header.length === 0 && hasBytes(`${file}-wal`)) return 'damaged';
  if (stats === undefined) return 'none';
  return header.length === 0 ? 'empty' : stateOf(file, connect);
}

/**
 * How a file begins, in at most 100 bytes, whatever its size.
 *
 * @throws store.read-only when it can't be read
 */
export function readHeader(file: string): Buffer {
  try {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(headerLength);
      return bytes.subarray(0, readSync(handle, bytes, 0, headerLength, 0));
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    throw new AppError('store.read-only', { path: file }, { cause });
  }
}

/**
 * Whether a file that begins so is a store of this program, or a damaged one.
 *
 * @throws store.newer
 */
export function isOurs(header: Buffer): boolean {
  if (!header.subarray(0, magic.length).equals(magic)) return false;
  if (header.length < headerLength) return true;
  if (header.readInt32BE(68) !== applicationId) return false;
  const [found, known] = [header.readInt32BE(60), migrations.length];
  if (found > known) throw new AppError('store.newer', { found, known });
  return true;
}

export function hasBytes(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Mode bits count for root too, whom the system would let write: whoever took them away meant it.
 */
function assertWritable(file: string, stats: Stats | undefined): void {
  const refuse = (reason: ReadingReason, cause?: unknown): never => {
    throw new AppError('store.read-only', { path: file, reason }, { cause });
  };
  if (stats !== undefined && (stats.mode & 0o222) === 0) refuse('file');
  if ((statSync(dirname(file)).mode & 0o222) === 0) refuse('folder');
  let asked: ReadingReason = 'folder';
  try {
    // SQLite writes its log beside the file.
    accessSync(dirname(file), constants.W_OK);
    asked = 'file';
    if (stats !== undefined) accessSync(file, constants.W_OK);
  } catch (cause) {
    refuse((cause as NodeJS.ErrnoException).code === 'EROFS' ? 'medium' : asked, cause);
  }
}

/**
 * What SQLite says of a file that is none, or not as it was. What is asked here is right in every store,
 * so that an error in a statement is one in a rule that the file holds.
 */
const ofDamaged = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_ERROR']);

/**
 * Reads every page, index and rule over a connection, which SQLite keeps out of the way of others,
 * as of one moment: another program may be bringing the store up to date.
 *
 * A connection that may write takes away, when it is the last one, what it made beside the file.
 * Where a log stands there already it would play that into the file, so then it may only read. What
 * is left beside the file then is SQLite's to take away, as no one else can know who uses it.
 */
function stateOf(file: string, connect: Connect): FileState {
  try {
    const db = connect(file, { readonly: hasBytes(`${file}-wal`) });
    try {
      return db.transaction((): FileState => {
        if (!isSound(db)) return 'damaged';
        assertKnownHistory(db, migrations, file);
        return 'sound';
      })();
    } finally {
      db.close();
    }
  } catch (error) {
    const code = sqliteCode(error) ?? '';
    if (ofDamaged.has(code)) return 'damaged';
    const failure = toStoreError(error, file);
    if (failure instanceof AppError && failure.code === 'store.not-a-database')
      return 'not-a-database';
    throw failure;
  }
}
