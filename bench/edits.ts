/**
 * What a long list of edits costs that is one step: `npm run bench:edits`. 10,000 corrections of the
 * observations of a store of 100,000, as a window sends them: parsed, carried out, undone, done again.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { datasetFolder } from '../e2e/harness/harness.ts';
import { openStore } from '../main/store/file/open.ts';
import { makeLargeStore } from '../main/store/testing/large-store.ts';
import { EditsRequest } from '../shared/model/edit.ts';
import { quantile } from './quantile.ts';

const rounds = 3;
const count = 10_000;

const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
try {
  const [small, large] = ['small', 'large'].map((name) => path.join(folder, `${name}.sqlite`));
  if (!small || !large) throw new Error('no files');
  openStore(small, { datasetFolder, onDamaged: 'refuse' }).close();
  makeLargeStore(small, large);
  const store = openStore(large, { datasetFolder, onDamaged: 'refuse' });

  const corrections = (nth: number) => {
    const edits = store.indicators.list().flatMap(({ key, observations }) =>
      observations.map(({ revision: _, decimals: __, ...before }) => ({
        ...{ entity: 'observation', indicator: key, before },
        after: { ...before, value: (before.value ?? 0) + nth, comment: null },
      })),
    );
    // Spread over all indicators, as an import of a yearbook is.
    const step = Math.floor(edits.length / count);
    return edits.filter((_, index) => index % step === 0).slice(0, count);
  };

  /** Milliseconds of this process's processor time: the wall's say as much of what else runs. */
  const times = {
    parse: [] as number[],
    apply: [] as number[],
    undo: [] as number[],
    redo: [] as number[],
  };
  const timed = <Result>(name: keyof typeof times, work: () => Result): Result => {
    const from = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(from);
    times[name].push((user + system) / 1000);
    return result;
  };
  for (let round = 1; round <= rounds; round += 1) {
    const edits = corrections(round);
    const request = { edits, actor: '基准', reason: '年报更正' };
    const parsed = timed('parse', () => EditsRequest.parse(request));
    timed('apply', () => store.edits.applyAll(parsed));
    timed('undo', () => store.edits.undo());
    timed('redo', () => store.edits.redo());
  }
  console.log(`${count} edits as one step, medians of ${rounds} rounds, ms of the processor`);
  for (const [name, taken] of Object.entries(times))
    console.log(`${name.padEnd(8)}${quantile(taken, 0.5).toFixed(0).padStart(8)}`);
  store.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
