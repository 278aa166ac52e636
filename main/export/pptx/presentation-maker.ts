import { AppError } from '../../../shared/errors.ts';
import type { ExportProof } from '../../../shared/model/export.ts';
import { createThread, ThreadOutOfMemory } from '../../threads/thread.ts';
import type { PresentationDocument } from './presentation-document.ts';
import type { PresentationTasks } from './presentation-tasks.ts';
import type { PresentationExpectation } from './proof/expect-presentation.ts';
import { unreadablePresentation } from './proof/find-failures.ts';

/** Writes presentations and reads them again, away from the windows' own thread. */
export interface PresentationMaker {
  /**
   * @throws export.render-failed when the file can't be written
   * @throws export.cancelled when the signal aborts
   */
  write(document: PresentationDocument, signal: AbortSignal): Promise<Uint8Array>;
  /** @throws export.cancelled when the signal aborts; all else that goes wrong is a failed proof */
  prove(
    bytes: Uint8Array,
    expected: PresentationExpectation,
    signal: AbortSignal,
  ): Promise<ExportProof>;
}

/** Some 500 slides take a tenth of it. */
const mostMegabytes = 1500;

/**
 * @param program the built `presentation-worker.cjs`
 * @param pictures where the store's pictures are: beside its file, and in its data package
 */
export function createThreadPresentationMaker(
  program: string,
  pictures: { readonly storeFile: string; readonly datasetFolder: string },
): PresentationMaker {
  const thread = createThread<PresentationTasks>(program, undefined, {
    maxOldGenerationSizeMb: mostMegabytes,
  });
  const reasonOf = (error: unknown) =>
    error instanceof ThreadOutOfMemory ? 'reason.memory' : (error as Error).message;

  return {
    async write(document, signal) {
      try {
        return (await thread.run('write', { document, ...pictures }, { signal })).bytes;
      } catch (error) {
        if (signal.aborted) throw new AppError('export.cancelled');
        if (error instanceof AppError) throw error;
        throw new AppError('export.render-failed', { reason: reasonOf(error) });
      }
    },
    async prove(bytes, expected, signal) {
      try {
        return (await thread.run('prove', { bytes, expected }, { signal })).proof;
      } catch (error) {
        if (signal.aborted) throw new AppError('export.cancelled');
        return unreadablePresentation(expected, reasonOf(error));
      }
    },
  };
}
