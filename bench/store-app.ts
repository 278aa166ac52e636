import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type ElectronHarness, startElectron } from '../e2e/harness/electron.ts';
import { storeFileIn } from '../e2e/harness/harness.ts';
import { Records } from '../e2e/pages/records.ts';
import { Console, ShowWindow } from '../e2e/pages/show.ts';
import type { RecordQuery } from '../shared/model/records.ts';
import { processorTime } from './processor-time.ts';
import { quantile } from './quantile.ts';

/** Milliseconds of one run of the app over a store. */
type Run = Record<string, number>;

/** Runs the app over copies of a store; of each measure the median. */
export async function measureApp(
  file: string,
  { starts, queries, env }: { starts: number; queries: readonly RecordQuery[]; env: object },
): Promise<Run> {
  const runs: Run[] = [];
  for (let start = 0; start < starts; start += 1) {
    const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
    try {
      await copyFile(file, storeFileIn(folder));
      runs.push(await measureRun(folder, queries, { ...env }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const names = Object.keys(runs[0] ?? {});
  const medianOf = (name: string) =>
    quantile(
      runs.map((run) => run[name] ?? Number.NaN),
      0.5,
    );
  return Object.fromEntries(names.map((name) => [name, medianOf(name)]));
}

async function measureRun(
  folder: string,
  queries: readonly RecordQuery[],
  env: Record<string, string>,
): Promise<Run> {
  const from = performance.now();
  const harness = await startElectron(folder, { env });
  try {
    const { page } = harness;
    await page.locator('[data-testid="reader"] [data-slide-key]').first().waitFor();
    const started = performance.now() - from;
    const used = [...(await processorTime(harness)).values()].reduce((sum, one) => sum + one, 0);

    const showStarted = await timed(async () => {
      await harness.menu('show.start');
      await new Console(page).slide.waitFor();
    });
    const calls = await repeatedCalls(page);
    await new ShowWindow(await harness.audience()).leave();
    await page.locator('[data-testid="reader"] [data-slide-key]').first().waitFor();

    const records = new Records(harness);
    const firstRow = await timed(() => records.open());
    const frames = await scrolling(records.grid);
    const asked = await askAll(harness, queries);
    return {
      'start of the app to the first slide': started,
      '  processor time of all its processes': used,
      'start of a show to its first slide': showStarted,
      'the slowest call of a window in its first 2 s': Math.max(...calls),
      'the data view to its first row': firstRow,
      'a key of a search, asked by the window, median': quantile(asked, 0.5),
      'a key of a search, asked by the window, p95': quantile(asked, 0.95),
      'a frame of scrolling, median': quantile(frames, 0.5),
      'a frame of scrolling, p95': quantile(frames, 0.95),
      'frames of scrolling over 34 ms (number)': frames.filter((time) => time > 34).length,
    };
  } finally {
    await harness.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** How long the main process takes to answer, again and again, while it keeps the show's state. */
function repeatedCalls(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    const until = performance.now() + 2000;
    while (performance.now() < until) {
      const from = performance.now();
      await window.api.show.get();
      times.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return times;
  });
}

/**
 * Times between frames while the table runs past, 120 px a frame, as under a quick wheel. A short way
 * several times, as the built-in store has no more.
 */
function scrolling(grid: Locator): Promise<number[]> {
  return grid.evaluate(async (box) => {
    const times: number[] = [];
    for (let way = 0; way < 6; way += 1) {
      box.scrollTop = 0;
      let last = 0;
      for (let frame = 0; frame < 45; frame += 1) {
        box.scrollTop += 120;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        if (frame > 2) times.push(now - last);
        last = now;
      }
    }
    return times;
  });
}

/** From the question of the window to its answer. */
function askAll({ page }: ElectronHarness, queries: readonly RecordQuery[]): Promise<number[]> {
  return page.evaluate(async (queries) => {
    const times: number[] = [];
    for (const query of queries) {
      const from = performance.now();
      const answer = await window.api.records.query(query);
      if (!answer.ok) throw new Error(answer.error.code);
      times.push(performance.now() - from);
    }
    return times;
  }, queries);
}
