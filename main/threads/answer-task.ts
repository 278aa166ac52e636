import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { Tasks, ThreadAnswer, ThreadTask } from './thread.ts';

/**
 * The program of a thread: does the task that it was started for. The answer comes when the task has
 * let go of every file; the bytes in it change hands and are not copied.
 */
export async function answerTask(
  createTasks: (nativeBinding: string | undefined) => Tasks,
): Promise<void> {
  const { name, input, nativeBinding, givesWay } = workerData as ThreadTask;
  // Linux alone has priorities of threads: elsewhere the whole app would stand back.
  if (givesWay && process.platform === 'linux')
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const answer = await answerTo(createTasks(nativeBinding), name, input);
  parentPort?.postMessage(answer, bytesIn(answer));
}

async function answerTo(tasks: Tasks, name: string, input: unknown): Promise<ThreadAnswer> {
  try {
    return { done: await tasks[name]?.(input) };
  } catch (error) {
    if (error instanceof AppError) return { refused: AppError.toFailure(error) };
    throw error;
  }
}

function bytesIn(answer: ThreadAnswer): ArrayBuffer[] {
  if (!('done' in answer) || answer.done === null || typeof answer.done !== 'object') return [];
  return Object.values(answer.done).flatMap((value) =>
    value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
  );
}
