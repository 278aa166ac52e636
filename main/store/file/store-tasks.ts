import { createConnect } from './connect.ts';
import { findGoodCopy, keepCopy, restoreCopy } from './copies.ts';
import { inspectFile } from './inspect-file.ts';
import { othersHere } from './open.ts';

interface AboutFile {
  readonly path: string;
}

/** What takes as long as a store is large, and needs nothing that the app has in hand. */
export function createStoreTasks(nativeBinding: string | undefined) {
  const connect = createConnect(nativeBinding);
  const others = othersHere(nativeBinding);
  return {
    inspect: ({ path }: AboutFile) => inspectFile(path, connect),
    keepCopy: ({ path }: AboutFile) => keepCopy(path, connect),
    findGoodCopy: ({ path }: AboutFile) => findGoodCopy(path, connect),
    restoreCopy: ({ path, copy }: AboutFile & { readonly copy: string }) => restoreCopy(path, copy),
    nameOther: ({ path }: AboutFile) => others.nameOf(path),
    readOther: ({ path }: AboutFile) => others.contentOf(path),
    findDamage: ({ path }: AboutFile) => others.damageIn(path),
  };
}

type StoreTasks = ReturnType<typeof createStoreTasks>;
export type StoreTask = keyof StoreTasks;
export type Asked<Task extends StoreTask> = Parameters<StoreTasks[Task]>[0];
export type Done<Task extends StoreTask> = Awaited<ReturnType<StoreTasks[Task]>>;
