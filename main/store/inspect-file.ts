import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { Connect } from './connect.ts';
import { isSound } from './integrity.ts';
import { applicationId, assertKnownHistory } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { sqliteCode, toStoreError } from './store-error.ts';

/** What stands where a store is to be opened. */
export type FileState = 'new' | 'sound' | 'damaged';

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerLength = 100;

/**
 * Finds out whether a file may be opened for writing, and leaves every byte as it is. Only the
 * rollback journal of a crash is played back first, by which SQLite restores the last good state.
 *
 * Call it before the process has the file open: closing any handle of a file drops the
 * process's own SQLite locks on it.
 *
 * @throws store.folder-missing, store.not-a-database, store.newer, store.read-only, store.busy
 */
export function inspectFile(file: string, connect: Connect): FileState {
  const folder = statSync(dirname(file), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw new AppError('store.folder-missing', { path: dirname(file) });
  const first = readOurs(file);
  if (first.length === 0 || !hasBytes(`${file}-journal`)) return judge(file, first, connect);
  playBack(file, connect);
  return judge(file, readOurs(file), connect);
}

/** The file's bytes, none where there is no file, once it is known to be ours and writable. */
function readOurs(file: string): Buffer {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile())
    throw new AppError('store.not-a-database', { path: file });
  const bytes = stats === undefined ? Buffer.alloc(0) : readBytes(file);
  if (bytes.length > 0) assertOurs(bytes, file);
  assertWritable(file, stats);
  return bytes;
}

/** Reads the header, before SQLite may touch the file. */
function assertOurs(bytes: Buffer, file: string): void {
  if (!bytes.subarray(0, magic.length).equals(magic))
    throw new AppError('store.not-a-database', { path: file });
  if (bytes.length < headerLength) return;
  if (bytes.readInt32BE(68) !== applicationId)
    throw new AppError('store.not-a-database', { path: file });
  const found = bytes.readInt32BE(60);
  if (found > migrations.length)
    throw new AppError('store.newer', { found, known: migrations.length });
}

/** Whether the file has all the pages that its header counts; SQLite reads missing ones as zeros. */
function isWhole(bytes: Buffer): boolean {
  return (
    bytes.length >= headerLength && bytes.length >= bytes.readUInt16BE(16) * bytes.readUInt32BE(28)
  );
}

function hasBytes(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function judge(file: string, bytes: Buffer, connect: Connect): FileState {
  const hasLog = hasBytes(`${file}-wal`);
  // SQLite would delete a log without its database, and with it what was written last.
  if (bytes.length === 0) return hasLog ? 'damaged' : 'new';
  return isWhole(bytes) || hasLog ? checkContent(file, bytes, connect) : 'damaged';
}

/** Takes back what a crash left half-written by a migration, or by the making of a new store. */
function playBack(file: string, connect: Connect): void {
  try {
    const db = connect(file);
    try {
      db.pragma('schema_version');
    } finally {
      db.close();
    }
  } catch (error) {
    if (!isDamage(error)) throw toStoreError(error, file);
  }
}

function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB';
}

/**
 * Mode bits count for root too, whom the system would let write: whoever took them away meant it.
 */
function assertWritable(file: string, stats: Stats | undefined): void {
  if (stats !== undefined && (stats.mode & 0o222) === 0)
    throw new AppError('store.read-only', { path: file });
  try {
    // SQLite writes its log beside the file.
    accessSync(dirname(file), constants.W_OK);
    if (stats !== undefined) accessSync(file, constants.W_OK);
  } catch (cause) {
    throw new AppError('store.read-only', { path: file }, { cause });
  }
}

function checkContent(file: string, bytes: Buffer, connect: Connect): FileState {
  const hadLogIndex = existsSync(`${file}-shm`);
  try {
    const db = openUnchanged(file, bytes, connect);
    try {
      if (!isSound(db)) return 'damaged';
      assertKnownHistory(db, migrations, file);
      return 'sound';
    } finally {
      db.close();
      // Left by a reader of a log that a crash, or a copy of the files, left without its index.
      if (!hadLogIndex) rmSync(`${file}-shm`, { force: true });
    }
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw toStoreError(error, file);
  }
}

/**
 * A connection for reading that leaves no trace: a copy in memory, as even a read-only
 * connection makes log files. Where a log is there already, the file alone is not the store,
 * so SQLite reads both.
 */
function openUnchanged(file: string, bytes: Buffer, connect: Connect) {
  if (existsSync(`${file}-wal`)) return connect(file, { readonly: true });
  // A database in memory has no log: bytes 18 and 19 say which journal it is read with.
  bytes.fill(1, 18, 20);
  return connect(bytes);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new AppError('store.read-only', { path: file }, { cause });
  }
}
