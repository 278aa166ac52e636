/**
 * What a large store costs: `npm run bench:store`. Each measure is taken on the built-in store and
 * on one of 100,000 observations, so that the ratio says more than this machine's speed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { datasetFolder } from '../e2e/harness/harness.ts';
import { openStore, type Store } from '../main/store/file/open.ts';
import { correction } from '../main/store/testing/edit.ts';
import { makeLargeStore } from '../main/store/testing/large-store.ts';
import { buildIfNeeded } from '../scripts/build.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';
import type { RecordQuery } from '../shared/model/records.ts';
import { quantile } from './quantile.ts';
import { measureApp } from './store-app.ts';

/** Typed one key after another, as a person does. */
const typed = ['gaoxinjishu', 'gxjs', '高新技术', '突破12', 'measure 99', 'ylcw'];
const rounds = 3;
const starts = 3;

const filter = {
  ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] },
  unused: false,
};
const query = (changed: Partial<RecordQuery> = {}): RecordQuery => ({
  ...{ text: '', filter, sort: { by: 'theme', descending: false } },
  ...{ offset: 0, limit: 50, locale: 'zh-CN' },
  ...changed,
});

const typedKeys = typed.flatMap((word) =>
  Array.from({ length: word.length }, (_, last) =>
    query({ text: word.slice(0, last + 1), sort: { by: 'match', descending: false } }),
  ),
);

/** Milliseconds of wall time and of this process's processor time. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

type Measured = Record<string, Cost>;

function costAt(costs: readonly Cost[], share: number): Cost {
  return {
    wall: quantile(
      costs.map(({ wall }) => wall),
      share,
    ),
    cpu: quantile(
      costs.map(({ cpu }) => cpu),
      share,
    ),
  };
}

function costOf<Result>(work: () => Result): readonly [Cost, Result] {
  const [from, used] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(used);
  return [{ wall: performance.now() - from, cpu: (user + system) / 1000 }, result];
}

async function measureStore(file: string): Promise<Measured> {
  const open = () => openStore(file, { datasetFolder, onDamaged: 'refuse' });
  const opens: Cost[] = [];
  const firstRows: Cost[] = [];
  const firstKeys: Cost[] = [];
  const firstEdits: Cost[] = [];
  const edit = (store: Store, value: number) => {
    store.edits.apply(correction(store, 'hi-tech-enterprises', { value }));
    store.briefings.get('annual-2023');
  };
  const undoAll = (store: Store) => {
    while (store.edits.undoState().undo) store.edits.undo();
    // Windows ask for the state after each edit, so that the next start finds it kept.
    store.snapshot();
  };
  for (let round = 0; round < rounds; round += 1) {
    const [cost, store] = costOf(open);
    opens.push(cost);
    firstRows.push(costOf(() => store.records.query(query()))[0]);
    firstKeys.push(costOf(() => store.records.query(query({ text: 'g' })))[0]);
    firstEdits.push(costOf(() => edit(store, 1400))[0]);
    undoAll(store);
    store.close();
  }
  const opened = open();
  await opened.records.facets();
  await opened.expectEdit();

  const keys: Cost[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const asked of typedKeys) keys.push(costOf(() => opened.records.query(asked))[0]);
  const repeated = (work: () => unknown) =>
    costAt(
      Array.from({ length: rounds * 2 }, () => costOf(work)[0]),
      0.5,
    );
  const sorts = (['name', 'value', 'unit', 'period', 'kind'] as const).map(
    (by) => costOf(() => opened.records.query(query({ sort: { by, descending: true } })))[0],
  );
  const filtered = query({ filter: { ...filter, kinds: ['stock'], periods: ['2023'] } });
  const measured = {
    'open the file': costAt(opens, 0.5),
    'first page of rows': costAt(firstRows, 0.5),
    'the first key, when nothing is ready': costAt(firstKeys, 0.5),
    'a key of a search, median': costAt(keys, 0.5),
    'a key of a search, p95': costAt(keys, 0.95),
    'a column sorted for the first time': costAt(sorts, 0.5),
    'a filter': repeated(() => opened.records.query(filtered)),
    'the briefing': repeated(() => opened.briefings.get('annual-2023')),
    'an edit at once, and the briefing after it': costAt(firstEdits, 0.5),
    'an edit in a form, and the briefing after it': costAt(
      Array.from({ length: rounds }, (_, round) => costOf(() => edit(opened, 1401 + round))[0]),
      0.5,
    ),
    ...(await measureKeeping(opened)),
  };
  undoAll(opened);
  opened.close();
  return measured;
}

/** Keeping the state, as at the start of a show, and how long anything else then has to wait at most. */
async function measureKeeping(store: Store): Promise<Measured> {
  const label = { zh: '基准', en: 'Benchmark' };
  const waits = monitorEventLoopDelay({ resolution: 1 });
  const [from, used] = [performance.now(), process.cpuUsage()];
  waits.enable();
  await store.differences.keep('show', label);
  waits.disable();
  const { user, system } = process.cpuUsage(used);
  return {
    'keeping the state for a show': {
      wall: performance.now() - from,
      cpu: (user + system) / 1000,
    },
    '  the longest that anything waits for it': { wall: waits.max / 1e6, cpu: Number.NaN },
  };
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
    const columns = (one: string, other: string, ratio: string) =>
      `${one.padStart(18)}${other.padStart(18)}${ratio.padStart(9)}`;
    const cost = ({ wall, cpu }: Cost) =>
      wall.toFixed(1) + (Number.isNaN(cpu) ? '' : ` (${cpu.toFixed(1)})`);
    const ratio = (one: number, other: number) => `x${(other / one).toFixed(1)}`;
    const line = (name: string, rest: string) => console.log(`${name.padEnd(48)}${rest}`);

    line('ms of wall time (of the processor)', columns('built-in', '100,000 obs.', ''));
    const [builtIn, filled] = [await measureStore(small), await measureStore(large)];
    for (const [name, one] of Object.entries(builtIn)) {
      const other = filled[name];
      if (other) line(name, columns(cost(one), cost(other), ratio(one.wall, other.wall)));
    }
    const app = { starts, queries: typedKeys, env: display?.env ?? {} };
    const [short, long] = [await measureApp(small, app), await measureApp(large, app)];
    for (const [name, one] of Object.entries(short)) {
      const other = long[name] ?? Number.NaN;
      line(name, columns(one.toFixed(1), other.toFixed(1), ratio(one, other)));
    }
    console.log(`\nload ${load()}`);
  } finally {
    await display?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await run();
