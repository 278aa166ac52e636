/**
 * What a large store costs: `npm run bench:store`. Each measure is taken on the built-in store and
 * on one of 100,000 observations, so that the ratio says more than this machine's speed.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { startElectron } from '../e2e/harness/electron.ts';
import { datasetFolder } from '../e2e/harness/harness.ts';
import { openStore } from '../main/store/open.ts';
import { correction } from '../main/store/testing/edit.ts';
import { makeLargeStore } from '../main/store/testing/large-store.ts';
import { buildIfNeeded } from '../scripts/build.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';
import type { RecordQuery } from '../shared/model/records.ts';

/** Typed one key after another, as a person does. */
const typed = ['gaoxinjishu', 'gxjs', '高新技术', '突破12', 'measure 99', 'ylcw'];
const rounds = 3;
const starts = 3;

const filter = {
  ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [] },
  unused: false,
};
const query = (changed: Partial<RecordQuery> = {}): RecordQuery => ({
  ...{ text: '', filter, sort: { by: 'theme', descending: false } },
  ...{ offset: 0, limit: 100, locale: 'zh-CN' },
  ...changed,
});

type Measured = Record<string, number>;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that the work took. */
function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function measureStore(file: string): Measured {
  const open = () => openStore(file, { datasetFolder, onDamaged: 'refuse' });
  const opens: number[] = [];
  const firstRows: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    const store = open();
    opens.push(performance.now() - from);
    firstRows.push(timed(() => store.records.query(query())));
    store.close();
  }
  const opened = open();

  const keys: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const word of typed)
      for (let length = 1; length <= word.length; length += 1)
        keys.push(timed(() => opened.records.query(query({ text: word.slice(0, length) }))));
  const repeated = (work: () => unknown) =>
    quantile(
      Array.from({ length: rounds * 2 }, () => timed(work)),
      0.5,
    );
  const sorts = (['name', 'value', 'unit', 'period', 'kind'] as const).map((by) =>
    timed(() => opened.records.query(query({ sort: { by, descending: true } }))),
  );
  const filtered = query({ filter: { ...filter, kinds: ['stock'], periods: ['2023'] } });
  const edits = Array.from({ length: rounds }, (_, round) =>
    timed(() => {
      opened.edits.apply(correction(opened, 'hi-tech-enterprises', { value: 1400 + round }));
      opened.briefings.get('annual-2023');
    }),
  );
  const measured = {
    'open the file': quantile(opens, 0.5),
    'first page of rows': quantile(firstRows, 0.5),
    'a key of a search, median': quantile(keys, 0.5),
    'a key of a search, p95': quantile(keys, 0.95),
    'a column sorted for the first time': quantile(sorts, 0.5),
    'a filter': repeated(() => opened.records.query(filtered)),
    'the briefing': repeated(() => opened.briefings.get('annual-2023')),
    'an edit and the briefing after it': quantile(edits.slice(1), 0.5),
  };
  while (opened.edits.undoState().undo) opened.edits.undo();
  // Windows ask for the state after each edit, so that the next start finds it kept.
  opened.snapshot();
  opened.close();
  return measured;
}

/** From the start of the process to the first slide on the screen. */
async function measureStart(file: string, env: Record<string, string>): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
    await copyFile(file, path.join(folder, 'hongshan.sqlite'));
    const from = performance.now();
    const harness = await startElectron(folder, { env });
    await harness.page.locator('.reader .slide').first().waitFor();
    times.push(performance.now() - from);
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  }
  return quantile(times, 0.5);
}

async function run(): Promise<void> {
  await buildIfNeeded();
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  const display = hasNoDisplay() ? await openVirtualDisplay('1920x1080x24') : null;
  try {
    const [small, large] = ['small', 'large'].map((name) => path.join(folder, `${name}.sqlite`));
    if (!small || !large) throw new Error('no files');
    openStore(small, { datasetFolder, onDamaged: 'refuse' }).close();
    makeLargeStore(small, large);
    openStore(large, { datasetFolder, onDamaged: 'refuse' }).close();

    const load = () =>
      loadavg()
        .map((load) => load.toFixed(1))
        .join(' ');
    console.log(`load ${load()}\n`);
    const line = (name: string, one: number, other: number) =>
      console.log(
        `${name.padEnd(38)}${one.toFixed(1).padStart(10)} ms${other.toFixed(1).padStart(10)} ms   x${(other / one).toFixed(1)}`,
      );
    console.log(`${''.padEnd(38)}     built-in   100,000 observations`);
    const [builtIn, filled] = [measureStore(small), measureStore(large)];
    for (const [name, one] of Object.entries(builtIn)) line(name, one, filled[name] ?? Number.NaN);
    const env = display?.env ?? {};
    line(
      'start of the app to the first slide',
      await measureStart(small, env),
      await measureStart(large, env),
    );
    console.log(`\nload ${load()}`);
  } finally {
    await display?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await run();
