import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { mutate, mutationOf } from '../../import/testing/mutate.ts';
import { openStore } from '../file/open.ts';
import { createStoreTasks } from '../file/store-tasks.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { readBundle } from './bundle-file.ts';

/** `npm run hardening` asks for more. */
const count = Number(process.env['HONGSHAN_MUTATIONS'] ?? 400);

test(
  `${count} bundles with bytes changed or cut off are refused, or hold what was sent to the byte`,
  async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'store.sqlite');
    const dataset = tinyDataset();
    openStore(file, { datasetFolder: dataset, onDamaged: 'refuse' }).close();
    const bytes = await createStoreTasks(undefined).makeBundle({
      ...{ path: file, dataset, scratch: join(folder, 'scratch') },
      request: { decks: null, madeBy: '李工' },
    });
    const path = join(folder, 'a.hsbrief');
    writeFileSync(path, bytes);
    const whole = await readBundle(path);
    const ends = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(mutationOf([{ bytes }]), async (mutated) => {
        writeFileSync(path, mutate(mutated));
        const read = await readBundle(path).catch((error: unknown) => {
          if (!(error instanceof AppError) || !error.code.startsWith('bundle.')) throw error;
          return null;
        });
        if (!read) {
          ends.refused += 1;
          return;
        }
        expect(read.manifest).toEqual(whole.manifest);
        expect(Buffer.compare(read.store, whole.store)).toBe(0);
        ends.read += 1;
      }),
      { numRuns: count, seed: 20261130 },
    );
    console.log(`changed bundles: ${JSON.stringify(ends)}`);
    expect(ends.refused).toBeGreaterThan(count / 2);
  },
  Math.max(120_000, count * 200),
);
