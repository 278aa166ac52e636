import { existsSync, lstatSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { StoreAccess } from '../../../shared/model/store-access.ts';
import { isNetworkShare } from '../../files/network-share.ts';
import { temporaryIn } from '../../files/temporary.ts';
import { type Dataset, datasetName, readDataset, readDecks } from '../dataset/read-dataset.ts';
import { seedOnce } from '../dataset/seed.ts';
import { migrations } from '../migrations/index.ts';
import type { WhoIsHere } from '../profile/signatures.ts';
import { readFacets } from '../search/facets.ts';
import { createStore, type Store } from '../store.ts';
import { againWhileBusy } from './again-while-busy.ts';
import { createBackupTasks } from './backup-tasks.ts';
import { makeBackup } from './backups.ts';
import { keepChecksums, readDamage } from './checksums.ts';
import { type Connect, createConnect } from './connect.ts';
import { type FileState, inspectFile } from './inspect-file.ts';
import { assertKnownHistory, migrate } from './migrate.ts';
import { moveAside, moveToFreePath } from './move-file.ts';
import type { OtherStores } from './other-stores.ts';
import { readOther } from './read-other.ts';
import { toStoreError } from './store-error.ts';

export type { Store };

export interface OpenOptions {
  /**
   * The data package that a new store starts with, and whose slides an older store follows; empty
   * where there is a store that is to stay as it is.
   */
  readonly datasetFolder: string;
  /** What to do with a damaged file: the app's own is set aside, one that a person named is refused. */
  readonly onDamaged: 'refuse' | 'set-aside';
  /** The compiled SQLite addon, where the packed app keeps it; else better-sqlite3 finds its own. */
  readonly nativeBinding?: string | undefined;
  /** Who signs what is written; without one, as in a tool, records name no computer. */
  readonly whoIsHere?: WhoIsHere;
  /** Where it is the copy of a store that may not be edited; by default it may be. */
  readonly access?: StoreAccess;
}

/**
 * Opens the store in `file`, and makes one from the dataset where there is none. A file that it
 * refuses is left as it was, byte for byte, with nothing beside it.
 *
 * @throws store.folder-missing, store.not-a-database, store.damaged, store.empty, store.newer,
 *   store.read-only, store.busy, store.disk-failed, dataset.invalid, file.disk-full
 */
export function openStore(file: string, options: OpenOptions): Store {
  const path = storePath(file);
  return openInspected(path, inspectFile(path, createConnect(options.nativeBinding)), options);
}

/** The files beside a link's target are SQLite's, so the target is the store, be it there or not. */
export function storePath(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? resolve(dirname(file), readlinkSync(file)) : resolve(file);
}

/**
 * Opens what `inspectFile` found there.
 *
 * @param others reads other stores; in this thread, where nothing else is given
 */
export function openInspected(
  path: string,
  state: FileState,
  options: OpenOptions,
  others: OtherStores = othersHere(options.nativeBinding),
): Store {
  const { datasetFolder, onDamaged, nativeBinding, whoIsHere, access } = options;
  const connect = createConnect(nativeBinding);
  const openHere = (setAside: string | null) => {
    const store = openForWriting({
      path,
      connect,
      setAside,
      others,
      whoIsHere,
      datasetFolder,
      access,
    });
    // The copy shows what its store says.
    if (access?.editing !== 'rests') updateBuiltIn(store, datasetFolder);
    return store;
  };
  if (state === 'sound') {
    try {
      return openHere(null);
    } catch (error) {
      const isDamaged = error instanceof AppError && error.code === 'store.damaged';
      if (!isDamaged || onDamaged === 'refuse') throw error;
    }
  } else if (state !== 'none' && onDamaged === 'refuse')
    throw new AppError(`store.${state}`, { path });

  const made = makeStore(path, readDataset(datasetFolder), connect);
  try {
    const setAside = state === 'none' ? null : moveAside(path);
    if (moveToFreePath(made, path)) return openHere(setAside);
  } finally {
    rmSync(made, { force: true });
  }
  // Another program made one meanwhile.
  return openStore(path, { ...options, onDamaged: 'refuse' });
}

/**
 * Opens a store of this version beside whoever has it open, to read it as it stands. Nothing is
 * written, and every call that would write is refused.
 *
 * @param scratch the folder to make for a copy of another store
 * @throws store.damaged, store.busy, store.disk-failed
 */
export function openToRead(
  path: string,
  {
    nativeBinding,
    scratch,
    datasetFolder,
  }: {
    readonly nativeBinding: string | undefined;
    readonly scratch?: string;
    readonly datasetFolder?: string;
  },
): Store {
  const connect = createConnect(nativeBinding);
  const connectToRead = () => connect(path, { readonly: true });
  try {
    const db = connectToRead();
    try {
      const others = othersHere(nativeBinding, scratch);
      return createStore(db, null, others, connectToRead, undefined, datasetFolder);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw toStoreError(error, path);
  }
}

/**
 * Other stores, read in the thread that asks.
 *
 * @param scratch the folder to make for a copy, where it is named by somebody else
 */
export function othersHere(nativeBinding: string | undefined, scratch?: string) {
  const connect = createConnect(nativeBinding);
  // A copy is there, so that no dataset is asked for.
  const open = (copy: string) =>
    openStore(copy, { datasetFolder: '', nativeBinding, onDamaged: 'refuse' });
  function readBeside<Result>(path: string, read: (db: Database) => Result): Result {
    const db = connect(path, { readonly: true });
    try {
      return read(db);
    } finally {
      db.close();
    }
  }
  const reading = () => ({ connect, open, scratch: scratch ?? temporaryIn(tmpdir()) });
  return {
    nameOf: (path: string) => readOther(path, reading(), (store) => store.snapshot()),
    contentOf: (path: string) =>
      readOther(path, reading(), (store, part) => ({ ...store.present(), part })),
    damageIn: async (path: string) => readBeside(path, readDamage),
    facetsOf: async (path: string) => readBeside(path, readFacets),
    backups: createBackupTasks(connect, (copy) => open(copy).close()),
  };
}

interface Writing extends Pick<OpenOptions, 'datasetFolder'> {
  readonly path: string;
  readonly connect: Connect;
  readonly setAside: string | null;
  readonly others: OtherStores;
  readonly whoIsHere: WhoIsHere | undefined;
  readonly access: StoreAccess | undefined;
}

function openForWriting({
  path,
  connect,
  setAside,
  others,
  whoIsHere,
  datasetFolder,
  access,
}: Writing): Store {
  try {
    const db = againWhileBusy(() => connectUpToDate(path, connect));
    try {
      keepChecksums(db);
      const beside = () => connect(path, { readonly: true });
      const dataset = datasetFolder || null;
      return createStore(db, setAside, others, beside, whoIsHere, dataset, access);
    } catch (error) {
      const told = orDamaged(error, db, connect);
      db.close();
      throw told;
    }
  } catch (error) {
    throw toStoreError(error, path);
  }
}

/**
 * The error, or that the store is damaged where work that is right for every store failed for it: each
 * has the tables, indexes and rules of its version to the letter, however it came to it.
 */
function orDamaged(error: unknown, db: Database, connect: Connect): unknown {
  if (toStoreError(error, db.name) instanceof AppError) return error;
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > migrations.length) return error;
  const schemaOf = (store: Database) =>
    JSON.stringify(store.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').raw().all());
  const fresh = connect(':memory:', { make: true });
  try {
    migrate(fresh, migrations.slice(0, version), () => {});
    return schemaOf(db) === schemaOf(fresh)
      ? error
      : new AppError('store.damaged', { path: db.name }, { cause: error });
  } finally {
    fresh.close();
  }
}

/**
 * Brings the app's own slides to what this version says. Whatever keeps it from that (a full disk, another
 * program's writing, a deck that can't be read) keeps nothing else from working: the next start tries again.
 */
function updateBuiltIn(store: Store, datasetFolder: string): void {
  if (!existsSync(datasetFolder)) return;
  try {
    const decks = readDecks(datasetFolder).map(({ row }) => row);
    store.builtInSlides.update(datasetName(datasetFolder), decks);
  } catch (error) {
    if (error instanceof AppError) return;
    store.close();
    throw error;
  }
}

/** A connection to a store of this version, with a write-ahead log unless it is on a network share. */
function connectUpToDate(path: string, connect: Connect): Database {
  const db = connect(path);
  try {
    // A newer version may have taken it further since it was looked over.
    assertKnownHistory(db, migrations, path);
    migrate(db, migrations, () => void makeBackup(db, connect, 'migration'));
    if (isNetworkShare(dirname(path))) return db;
    const before = db.pragma('journal_mode', { simple: true });
    db.pragma('journal_mode = WAL');
    if (before === 'wal') return db;
  } catch (error) {
    const told = orDamaged(error, db, connect);
    db.close();
    throw told;
  }
  // One that has begun the log has been seen to keep a lock on it: for as long as another program
  // waits for it to go, the last two seconds of both.
  db.close();
  return connect(path);
}

/** As `emptyStore` made it in this run. */
let empty: Buffer | null = null;

/**
 * The file of a store of this version without content. Its steps take far longer than to fill it,
 * and are the same for every store: they are gone once in a run.
 */
function emptyStore(connect: Connect): Buffer {
  if (empty) return empty;
  const db = connect(':memory:', { make: true });
  try {
    migrate(db, migrations, () => {});
    empty = db.serialize();
    return empty;
  } finally {
    db.close();
  }
}

/** Writes what `emptyStore` gives to a file that is not there yet. */
function writeEmptyStore(path: string, connect: Connect): void {
  const db = connect(emptyStore(connect));
  try {
    db.prepare('VACUUM INTO ?').run(path);
  } finally {
    db.close();
  }
}

/**
 * Makes a new store under another name beside its place, so that nobody ever sees half of it.
 *
 * @returns that name
 * @throws file.disk-full, store.*
 */
function makeStore(path: string, dataset: Dataset, connect: Connect): string {
  const made = temporaryIn(dirname(path));
  try {
    writeEmptyStore(made, connect);
    const db = connect(made, { make: true });
    try {
      db.transaction(() => {
        db.prepare('UPDATE migration SET applied_at = ?').run(new Date().toISOString());
        keepChecksums(db);
        seedOnce(db, dataset);
      }).immediate();
    } finally {
      db.close();
    }
    return made;
  } catch (error) {
    for (const suffix of ['', '-journal']) rmSync(made + suffix, { force: true });
    throw toStoreError(error, path);
  }
}
