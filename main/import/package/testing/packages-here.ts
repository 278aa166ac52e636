import type { Thread } from '../../../threads/thread.ts';
import { createPackageTasks, type PackageTasks } from '../package-tasks.ts';

/** Does a thread's tasks in the thread that asks, as `tasksHere` does. */
export function packagesHere(): Thread<PackageTasks> {
  const { readSide } = createPackageTasks(undefined);
  return { run: (_, input) => readSide(input) as never };
}
