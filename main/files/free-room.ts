import { statfsSync } from 'node:fs';

/** How many bytes a person may still write to the disk that a folder is on. */
export function freeRoom(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
