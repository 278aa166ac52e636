import { tmpdir } from 'node:os';
import { AppError } from '../shared/errors.ts';
import { temporaryIn } from './files/temporary.ts';
import type { FileWriter } from './files/write-file.ts';
import type { BundleSide } from './store/bundles/open-bundle.ts';
import type { StoreThread } from './store/file/store-tasks.ts';

interface Dependencies {
  readonly storeFile: string;
  /** The built-in data package, which may have pictures, too. */
  readonly datasetFolder: string;
  readonly thread: StoreThread;
  readonly files: Pick<FileWriter, 'assertWritable' | 'write'>;
}

/** A bundle that a window has read, to be merged. */
export interface ChosenBundle extends BundleSide {
  readonly file: string;
}

export type Bundles = ReturnType<typeof createBundles>;

/** Bundles that windows make and read, in a thread. */
export function createBundles({ storeFile, datasetFolder, thread, files }: Dependencies) {
  let chosen: ChosenBundle | null = null;

  return {
    /** @param decks null for all @throws deck.unknown, store.*, file.* */
    async send(file: string, decks: readonly string[] | null, madeBy: string): Promise<void> {
      await files.assertWritable(file);
      const bytes = await thread.run('makeBundle', {
        path: storeFile,
        request: { decks, madeBy },
        dataset: datasetFolder,
        scratch: temporaryIn(tmpdir()),
      });
      await files.write(file, bytes);
    },

    /** Reads one and holds it until it is merged, another is chosen, or it is given up. @throws bundle.* */
    async choose(file: string): Promise<ChosenBundle> {
      chosen = {
        file,
        ...(await thread.run('readBundle', { path: file, scratch: temporaryIn(tmpdir()) })),
      };
      return chosen;
    },

    /** @throws bundle.gone when another one was chosen meanwhile */
    chosen(hash: string): ChosenBundle {
      if (chosen?.hash !== hash) throw new AppError('bundle.gone');
      return chosen;
    },

    giveUp(): void {
      chosen = null;
    },
  };
}
