import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { AppError } from '../../../shared/errors.ts';
import { temporaryIn } from '../../files/temporary.ts';
import { createConnect } from './connect.ts';
import { type FileState, inspectFile } from './inspect-file.ts';
import { type OpenOptions, openInspected, othersHere, type Store, storePath } from './open.ts';
import type { StoreThread } from './store-tasks.ts';

/** A file of so many bytes is read through in less time than a thread takes to start: some 10 ms. */
const fewBytes = 2 * 2 ** 20;

/**
 * As `openStore`, but the file is looked over in a thread of its own, which takes as long as the file
 * is large: windows can come up meanwhile. Comparisons are made there too, over a connection that only
 * reads: a show goes on.
 */
export async function openStoreInBackground(
  file: string,
  options: OpenOptions,
  thread: StoreThread,
): Promise<Store> {
  const path = storePath(file);
  const here = othersHere(options.nativeBinding);
  const isSmall = async (own: string) =>
    ((await stat(own).catch(() => null))?.size ?? Number.POSITIVE_INFINITY) <= fewBytes;
  return openInspected(path, await inspect(path, options, thread), options, {
    nameOf: (other) => thread.run('nameOther', { path: other }),
    async compare(other, signal) {
      const scratch = temporaryIn(tmpdir());
      try {
        return await thread.run('compare', { path, other, scratch }, { signal, givesWay: true });
      } finally {
        // A thread that was ended left it.
        await rm(scratch, { recursive: true, force: true });
      }
    },
    facetsOf: async (own) =>
      (await isSmall(own))
        ? here.facetsOf(own)
        : thread.run('countFacets', { path: own }, { givesWay: true }),
    damageIn: async (own) =>
      (await isSmall(own)) ? here.damageIn(own) : thread.run('findDamage', { path: own }),
    backups: {
      makeBackup: (request) => thread.run('makeBackup', request),
      changesSince: (request) => thread.run('changesSince', request),
      restoreBackup: (request) => thread.run('restoreBackup', request),
    },
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
