import { existsSync } from 'node:fs';
import { AppError, type ErrorCode } from '../shared/errors.ts';
import { type GoodBackup, listBackups } from './store/file/backups.ts';
import type { OpenOptions, Store } from './store/file/open.ts';
import { openStoreInBackground } from './store/file/open-in-background.ts';
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
}

interface Dependencies {
  readonly path: string;
  readonly options: Omit<OpenOptions, 'onDamaged'>;
  readonly thread: StoreThread;
  readonly ask: (question: LossQuestion) => Promise<LossAnswer>;
}

/**
 * Opens the app's own store. Where there was one that can't be worked with, the person decides what
 * is to be in its place: nothing is replaced in silence, and nothing is deleted.
 *
 * @returns null when the person left all as it is
 * @throws as `openStore`, and as `replaceLost`
 */
export async function openOwnStore({
  path,
  options,
  thread,
  ask,
}: Dependencies): Promise<OwnStore | null> {
  const open = (onDamaged: OpenOptions['onDamaged']) =>
    openStoreInBackground(path, { ...options, onDamaged }, thread);
  let loss: Loss;
  try {
    if (!isLost(path)) return { store: await open('refuse'), chosen: null };
    loss = 'store.missing';
  } catch (error) {
    if (!isLoss(error)) throw error;
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

/** Whether an error says that there is no store to work with where there was one. */
export function isLoss(error: unknown): error is AppError & { readonly code: Loss } {
  return error instanceof AppError && losses.some((code) => code === error.code);
}

/** Whether a store was here that is gone, as its backups tell. */
export function isLost(path: string): boolean {
  return !existsSync(path) && !existsSync(`${path}-wal`) && listBackups(path).length > 0;
}
