import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import { createStoreTasks, type StoreTask } from './store-tasks.ts';
import type { ThreadAnswer, ThreadTask } from './store-thread.ts';

/** Does one task. The answer comes when it has let go of every file. */
async function answer({
  task,
  asked,
  nativeBinding,
}: ThreadTask<StoreTask>): Promise<ThreadAnswer<StoreTask>> {
  try {
    // Name and question belong together, which TypeScript can't follow through a union.
    const work = createStoreTasks(nativeBinding)[task] as (asked: object) => never;
    return { done: await work(asked) };
  } catch (error) {
    if (error instanceof AppError) return { refused: AppError.toFailure(error) };
    throw error;
  }
}

void answer(workerData as ThreadTask<StoreTask>).then((done) => parentPort?.postMessage(done));
