import { basename } from 'node:path';
import type { VerifiedDocument } from '../../shared/verifying/verifying-document.ts';
import { tooLarge } from '../import/tables/limits.ts';
import { createThread, ThreadOutOfMemory } from '../threads/thread.ts';
import type { VerifyingRequest, VerifyTasks } from './verify-tasks.ts';

export interface Verifier {
  /** @throws report.*, table-file.* */
  readonly verify: (request: VerifyingRequest) => Promise<VerifiedDocument>;
}

/** As of files of tables: a file that somebody made to do harm ends nothing but its own thread. */
const mostMegabytes = 1500;
const mostMilliseconds = 180_000;

/**
 * Holds documents against the store in a thread of their own.
 *
 * @param program the built `verify-worker.cjs`
 */
export function createVerifier(program: string): Verifier {
  const thread = createThread<VerifyTasks>(program, undefined, {
    maxOldGenerationSizeMb: mostMegabytes,
  });
  return {
    async verify(request) {
      const { source } = request;
      const name = 'path' in source ? basename(source.path) : source.name;
      const signal = AbortSignal.timeout(mostMilliseconds);
      try {
        return await thread.run('verify', request, { signal, givesWay: true });
      } catch (error) {
        if (signal.aborted) throw tooLarge('time', name);
        if (error instanceof ThreadOutOfMemory) throw tooLarge('memory', name);
        throw error;
      }
    },
  };
}
