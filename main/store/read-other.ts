import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { NamedContent } from './differences.ts';

/**
 * Reads another store's content from a copy: the file itself, which another program may have open
 * and an older version may have written, keeps every byte.
 *
 * @param read opens a copy, brings it up to date and reads it
 * @throws store.not-a-database, store.damaged, store.newer, store.read-only when it can't be read
 */
export function readOther(path: string, read: (copy: string) => NamedContent): NamedContent {
  if (sizeOf(path) === 0) throw new AppError('store.not-a-database', { path });
  const folder = mkdtempSync(join(tmpdir(), 'hongshan-compare-'));
  const copy = join(folder, 'store.sqlite');
  try {
    copyInto(path, copy);
    return read(copy);
  } catch (error) {
    if (error instanceof AppError && error.params['path'] !== undefined)
      throw new AppError(error.code, { ...error.params, path }, { cause: error });
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In bytes; 0 also where there is no such file, or none that may be looked at. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** With its log, without which the file alone may be an older state. */
function copyInto(path: string, copy: string): void {
  try {
    copyFileSync(path, copy);
    // The copy of a file that may only be read is ours to write.
    chmodSync(copy, 0o600);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
  } catch (cause) {
    throw new AppError('store.not-a-database', { path }, { cause });
  }
}
