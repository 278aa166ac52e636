import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { freeName } from './free-name.ts';

/** What SQLite writes beside a file. */
export const besideStore = ['-wal', '-shm', '-journal'] as const;

/**
 * Gives a file that is whole another name, in one step, unless there is a file of that name.
 *
 * @returns whether it has the name; else it is where it was
 */
export function takeFreePlace(made: string, path: string): boolean {
  try {
    linkSync(made, path);
    rmSync(made);
  } catch {
    if (existsSync(path)) return false;
    // Memory sticks know no second names. Nothing can come between the look and this step there.
    renameSync(made, path);
  }
  // Windows can't open a folder to flush it, and keeps names itself.
  if (process.platform !== 'win32') flush(dirname(path));
  return true;
}

/**
 * Moves a store's file and its logs together, under names by which SQLite still finds the logs.
 *
 * @returns the file's new name
 */
export function moveAside(path: string): string {
  const aside = freeName(path, 'damaged');
  for (const suffix of ['', ...besideStore])
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  return aside;
}

/** Puts what was written to a file onto the disk. */
export function flush(path: string): void {
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
