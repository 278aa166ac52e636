/**
 * Every test there is, from a fresh clone on: `npm test`.
 *
 * Stops at the first step that fails, with its exit code. Electron is had and the packed app made
 * beside the checks and unit tests, which need neither: a download leaves the processors idle, and
 * the checks one of them now and then. What the packer says is shown when it is done. The last line of a whole run counts the tests of both runners, as they are declared.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describeRuntime, resolveElectronRuntime } from './electron-runtime/resolve.ts';
import { runScript, runScriptAside, runTool } from './steps.ts';
import { ensureSystemPackages } from './system-packages.ts';
import {
  type Counts,
  closingLine,
  readPlaywrightCounts,
  readVitestCounts,
  sum,
} from './test-report.ts';
import { openVirtualDisplay } from './virtual-display.ts';

const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'test-results');

interface Step {
  title: string;
  /** Gives the exit code. */
  run: () => Promise<number>;
  /** Reads what the step counted; right after it, as a later one may clear the folder. */
  count?: () => Counts;
}

async function endToEnd(report: string): Promise<number> {
  const runtime = await resolveElectronRuntime();
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    // Every worker takes the runtime found here instead of looking again.
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
  };
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
  if (process.platform !== 'linux') return runTool('playwright', args, env);
  // Windows of its own size on a screen of its own, whatever the person's desktop is like.
  const display = await openVirtualDisplay('1920x1080x24');
  try {
    return await runTool('playwright', args, { ...env, ...display.env });
  } finally {
    await display.close();
  }
}

const unitReport = path.join(results, 'unit.json');
const endToEndReport = path.join(results, 'end-to-end.json');

const done = (): number => 0;

/** Steps of a list follow each other; those lists that stand together run side by side. */
const LANES: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      {
        title: 'System packages',
        run: () => ensureSystemPackages('run', 'display', 'test').then(done),
      },
    ],
  ],
  [
    [
      { title: 'Checks', run: () => runScript('check') },
      {
        title: 'Unit tests',
        run: () =>
          runTool('vitest', [
            'run',
            '--includeTaskLocation',
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${unitReport}`,
          ]),
        count: () => readVitestCounts(unitReport),
      },
    ],
    [
      {
        title: 'Electron',
        run: () => resolveElectronRuntime().then(describeRuntime).then(console.log).then(done),
      },
      { title: 'Build and packed app', run: () => runScriptAside('pack') },
    ],
  ],
  [
    [
      {
        title: 'End-to-end tests',
        run: () => endToEnd(endToEndReport),
        count: () => readPlaywrightCounts(endToEndReport),
      },
    ],
  ],
];

/** Runs one step and gives its exit code; an error is told and counts as 1. */
async function perform({ run }: Step): Promise<number> {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** What the steps that have ended came to. */
interface Outcome {
  readonly summary: string[];
  readonly counts: Counts[];
}

/** Runs steps one after the other; gives the exit code of the first that fails, or 0. */
async function runLane(steps: readonly Step[], { summary, counts }: Outcome): Promise<number> {
  for (const step of steps) {
    console.log(`\n=== ${step.title}`);
    const started = performance.now();
    const code = await perform(step);
    if (code !== 0) {
      console.error(`\nnpm test stopped: "${step.title}" failed with exit code ${code}.`);
      return code;
    }
    const counted = step.count?.();
    if (counted) counts.push(counted);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const said = counted ? `${closingLine(counted)}, in ${counted.cases} cases` : 'passed';
    const result = `${step.title}: ${said} (${seconds} s)`;
    console.log(`=== ${result}`);
    summary.push(`  ${result}`);
  }
  return 0;
}

async function runAll(): Promise<number> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const outcome: Outcome = { summary: [], counts: [] };
  const started = performance.now();
  for (const lanes of LANES) {
    const codes = await Promise.all(lanes.map((steps) => runLane(steps, outcome)));
    const failed = codes.find((code) => code !== 0);
    if (failed !== undefined) return failed;
  }
  const total = sum(outcome.counts);
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(`\n=== Summary (${minutes} min)\n${outcome.summary.join('\n')}\n`);
  console.log(closingLine(total));
  return total.passed > 0 && total.failed === 0 ? 0 : 1;
}

process.exitCode = await runAll();
