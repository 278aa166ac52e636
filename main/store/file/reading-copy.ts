import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sweepTemporaries, temporaryIn } from '../../files/temporary.ts';
import { pictureFolders } from '../pictures/pictures.ts';
import type { Connect } from './connect.ts';
import { withFileErrors } from './move-file.ts';
import { copyStore } from './read-other.ts';

/** A copy of a store to read and show. */
export interface ReadingCopy {
  readonly file: string;
  /** Whoever asked for the copy removes this once it is closed. */
  readonly folder: string;
}

/**
 * Copies a store that may not be edited to a folder of this computer, with what stands in its log.
 * The store keeps every byte; its pictures are found where they are.
 *
 * @throws store.read-only where not even reading is allowed, store.busy, file.disk-full
 */
export async function copyForReading(path: string, connect: Connect): Promise<ReadingCopy> {
  await sweepTemporaries(tmpdir());
  const folder = temporaryIn(tmpdir());
  const file = join(folder, basename(path));
  withFileErrors(folder, () => mkdirSync(folder, { mode: 0o700 }));
  try {
    copyStore(path, file, connect);
    const [pictures] = pictureFolders(path);
    const [here] = pictureFolders(file);
    // Windows lets everybody make a junction, and not a link.
    if (existsSync(pictures)) symlinkSync(pictures, here, 'junction');
    return { file, folder };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
