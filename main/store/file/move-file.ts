import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { freeName } from '../../files/free-name.ts';

/** What SQLite writes beside a file. */
export const besideStore = ['-wal', '-shm', '-journal'] as const;

/**
 * Gives a file that is whole another name, in one step, unless there is a file of that name.
 *
 * @returns whether it has the name; else it is where it was
 * @throws file.disk-full, store.read-only, store.busy, store.disk-failed
 */
export function moveToFreePath(made: string, path: string): boolean {
  try {
    linkSync(made, path);
    rmSync(made);
  } catch {
    if (existsSync(path)) return false;
    // Memory sticks know no second names. Between the look and this step nothing can be done.
    withFileErrors(path, () => renameSync(made, path));
  }
  // Windows can't open a folder to flush it, and keeps names itself.
  if (process.platform !== 'win32') withFileErrors(path, () => flush(dirname(path)));
  return true;
}

/**
 * Moves a store's file and its logs together, under names by which SQLite still finds the logs.
 *
 * @returns the file's new name
 * @throws as `takeFreePlace`
 */
export function moveAside(path: string): string {
  const aside = freeName(path, 'damaged');
  for (const suffix of ['', ...besideStore])
    if (existsSync(path + suffix))
      withFileErrors(path, () => renameSync(path + suffix, aside + suffix));
  return aside;
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'file.disk-full',
  EDQUOT: 'file.disk-full',
  EIO: 'store.disk-failed',
  EBUSY: 'store.busy',
  // What Windows says of a file that another program has open.
  ...(process.platform === 'win32' && { EPERM: 'store.busy' as const }),
};

/** Does something to a store's file; what the system refuses is told as what a person can act on. */
export function withFileErrors<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const code = codes[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'store.read-only';
    throw new AppError(code, { path }, { cause });
  }
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
