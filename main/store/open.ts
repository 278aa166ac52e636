import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../shared/ipc/outcome.ts';
import { backUp } from './back-up.ts';
import { type Connect, createConnect } from './connect.ts';
import { type Dataset, readDataset } from './dataset/read-dataset.ts';
import { seedOnce } from './dataset/seed.ts';
import type { NamedContent } from './differences.ts';
import { freeName } from './free-name.ts';
import { type FileState, inspectFile } from './inspect-file.ts';
import { inspectInThread } from './inspect-in-thread.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { readOther } from './read-other.ts';
import { createStore, type Store } from './store.ts';
import { toStoreError } from './store-error.ts';

export type { Store };

export interface OpenOptions {
  /** The data package that a new store starts with. */
  readonly datasetFolder: string;
  /** What to do with a damaged file: the app's own is set aside, one that a person named is refused. */
  readonly onDamaged: 'refuse' | 'set-aside';
  /** The compiled SQLite addon, where the packed app keeps it; else better-sqlite3 finds its own. */
  readonly nativeBinding?: string | undefined;
}

/**
 * Opens the store in `file`, and makes one from the dataset where there is none. A file that it
 * refuses is left as it was, byte for byte, with nothing beside it.
 *
 * @throws store.folder-missing, store.not-a-database, store.damaged, store.newer,
 *   store.read-only, store.busy, dataset.invalid, file.disk-full
 */
export function openStore(file: string, options: OpenOptions): Store {
  const path = storePath(file);
  return openInspected(path, inspectFile(path, createConnect(options.nativeBinding)), options);
}

/**
 * As `openStore`, but the file is looked over in a thread of its own: that takes as long as the file
 * is large, and windows can come up meanwhile.
 *
 * @param program the built `inspect-worker.cjs`
 */
export async function openStoreInBackground(
  file: string,
  options: OpenOptions,
  program: string,
): Promise<Store> {
  const path = storePath(file);
  return openInspected(path, await inspectInThread(program, path, options.nativeBinding), options);
}

/** The files beside a link's target are SQLite's, so the target is the store. */
function storePath(file: string): string {
  return existsSync(file) ? realpathSync(file) : resolve(file);
}

function openInspected(
  path: string,
  state: FileState,
  { datasetFolder, onDamaged, nativeBinding }: OpenOptions,
): Store {
  const connect = createConnect(nativeBinding);
  const other = (copied: string) =>
    readOther(copied, (copy) => {
      const store = openStore(copy, { datasetFolder, onDamaged: 'refuse', nativeBinding });
      try {
        return store.present();
      } finally {
        store.close();
      }
    });

  if (state === 'damaged' && onDamaged === 'refuse') throw new AppError('store.damaged', { path });
  if (state === 'sound') return openForWriting(path, connect, null, null, other);

  const dataset = readDataset(datasetFolder);
  const setAside = state === 'damaged' ? moveAside(path) : null;
  return openForWriting(path, connect, dataset, setAside, other);
}

function openForWriting(
  path: string,
  connect: Connect,
  dataset: Dataset | null,
  setAside: string | null,
  other: (path: string) => NamedContent,
): Store {
  const existed = existsSync(path);
  try {
    const db = connect(path);
    try {
      const prepare = () => migrate(db, migrations, () => backUp(db, connect));
      if (dataset === null) prepare();
      // A new store comes into being whole: schema and dataset together, or nothing.
      else
        db.transaction(() => {
          prepare();
          seedOnce(db, dataset);
        }).immediate();
      db.pragma('journal_mode = WAL');
      return createStore(db, setAside, other, () => connect(path, { readonly: true }));
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    const failure = toStoreError(error, path);
    if (!existed && !isBusy(failure)) removeIfEmpty(path);
    throw failure;
  }
}

/** Busy means that another process is making the same store: the file is then its own. */
function isBusy(error: unknown): boolean {
  return error instanceof AppError && error.code === 'store.busy';
}

function removeIfEmpty(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.size === 0) rmSync(path);
}

/** Moves a file and its logs together, under names by which SQLite still finds the logs. */
function moveAside(path: string): string {
  const aside = freeName(path, 'damaged');
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  return aside;
}
