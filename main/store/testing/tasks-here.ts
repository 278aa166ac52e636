import { createStoreTasks, type StoreThread } from '../file/store-tasks.ts';

/**
 * Does a thread's tasks in the thread that asks. A file of tests that began some twenty threads was
 * seen to end Node 24 now and then, which loses a page of compiled code between them
 * (`Check failed: jit_page.has_value()`).
 */
export function tasksHere(): StoreThread {
  const tasks = createStoreTasks(undefined);
  return {
    async run(name, input) {
      // Name and input belong together, which TypeScript can't follow through a union.
      const work = tasks[name] as (input: object) => never;
      return work(input);
    },
  };
}
