import { AppError } from '../../../shared/errors.ts';
import { createConnect } from './connect.ts';
import { type FileState, inspectFile } from './inspect-file.ts';
import { type OpenOptions, openInspected, type Store, storePath } from './open.ts';
import type { StoreThread } from './store-thread.ts';

/**
 * As `openStore`, but the file is looked over in a thread of its own, which takes as long as the file
 * is large: windows can come up meanwhile. Other stores are read there too.
 */
export async function openStoreInBackground(
  file: string,
  options: OpenOptions,
  thread: StoreThread,
): Promise<Store> {
  const path = storePath(file);
  return openInspected(path, await inspect(path, options, thread), options, {
    nameOf: (other) => thread.run('nameOther', { path: other }),
    contentOf: (other) => thread.run('readOther', { path: other }),
    damageIn: (own) => thread.run('findDamage', { path: own }),
  });
}

/** Here where no thread can be had: a store must not stay shut for that. */
async function inspect(
  path: string,
  { nativeBinding }: OpenOptions,
  thread: StoreThread,
): Promise<FileState> {
  try {
    return await thread.run('inspect', { path });
  } catch (error) {
    if (error instanceof AppError) throw error;
    return inspectFile(path, createConnect(nativeBinding));
  }
}
