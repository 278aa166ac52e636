import { Worker } from 'node:worker_threads';
import { AppError, type Failure } from '../../shared/ipc/outcome.ts';
import { createConnect } from './connect.ts';
import { type FileState, inspectFile } from './inspect-file.ts';

export interface InspectTask {
  readonly path: string;
  readonly nativeBinding: string | undefined;
}

export type InspectAnswer = { readonly state: FileState } | { readonly refused: Failure };

/**
 * As `inspectFile`, in a thread of its own. Where none can be had, here: a store must not stay shut
 * for that.
 */
export async function inspectInThread(
  program: string,
  path: string,
  nativeBinding: string | undefined,
): Promise<FileState> {
  const answer = await askThread(program, { path, nativeBinding });
  if (answer === null) return inspectFile(path, createConnect(nativeBinding));
  if ('refused' in answer) throw new AppError(answer.refused.code, answer.refused.params);
  return answer.state;
}

/** Null when the thread broke. */
function askThread(program: string, workerData: InspectTask): Promise<InspectAnswer | null> {
  return new Promise((resolve) => {
    const worker = new Worker(program, { workerData });
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
}
