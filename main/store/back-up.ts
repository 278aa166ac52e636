import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Connect } from './connect.ts';
import { freeName } from './free-name.ts';
import { isSound } from './integrity.ts';

/**
 * Writes a checked copy of the store beside it, `NAME.backup-…`, and returns its path. The copy
 * has its name only once it is whole, sound and on the disk.
 */
export function backUp(db: Database, connect: Connect): string {
  const file = freeName(db.name, 'backup');
  const partial = `${file}.partial`;
  try {
    db.prepare('VACUUM INTO ?').run(partial);
    const copy = connect(readFileSync(partial));
    try {
      if (!isSound(copy)) throw new Error(`the backup ${partial} is not sound`);
    } finally {
      copy.close();
    }
    flush(partial);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  // Windows can't open a folder to flush it, and keeps the rename itself.
  if (process.platform !== 'win32') flush(dirname(file));
  return file;
}

function flush(path: string): void {
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
