import { readFileSync } from 'node:fs';
import type { FileWriter } from '../files/write-file.ts';
import type { Log } from '../log.ts';
import { Placement } from './placement.ts';

/** Keeps a window's place in a small file, from one start of the app to the next. */
export function rememberedPlacement(file: string, files: Pick<FileWriter, 'write'>, log: Log) {
  let writing: Promise<void> | null = null;

  return {
    /** Null when nothing was remembered, or nothing that can be read. */
    recall(): Placement | null {
      try {
        return Placement.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null;
      }
    },

    remember(placement: Placement): void {
      const write = async () => {
        await writing;
        await files.write(file, `${JSON.stringify(placement)}\n`);
      };
      const own = write()
        .catch((error: unknown) => log.error('could not remember where the window stood', error))
        .finally(() => {
          if (writing === own) writing = null;
        });
      writing = own;
    },

    /** What is still on its way to the disk, or null. */
    underWay: (): Promise<void> | null => writing,
  };
}
