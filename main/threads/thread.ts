import { type ResourceLimits, Worker } from 'node:worker_threads';
import { AppError, type Failure } from '../../shared/errors.ts';

/** What a thread can do, by name; each takes one object and may be asynchronous. */
// biome-ignore lint/suspicious/noExplicitAny: only `any` stands for the inputs of all of them
export type Tasks = Readonly<Record<string, (input: any) => unknown>>;
export type TaskName<All extends Tasks> = keyof All & string;
export type TaskInput<All extends Tasks, Name extends TaskName<All>> = Parameters<All[Name]>[0];
export type TaskResult<All extends Tasks, Name extends TaskName<All>> = Awaited<
  ReturnType<All[Name]>
>;

/** What a thread is started with. */
export interface ThreadTask {
  readonly name: string;
  readonly input: unknown;
  /** The compiled SQLite addon, where the packed app keeps it. */
  readonly nativeBinding: string | undefined;
  readonly givesWay: boolean;
}

interface RunOptions {
  /** Ends the task when it aborts; the promise is settled once nothing of it is left. */
  readonly signal?: AbortSignal | undefined;
  /** Others go first where the processors are not enough for all: a show, above all. */
  readonly givesWay?: boolean;
}

export type ThreadAnswer = { readonly done: unknown } | { readonly refused: Failure };

/** Does tasks beside everything else. */
export interface Thread<All extends Tasks> {
  /**
   * @throws AppError as the task; ThreadOutOfMemory; another Error when the thread broke, or was ended
   */
  run<Name extends TaskName<All>>(
    name: Name,
    input: TaskInput<All, Name>,
    options?: RunOptions,
  ): Promise<TaskResult<All, Name>>;
}

/** The thread took more memory than it may, and was ended. */
export class ThreadOutOfMemory extends Error {}

/**
 * A thread for each task, gone afterwards.
 *
 * @param program a built program that ends in `answerTask`
 * @param resourceLimits of memory; without them a thread may take what the app may
 */
export function createThread<All extends Tasks>(
  program: string,
  nativeBinding: string | undefined,
  resourceLimits: ResourceLimits = {},
): Thread<All> {
  return {
    async run(name, input, { signal, givesWay = false } = {}) {
      signal?.throwIfAborted();
      const workerData: ThreadTask = { name, input, nativeBinding, givesWay };
      const worker = new Worker(program, { workerData, resourceLimits });
      const end = () => void worker.terminate();
      signal?.addEventListener('abort', end);
      try {
        const answer = await answerOf(worker, name);
        if ('refused' in answer) throw new AppError(answer.refused.code, answer.refused.params);
        return answer.done as never;
      } finally {
        signal?.removeEventListener('abort', end);
      }
    },
  };
}

function answerOf(worker: Worker, name: string): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new ThreadOutOfMemory(name, { cause: error })
          : error,
      ),
    );
    worker.once('exit', () => reject(new Error(`the thread gave no answer to ${name}`)));
  });
}
