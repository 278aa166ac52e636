import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/ipc/outcome.ts';
import { createConnect } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import type { InspectAnswer, InspectTask } from './inspect-in-thread.ts';

/** The thread that looks one file over. Its answer comes when it has let go of the file. */
function answer({ path, nativeBinding }: InspectTask): InspectAnswer {
  try {
    return { state: inspectFile(path, createConnect(nativeBinding)) };
  } catch (error) {
    if (error instanceof AppError) return { refused: AppError.toFailure(error) };
    throw error;
  }
}

parentPort?.postMessage(answer(workerData as InspectTask));
