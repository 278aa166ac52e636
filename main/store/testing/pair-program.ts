import { openStore } from '../file/open.ts';
import type { PairAnswer, PairTask } from './open-in-pairs.ts';

/** One of two programs on one store: opens it at its moment, writes, closes, and says how it went. */
process.on('message', ({ file, at, forms, datasetFolder }: PairTask) => {
  const kept: string[] = [];
  let fault: string | null = null;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, at - Date.now()));
  try {
    const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
    try {
      for (const form of forms) {
        store.drafts.keep({ form, value: form });
        kept.push(form);
      }
    } finally {
      store.close();
    }
  } catch (error) {
    fault = String(error);
  }
  const answer: PairAnswer = { kept, fault };
  process.send?.(answer);
});
process.on('disconnect', () => process.exit());
