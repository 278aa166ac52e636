import { tmpdir } from 'node:os';
import { AppError } from '../shared/errors.ts';
import { temporaryIn } from './files/temporary.ts';
import type { FileWriter } from './files/write-file.ts';
import type { PackageTasks } from './import/package/package-tasks.ts';
import type { BundleSide } from './store/bundles/open-bundle.ts';
import type { StoreThread } from './store/file/store-tasks.ts';
import type { MergeReport, MergeRequest } from './store/merging/merging.ts';
import type { Thread } from './threads/thread.ts';

interface Dependencies {
  readonly storeFile: string;
  /** The built-in data package, which may have pictures, too. */
  readonly datasetFolder: string;
  readonly thread: StoreThread;
  readonly packages: Thread<PackageTasks>;
  readonly files: Pick<FileWriter, 'assertWritable' | 'write'>;
}

/** A bundle that a window has read, to be merged. */
export interface ChosenBundle extends BundleSide {
  readonly file: string;
}

export type Bundles = ReturnType<typeof createBundles>;

/** Bundles that windows make and read, in a thread. */
export function createBundles({ storeFile, datasetFolder, thread, packages, files }: Dependencies) {
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

    /**
     * Reads one, or a whole data package, and holds it until it is merged, another is chosen, or it is
     * given up. @throws bundle.*, dataset.invalid
     */
    async choose(file: string): Promise<ChosenBundle> {
      const asked = () => ({ path: file, scratch: temporaryIn(tmpdir()) });
      const read =
        (await packages.run('readSide', asked())) ?? (await thread.run('readBundle', asked()));
      chosen = { file, ...read };
      return chosen;
    },

    /** What merging it would do, tried in the thread on a copy of the store. @throws store.*, file.disk-full */
    async tryOut(request: MergeRequest): Promise<MergeReport> {
      const scratch = temporaryIn(tmpdir());
      const tried = await thread.run('tryMerge', { path: storeFile, request, scratch });
      const refused = tried.refused.map(({ why, ...one }) => ({
        ...one,
        error: new AppError(why.code, why.params),
      }));
      return { ...tried, refused };
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
