import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { Archive } from './archive.ts';
import { damaged, limits, tooLarge, type UnpackingLimits } from './limits.ts';

/**
 * The files of a folder, read when they are asked for. What is linked from elsewhere is not in it.
 *
 * @throws table-file.too-large, table-file.damaged
 */
export async function openFolder(
  folder: string,
  most: Pick<UnpackingLimits, 'unpackedBytes' | 'entries'> = limits,
): Promise<Archive> {
  const root = await realpath(folder);
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  if (names.length > most.entries) throw tooLarge('entries');
  let left: number = most.unpackedBytes;
  return {
    names,
    async read(name) {
      const known = names.find((one) => one.toLowerCase() === name.toLowerCase());
      if (known === undefined) return null;
      const path = join(root, known);
      try {
        left -= (await stat(path)).size;
        if (left < 0) throw tooLarge('unpacked');
        return await readFile(path);
      } catch (error) {
        throw error instanceof AppError ? error : damaged(known, error);
      }
    },
  };
}
