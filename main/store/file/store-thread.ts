import { Worker } from 'node:worker_threads';
import { AppError, type Failure } from '../../../shared/errors.ts';
import type { Asked, Done, StoreTask } from './store-tasks.ts';

export interface ThreadTask<Task extends StoreTask> {
  readonly task: Task;
  readonly asked: Asked<Task>;
  readonly nativeBinding: string | undefined;
}

export type ThreadAnswer<Task extends StoreTask> =
  | { readonly done: Done<Task> }
  | { readonly refused: Failure };

export type StoreThread = ReturnType<typeof createStoreThread>;

/**
 * Where a store's heavy work is done beside everything else: a thread for each task, gone afterwards.
 *
 * @param program the built `store-worker.cjs`
 */
export function createStoreThread(program: string, nativeBinding: string | undefined) {
  return {
    /** @throws AppError as the task; another Error when the thread broke */
    async run<Task extends StoreTask>(task: Task, asked: Asked<Task>): Promise<Done<Task>> {
      const workerData: ThreadTask<Task> = { task, asked, nativeBinding };
      const answer = await new Promise<ThreadAnswer<Task>>((resolve, reject) => {
        const worker = new Worker(program, { workerData });
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error(`the thread gave no answer to ${task}`)));
      });
      if ('done' in answer) return answer.done;
      throw new AppError(answer.refused.code, answer.refused.params);
    },
  };
}
