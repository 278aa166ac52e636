import type { Difference, OtherState } from '../../../shared/model/difference.ts';
import type { Thread } from '../../threads/thread.ts';
import { findGoodBackup, keepBackup } from './backups.ts';
import { createConnect } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { openToRead, othersHere } from './open.ts';
import { replaceLost } from './restore.ts';

interface AboutFile {
  readonly path: string;
}

export interface ComparisonTask extends AboutFile {
  readonly other: OtherState;
  /** Where a copy of another store may be made; whoever ends the thread removes it. */
  readonly scratch: string;
}

/** What takes as long as a store is large, and needs nothing that the app has in hand. */
export function createStoreTasks(nativeBinding: string | undefined) {
  const connect = createConnect(nativeBinding);
  const others = othersHere(nativeBinding);
  return {
    inspect: ({ path }: AboutFile) => inspectFile(path, connect),
    keepBackup: ({ path }: AboutFile) => keepBackup(path, connect),
    findGoodBackup: ({ path }: AboutFile) => findGoodBackup(path, connect),
    replaceLost: ({ path, backup }: AboutFile & { readonly backup: string }) =>
      replaceLost(path, backup),
    ...others.backups,
    nameOther: ({ path }: AboutFile) => others.nameOf(path),
    async compare({ path, other, scratch }: ComparisonTask): Promise<Difference> {
      const store = openToRead(path, { nativeBinding, scratch });
      try {
        return await store.differences.compare(other);
      } finally {
        store.close();
      }
    },
    findDamage: ({ path }: AboutFile) => others.damageIn(path),
  };
}

export type StoreTasks = ReturnType<typeof createStoreTasks>;
export type StoreThread = Thread<StoreTasks>;
