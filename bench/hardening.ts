/**
 * Tries to break the app, far longer than `npm test` does: `npm run hardening`, or some of it by name
 * (`npm run hardening -- kills files`). Each check is a test of the suite with more of what it makes up
 * or kills; its seeds are fixed. A line a check; what each said in full is in `test-results/hardening`.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { runTool } from '../scripts/steps.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';

interface Check {
  /** What it does, with how often. */
  readonly tries: string;
  readonly tool: 'vitest' | 'playwright';
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const root = path.resolve(import.meta.dirname, '..');
const logs = path.join(root, 'test-results', 'hardening');
const lasting = ['run', '--no-file-parallelism', '--testTimeout=3600000'];
const inElectron = ['test', '--config', 'e2e/playwright.config.ts', '--project=electron'];

const checks: Readonly<Record<string, Check>> = {
  kills: {
    tries: '240 programs killed in imports, typing, merges, backups, first starts and updates',
    tool: 'vitest',
    args: [
      ...[...lasting, '-t', 'kill'],
      'main/import/killed-import.test.ts',
      'main/store/editing/typing-killed.test.ts',
      'main/store/file/restore-killed.test.ts',
      'main/store/file/start-killed.test.ts',
      'main/store/merging/killed-merge.test.ts',
    ],
    env: { HONGSHAN_KILLS: '40' },
  },
  apps: {
    tries: '20 apps killed while typing, 20 breaks of an audience’s window, 100 exports cut short',
    tool: 'playwright',
    args: [
      ...inElectron,
      ...['typing-killed', 'show-crashes', 'export-faults'].map(
        (spec) => `e2e/specs/electron/${spec}.spec.ts`,
      ),
      ...['--grep', 'killed while|many'],
    ],
    env: { HONGSHAN_APP_KILLS: '20', HONGSHAN_APP_FAULTS: '20', HONGSHAN_APP_EXPORTS: '100' },
  },
  pairs: {
    tries: '200 pairs of programs that open one store at once, of each of three kinds',
    tool: 'vitest',
    args: [...lasting, 'main/store/file/two-programs.test.ts'],
    env: { HONGSHAN_PAIRS: '200' },
  },
  stores: {
    tries: '800 stores with bits flipped, pages zeroed, swapped, cut off or not theirs',
    tool: 'vitest',
    args: [...lasting, 'main/store/file/damaged-at-random.test.ts'],
    env: { HONGSHAN_DAMAGES: '800' },
  },
  files: {
    tries: '10,000 tables, 10,000 reports and 10,000 bundles with bytes changed or cut off',
    tool: 'vitest',
    args: [
      ...lasting,
      'main/import/tables/mutated-files.test.ts',
      'main/import/report/mutated-reports.test.ts',
      'main/store/bundles/mutated-bundles.test.ts',
    ],
    env: { HONGSHAN_MUTATIONS: '10000' },
  },
  payloads: {
    tries: '500 payloads of each channel, 2,600 or more new records of each kind',
    tool: 'vitest',
    args: [...lasting, 'main/ipc/payloads.test.ts'],
    env: { HONGSHAN_RUNS: '20' },
  },
  content: {
    tries: 'odd values in every column, 400 changes of slides of each of three seeds, 60 merges',
    tool: 'vitest',
    args: [
      ...lasting,
      'main/ipc/opens-everything.test.ts',
      'main/store/editing/slides-whole.test.ts',
      'main/store/merging/any-order.test.ts',
    ],
    env: { HONGSHAN_RUNS: '8', HONGSHAN_MERGE_RUNS: '60' },
  },
};

/** Runs a check with what it says going to a file; gives its exit code. */
async function run(name: string, { tool, args, env }: Check): Promise<number> {
  const display = tool === 'playwright' && hasNoDisplay() ? await openVirtualDisplay() : null;
  const log = openSync(path.join(logs, `${name}.log`), 'w');
  try {
    return await runTool(tool, args, { ...display?.env, ...env }, log);
  } finally {
    closeSync(log);
    await display?.close();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0)
  throw new Error(
    `no such check: ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`,
  );
mkdirSync(logs, { recursive: true });
for (const [name, check] of Object.entries(checks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const began = performance.now();
  const code = await run(name, check);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const outcome = code === 0 ? 'nothing found' : `FAILED, see test-results/hardening/${name}.log`;
  console.log(
    `${name.padEnd(9)} ${check.tries}: ${outcome} (${minutes} min, load ${loadavg()[0]?.toFixed(1)})`,
  );
  if (code !== 0) process.exitCode = 1;
}
