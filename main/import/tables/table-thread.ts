import { basename } from 'node:path';
import type { FileEncoding, TableFile } from '../../../shared/import/sheet.ts';
import { createThread, ThreadOutOfMemory } from '../../threads/thread.ts';
import { tooLarge } from './limits.ts';
import {
  type CopiedCells,
  type FileToRead,
  readCopiedCells,
  readTableFile,
  readTablePath,
} from './read-table-file.ts';

/** What is to be read: a file or folder by its path, bytes that a window was given, or copied cells. */
export type TablesToRead =
  | { readonly path: string; readonly encoding?: FileEncoding | null }
  | FileToRead
  | (CopiedCells & { readonly name: string });

type TableTasks = ReturnType<typeof createTableTasks>;

/** What the thread does that reads files of tables. */
export function createTableTasks() {
  return {
    read(asked: TablesToRead): Promise<TableFile> {
      if ('path' in asked) return readTablePath(asked.path, asked.encoding);
      if ('bytes' in asked) return readTableFile(asked);
      return readCopiedCells(asked.name, asked);
    },
  };
}

export interface TableReader {
  /**
   * @throws table-file.*, file.not-readable; whatever the signal was aborted with
   */
  readonly read: (asked: TablesToRead, signal?: AbortSignal) => Promise<TableFile>;
}

/** Of a file of 50 MB that is read, with room to spare; a bomb finds its end here. */
const mostMegabytes = 1500;
const mostMilliseconds = 120_000;

/**
 * Reads files of tables in a thread of its own, which is ended when it takes too much memory or time:
 * a file that somebody made to do harm, or that a parser is no match for, ends nothing else.
 *
 * @param program the built `table-worker.cjs`
 */
export function createTableReader(program: string): TableReader {
  const thread = createThread<TableTasks>(program, undefined, {
    maxOldGenerationSizeMb: mostMegabytes,
  });
  return {
    async read(asked, signal) {
      const time = AbortSignal.timeout(mostMilliseconds);
      try {
        const either = signal ? AbortSignal.any([signal, time]) : time;
        return await thread.run('read', asked, { signal: either, givesWay: true });
      } catch (error) {
        signal?.throwIfAborted();
        if (time.aborted) throw tooLarge('time', nameOf(asked));
        if (error instanceof ThreadOutOfMemory) throw tooLarge('memory', nameOf(asked));
        throw error;
      }
    },
  };
}

function nameOf(asked: TablesToRead): string {
  return 'path' in asked ? basename(asked.path) : asked.name;
}
