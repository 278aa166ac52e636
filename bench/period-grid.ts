/**
 * What the grid of a period's figures costs with 10,000 rows: `npm run bench:grid`.
 *
 * On a store of 10,000 indicators and 100,000 observations. Machines differ, so nothing is asserted:
 * each measure stands beside a frame in which this machine has nothing to draw.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { startElectron } from '../e2e/harness/electron.ts';
import { datasetFolder, storeFileIn } from '../e2e/harness/harness.ts';
import { PeriodGridPage } from '../e2e/pages/period-grid.ts';
import { openStore } from '../main/store/file/open.ts';
import { makeLargeStore } from '../main/store/testing/large-store.ts';
import { buildIfNeeded } from '../scripts/build.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';
import { idleFrames, report, reportHead } from './page-measures.ts';
import { quantile } from './quantile.ts';

/** Times between frames while the rows run past, so many px a frame. */
function scrolling(grid: Locator, step: number): Promise<number[]> {
  return grid.evaluate(async (box, step) => {
    const times: number[] = [];
    box.scrollTop = 0;
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let frame = 0; frame < 240; frame += 1) {
      box.scrollTop += step;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (frame > 2) times.push(now - last);
      last = now;
    }
    return times;
  }, step);
}

/** From a key of the cell's field to the end of the frame that shows it. */
function keys(grid: Locator, count: number): Promise<number[]> {
  return grid.evaluate(async (box, count) => {
    const times: number[] = [];
    for (let key = 0; key < count; key += 1) {
      const field = box.querySelector<HTMLElement>('[data-cell-field]');
      if (!field) throw new Error('no cell has the keys');
      const began = performance.now();
      const press = { code: 'ArrowDown', key: 'ArrowDown', bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent('keydown', press));
      await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve));
      times.push(performance.now() - began);
    }
    return times;
  }, count);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function run(): Promise<void> {
  await buildIfNeeded();
  const display = hasNoDisplay() ? await openVirtualDisplay('1920x1080x24') : null;
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  const small = path.join(folder, 'small.sqlite');
  openStore(small, { datasetFolder, onDamaged: 'refuse' }).close();
  makeLargeStore(small, storeFileIn(folder));
  openStore(storeFileIn(folder), { datasetFolder, onDamaged: 'refuse' }).close();
  const harness = await startElectron(folder, display ? { env: display.env } : {});
  try {
    const { page } = harness;
    await page.locator('[data-testid="reader"] [data-slide-key]').first().waitFor();
    const load = loadavg().map((one) => one.toFixed(1));
    console.log(`load ${load.join(' ')}\n`);
    reportHead();
    const idle = await idleFrames(page);
    report('a frame with nothing to draw', idle);

    const view = new PeriodGridPage(harness);
    const first = await timed(() => view.open());
    const whole = await timed(() => view.whole(10_000));
    for (const step of [120, 400, 4000]) {
      const frames = await scrolling(view.grid, step);
      report(`a frame of scrolling, ${step} px each`, frames);
      const late = frames.filter((time) => time > 2 * quantile(idle, 0.95)).length;
      const ratio = quantile(frames, 0.5) / quantile(idle, 0.5);
      console.log(
        `  x${ratio.toFixed(2)} of an idle frame (median); ${late} of ${frames.length} took more than twice the idle p95`,
      );
    }
    report('an arrow key to the frame that shows it', await keys(view.grid, 60));
    const pasted = await timed(async () => {
      const column = Array.from({ length: 5000 }, (_, index) => `${100 + (index % 900)}家`);
      await view.paste(column.join('\n'));
      await view.said.filter({ hasText: /5,?000/ }).waitFor();
    });
    report('an arrow key with 5,000 cells typed', await keys(view.grid, 60));
    console.log(
      `\nto the first cell ${first.toFixed(0)} ms, to all 10,000 rows ${whole.toFixed(0)} ms more, 5,000 cells pasted and read ${pasted.toFixed(0)} ms`,
    );
  } finally {
    await harness.close();
    await display?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await run();
