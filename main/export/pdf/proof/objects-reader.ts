import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ProofThread } from './messages.ts';
import type { ReadObjects } from './read-objects.ts';

/** Reads a file's objects somewhere. @throws what it finds that is none */
export type ObjectsReader = (bytes: Uint8Array) => Promise<ReadObjects>;

/**
 * A thread that reads objects beside the one that reads text: of two processors neither waits. It ends
 * with the thread that started it.
 *
 * @param program the built `proof-worker.cjs`
 */
export function startObjectsReader(program: string): ObjectsReader {
  const thread: ProofThread = { program, reads: 'objects' };
  const worker = new Worker(program, { workerData: thread });
  // It may break before it is asked anything.
  const broken = once(worker, 'exit').then(() => {
    throw new Error('stopped');
  });
  broken.catch(() => {});
  return async (bytes) => {
    const answered = once(worker, 'message') as Promise<[ReadObjects]>;
    worker.postMessage(bytes);
    const [objects] = await Promise.race([answered, broken]);
    return objects;
  };
}
