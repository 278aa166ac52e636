import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { FileWriter } from './write-file.ts';

/** Takes files one by one. */
export type AddFile = (name: string, content: Uint8Array | string) => Promise<void>;

interface Parts {
  readonly files: FileWriter;
  readonly signal: AbortSignal;
}

/**
 * Writes several files into a folder: all of them, or none. They are gathered whole in a folder
 * of their own beside their places, and take these when the last one is there.
 *
 * @param make adds the files, as many as there are
 * @returns the paths of the files
 * @throws file.folder-missing, file.not-folder, file.*; export.cancelled
 */
export async function writeFolder(
  folder: string,
  { files, signal }: Parts,
  make: (add: AddFile) => Promise<void>,
): Promise<string[]> {
  await assertFolder(folder);
  const gathering = path.join(folder, `.hongshan-${randomBytes(6).toString('hex')}.tmp`);
  const names: string[] = [];
  let adding: Promise<void> = Promise.resolve();
  let over = false;
  try {
    await files.assertWritable(gathering);
    await mkdir(gathering);
    await make((name, content) => {
      if (over) return Promise.reject(new AppError('export.cancelled'));
      adding = files
        .assertWritable(path.join(folder, name))
        .then(() => files.write(path.join(gathering, name), content, signal))
        .then(() => void names.push(name));
      return adding;
    });
    for (const name of names)
      await files.move(path.join(gathering, name), path.join(folder, name), signal);
    return names.map((name) => path.join(folder, name));
  } finally {
    over = true;
    // Whoever draws may have been broken off in the middle of a file.
    await adding.catch(() => {});
    await rm(gathering, { recursive: true, force: true });
  }
}

async function assertFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (!there) throw new AppError('file.folder-missing', { path: folder });
  if (!there.isDirectory()) throw new AppError('file.not-folder', { path: folder });
}
