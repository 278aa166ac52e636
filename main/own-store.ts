import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { AppError, type ErrorCode } from '../shared/errors.ts';
import {
  ReadingReason,
  type RestingAccess,
  type StoreHolder,
} from '../shared/model/store-access.ts';
import { bundleExtension } from '../shared/product.ts';
import { isNetworkShare } from './files/network-share.ts';
import { temporaryIn } from './files/temporary.ts';
import { type GoodBackup, listBackups } from './store/file/backups.ts';
import { type OpenOptions, type Store, storePath } from './store/file/open.ts';
import { openStoreInBackground } from './store/file/open-in-background.ts';
import { holdStore, type StoreHold } from './store/file/store-holder.ts';
import type { StoreThread } from './store/file/store-tasks.ts';

/** Why the app has no store of its own to open, though there was one. */
const losses = [
  'store.missing',
  'store.empty',
  'store.damaged',
  'store.not-a-database',
] as const satisfies readonly ErrorCode[];
export type Loss = (typeof losses)[number];

/** What the person is asked; null where no backup is sound. */
export interface LossQuestion {
  readonly loss: Loss;
  readonly path: string;
  readonly backup: GoodBackup | null;
}

/** To bring the backup back, to begin with the built-in data, or to leave all as it is. */
export type LossAnswer = 'restore' | 'begin-anew' | 'quit';

/** How the app came by its store. */
export interface OwnStore {
  readonly store: Store;
  /** What a person chose; null where nothing was lost. */
  readonly chosen: { readonly backup: GoodBackup | null; readonly setAside: string | null } | null;
  /** To be called once the store is closed: others may have it, and a copy that was read goes. */
  readonly letGo: () => void;
  /** Keeps the comments in the bundle that was opened for review; null where there is none. */
  readonly keepReviews: (() => Promise<void>) | null;
}

interface Dependencies {
  readonly path: string;
  /** Whether a person named it: then another program's file is not replaced, nor a store made. */
  readonly isNamed?: boolean;
  readonly options: Omit<OpenOptions, 'onDamaged' | 'access'>;
  readonly thread: StoreThread;
  readonly ask: (question: LossQuestion) => Promise<LossAnswer>;
  /** Who works here, for others who want a store that is open here. */
  readonly holder: () => Pick<StoreHolder, 'person' | 'computer'>;
}

/**
 * Opens the app's own store. Where there was one that can't be worked with, the person decides what
 * is to be in its place: nothing is replaced in silence, and nothing is deleted. One that may not be
 * written, or that somebody else has open on a network share, is read from a copy.
 *
 * @returns null when the person left all as it is
 * @throws as `openStore`, and as `replaceLost`; store.not-there for a named one
 */
export async function openOwnStore({
  path,
  isNamed = false,
  options,
  thread,
  ask,
  holder,
}: Dependencies): Promise<OwnStore | null> {
  if (isNamed && !existsSync(path) && !isLost(path))
    throw new AppError('store.not-there', { path });
  if (isNamed && path.endsWith(bundleExtension)) return openBundle();
  const hold = holdShared(storePath(path), holder);
  if (hold?.held === false)
    return openCopy({ editing: 'rests', path, reason: 'in-use', holder: hold.holder });
  const letGo = () => hold?.release();
  try {
    const opened = await openForEditing();
    if (opened === null) letGo();
    return opened && { ...opened, letGo, keepReviews: null };
  } catch (error) {
    letGo();
    const reason = whyOnlyRead(error);
    if (reason === null || !existsSync(path)) throw error;
    return openCopy({ editing: 'rests', path, reason, holder: null });
  }

  async function openForEditing(): Promise<Pick<OwnStore, 'store' | 'chosen'> | null> {
    let loss: Loss;
    try {
      if (!isLost(path)) return { store: await open('refuse'), chosen: null };
      loss = 'store.missing';
    } catch (error) {
      if (!isLoss(error) || (isNamed && error.code === 'store.not-a-database')) throw error;
      loss = error.code;
    }
    const backup = await thread.run('findGoodBackup', { path });
    switch (await ask({ loss, path, backup })) {
      case 'quit':
        return null;
      case 'begin-anew': {
        const store = await open('set-aside');
        return { store, chosen: { backup: null, setAside: store.setAside } };
      }
      case 'restore': {
        if (!backup) throw new Error('there is no backup to restore');
        const setAside = await thread.run('replaceLost', { path, backup: backup.file });
        return { store: await open('refuse'), chosen: { backup, setAside } };
      }
    }
  }

  function open(onDamaged: OpenOptions['onDamaged']): Promise<Store> {
    return openStoreInBackground(path, { ...options, onDamaged }, thread);
  }

  async function openCopy(access: RestingAccess): Promise<OwnStore> {
    const { file, folder } = await thread.run('copyForReading', { path: storePath(path) });
    const letGo = () => rmSync(folder, { recursive: true, force: true });
    try {
      const reading = { ...options, onDamaged: 'refuse', access } as const;
      const store = await openStoreInBackground(file, reading, thread);
      return { store, chosen: null, letGo, keepReviews: null };
    } catch (error) {
      letGo();
      throw error;
    }
  }

  /** Read only, beside one's own store; comments go into the bundle. */
  async function openBundle(): Promise<OwnStore> {
    const folder = temporaryIn(tmpdir());
    const letGo = () => rmSync(folder, { recursive: true, force: true });
    try {
      const { file, manifest } = await thread.run('unpackBundle', { path, scratch: folder });
      const access = { editing: 'rests', path, reason: 'bundle', holder: null } as const;
      // The briefings are as they were sent: this version's own slides take no place among them.
      const reading = { ...options, datasetFolder: '', onDamaged: 'refuse', access } as const;
      const store = await openStoreInBackground(file, reading, thread);
      const { isWhole, madeBy } = manifest;
      const about = { isWhole, madeBy };
      const keepReviews = () =>
        thread.run('keepReviews', {
          path: file,
          scratch: temporaryIn(tmpdir()),
          bundle: path,
          about,
        });
      return { store, chosen: null, letGo, keepReviews };
    } catch (error) {
      letGo();
      throw error;
    }
  }
}

/** Null where the store is not on a share, or nothing may be written beside it: then nobody edits it. */
function holdShared(path: string, holder: Dependencies['holder']): StoreHold | null {
  if (!isNetworkShare(dirname(path))) return null;
  try {
    return holdStore(path, holder());
  } catch {
    return null;
  }
}

/** Why a store that was refused can still be read; null where it can't. */
export function whyOnlyRead(error: unknown): ReadingReason | null {
  if (!(error instanceof AppError) || error.code !== 'store.read-only') return null;
  return ReadingReason.safeParse(error.params['reason']).data ?? null;
}

/** Whether an error says that there is no store to work with where there was one. */
export function isLoss(error: unknown): error is AppError & { readonly code: Loss } {
  return error instanceof AppError && losses.some((code) => code === error.code);
}

/** Whether a store was here that is gone, as its backups tell. */
export function isLost(path: string): boolean {
  return !existsSync(path) && !existsSync(`${path}-wal`) && listBackups(path).length > 0;
}
