/**
 * The tests of random or made-up content, with more of it than `npm test` has time for:
 * `npm run test:long -- TIMES`.
 */
import { runTool } from './steps.ts';

const [times = 4] = process.argv.slice(2).map(Number);

process.exitCode = await runTool(
  'vitest',
  [
    'run',
    '--testTimeout=3600000',
    'main/ipc/payloads.test.ts',
    'main/ipc/opens-everything.test.ts',
    'main/store/editing/slides-whole.test.ts',
    'main/store/merging/any-order.test.ts',
  ],
  { HONGSHAN_RUNS: String(times), HONGSHAN_MERGE_RUNS: String(15 * times) },
);
