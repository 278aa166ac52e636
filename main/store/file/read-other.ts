import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { sweepTemporaries } from '../../files/temporary.ts';
import { type BundleManifest, readBundle } from '../bundles/bundle-file.ts';
import type { Store } from '../store.ts';
import type { Connect } from './connect.ts';
import { hasBytes, isOurs, readHeader } from './inspect-file.ts';
import { withFileErrors } from './move-file.ts';
import { sqliteCode, toStoreError } from './store-error.ts';

interface OtherReading {
  readonly connect: Connect;
  /** Opens a copy, bringing it up to date. */
  readonly open: (copy: string) => Store;
  /** The folder to make for the copy. */
  readonly scratch: string;
}

/**
 * Reads another store from a copy, which an older version may have written, or the one in a bundle. A
 * file that is neither is told by its first bytes, whatever its size.
 *
 * @param read is told which briefings a bundle has that has only some of its store's, else null
 * @throws store.not-a-database, store.damaged, store.newer, store.read-only, store.busy,
 *   store.disk-failed, bundle.*, file.disk-full
 */
export async function readOther<Result>(
  path: string,
  { connect, open, scratch }: OtherReading,
  read: (store: Store, part: readonly string[] | null) => Result,
): Promise<Result> {
  const header = isFile(path) ? readHeader(path) : null;
  const isArchive = header?.subarray(0, zipMagic.length).equals(zipMagic) ?? false;
  if (!header || !(isArchive || isOurs(header)))
    throw new AppError('store.not-a-database', { path });
  const bundle = isArchive ? await readBundle(path) : null;
  await sweepTemporaries(dirname(scratch));
  withFileErrors(scratch, () => mkdirSync(scratch, { mode: 0o700 }));
  try {
    const copy = join(scratch, 'store.sqlite');
    if (bundle) withFileErrors(copy, () => writeFileSync(copy, bundle.store, { mode: 0o600 }));
    else copyStore(path, copy, connect);
    const store = open(copy);
    try {
      return read(store, partOf(bundle?.manifest ?? null));
    } finally {
      store.close();
    }
  } catch (error) {
    // A disk that is full is the copy's.
    if (error instanceof AppError && error.code !== 'file.disk-full' && 'path' in error.params)
      throw new AppError(error.code, { ...error.params, path }, { cause: error });
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** How a zip archive begins, which a bundle is. */
const zipMagic = Buffer.from('PK\x03\x04', 'latin1');

function partOf(manifest: BundleManifest | null): readonly string[] | null {
  return !manifest || manifest.isWhole ? null : manifest.decks.map(({ key }) => key);
}

/** Whether there is a file that may be looked at. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * By SQLite, so that the copy is of one moment; where it may not work beside the file, by its bytes.
 *
 * @throws store.*, file.disk-full
 */
export function copyStore(path: string, copy: string, connect: Connect): void {
  if (!canWriteNextTo(path)) {
    copyBytes(path, copy);
    return;
  }
  try {
    const db = connect(path, { readonly: hasLog(path) });
    try {
      db.prepare('VACUUM INTO ?').run(copy);
    } finally {
      db.close();
    }
  } catch (error) {
    const code = sqliteCode(error);
    // A log that a crash left may only be played back by whoever may write: into the copy, then.
    if (code === 'SQLITE_READONLY') copyBytes(path, copy);
    else throw toStoreError(error, code === 'SQLITE_FULL' ? copy : path);
  }
}

const hasLog = (path: string) => hasBytes(`${path}-wal`) || hasBytes(`${path}-journal`);

/** A log's index is made beside the file, also for reading. */
function canWriteNextTo(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    accessSync(path, constants.W_OK);
    return (statSync(path).mode & 0o222) !== 0 && (statSync(dirname(path)).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

/**
 * With its logs, without which the file alone may be an older state.
 *
 * @throws store.busy when another program went on writing meanwhile
 */
function copyBytes(path: string, copy: string): void {
  const files = ['', '-wal', '-journal'];
  const changes = () =>
    files.map((suffix) => statSync(path + suffix, { throwIfNoEntry: false })?.mtimeMs).join();
  for (let tries = 0; tries < 3; tries += 1) {
    const before = changes();
    for (const suffix of files) copyFile(path + suffix, copy + suffix);
    if (changes() === before) return;
  }
  throw new AppError('store.busy', { path });
}

function copyFile(from: string, to: string): void {
  rmSync(to, { force: true });
  if (!existsSync(from)) return;
  withFileErrors(to, () => {
    copyFileSync(from, to);
    // The copy of a file that may only be read is ours to write.
    chmodSync(to, 0o600);
  });
}
