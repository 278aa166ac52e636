import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { sweepTemporaries, temporaryIn } from './temporary.ts';
import type { FileWriter } from './write-file.ts';

/** Takes files one by one. */
export type AddFile = (name: string, content: Uint8Array | string) => Promise<void>;

interface Dependencies {
  readonly files: FileWriter;
  readonly signal: AbortSignal;
}

/**
 * Writes several files into a folder: all of them, or none. They are gathered whole in a folder
 * of their own beside their places, and take these when the last one is there. When one of them
 * can't, those before it give their places back to what was there.
 *
 * @param make adds the files, as many as there are
 * @returns the paths of the files
 * @throws file.folder-missing, file.not-folder, file.*; export.cancelled
 */
export async function writeFolder(
  folder: string,
  { files, signal }: Dependencies,
  make: (add: AddFile) => Promise<void>,
): Promise<string[]> {
  await assertFolder(folder);
  const gathering = temporaryIn(folder);
  const names: string[] = [];
  let adding: Promise<void> = Promise.resolve();
  let over = false;
  let mayBeLost = false;
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
    const places = names.map((name) => ({
      from: path.join(gathering, name),
      to: path.join(folder, name),
    }));
    await moveAll(places, path.join(gathering, 'before'), { files, signal }, () => {
      mayBeLost = true;
    });
    return places.map(({ to }) => to);
  } finally {
    over = true;
    // Whoever draws may have been broken off in the middle of a file.
    await adding.catch(() => {});
    if (!mayBeLost) await rm(gathering, { recursive: true, force: true });
    await sweepTemporaries(folder);
  }
}

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * @param aside a folder to be made, for what the places held before
 * @param onNotBack a place could not be given back, and what it held is in `aside` alone
 */
async function moveAll(
  places: readonly Move[],
  aside: string,
  { files, signal }: Dependencies,
  onNotBack: () => void,
): Promise<void> {
  const taken: { readonly to: string; readonly before: string | null }[] = [];
  await mkdir(aside);
  try {
    for (const { from, to } of places) {
      const before = await files.keep(to, path.join(aside, path.basename(to)));
      await files.move(from, to, signal);
      taken.push({ to, before });
    }
  } catch (error) {
    for (const { to, before } of taken.reverse())
      await (before === null ? rm(to) : files.move(before, to)).catch(onNotBack);
    throw error;
  }
}

async function assertFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (!there) throw new AppError('file.folder-missing', { path: folder });
  if (!there.isDirectory()) throw new AppError('file.not-folder', { path: folder });
}
