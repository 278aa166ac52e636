/**
 * Two programs on one store, two hundred pairs of each kind: `npm run bench:store-pairs`. Nothing
 * may be refused, corrupt, lost or left.
 */
import { loadavg } from 'node:os';
import { datasetFolder } from '../e2e/harness/harness.ts';
import { openInPairs, type PairStart } from '../main/store/testing/open-in-pairs.ts';

const pairs = 200;

for (const start of ['closed', 'earlier', 'none'] satisfies PairStart[]) {
  const from = performance.now();
  const { refusals, corrupt, lost, leftovers } = await openInPairs(start, pairs, datasetFolder);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(
    `${start}: ${pairs} pairs in ${seconds} s (load ${loadavg()[0]?.toFixed(1)}): ` +
      `${refusals.length} refused, ${corrupt} corrupt, ${lost} drafts lost, ${leftovers.length} left`,
  );
  for (const refusal of new Set(refusals)) console.log(`  ${refusal}`);
}
