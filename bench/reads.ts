/**
 * What a show feels of heavy reads: `npm run bench:reads`. Keys are pressed in a show over a store of
 * 100,000 observations, alone and while the app compares it with other stores or exports it, again
 * and again. Nothing is asserted; the ratios say more than this machine's milliseconds.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type ElectronHarness, startElectron } from '../e2e/harness/electron.ts';
import { datasetFolder, storeFileIn } from '../e2e/harness/harness.ts';
import { Console, ShowWindow } from '../e2e/pages/show.ts';
import { openStore } from '../main/store/file/open.ts';
import { makeLargeStore } from '../main/store/testing/large-store.ts';
import { buildIfNeeded } from '../scripts/build.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';
import type { DataRequest } from '../shared/model/data-export.ts';
import type { OtherState } from '../shared/model/difference.ts';
import { type Change, keyToPaint } from './key-to-paint.ts';
import { quantile } from './quantile.ts';

const changes = 120;

/** What the app is asked for in one call after another, for as long as keys are pressed. */
type Load =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'compare'; readonly other: OtherState }
  | { readonly kind: 'export'; readonly request: DataRequest };

interface Measured {
  readonly keys: readonly Change[];
  /** Of each call of the load, in ms. */
  readonly calls: readonly number[];
}

/** Asks in `page`, until `stopLoad` is called there, for the load's work. */
function startLoad(page: Page, load: Load): Promise<void> {
  return page.evaluate((load) => {
    const calls: number[] = [];
    let isOver = false;
    async function askOnce(): Promise<void> {
      const from = performance.now();
      const answer =
        load.kind === 'compare'
          ? await window.api.differences.compare(load.other)
          : load.kind === 'export'
            ? await window.api.exports.data(load.request)
            : { ok: true as const };
      if (!answer.ok) throw new Error(answer.error.code);
      calls.push(performance.now() - from);
    }
    async function askAgainAndAgain(): Promise<number[]> {
      while (load.kind !== 'nothing' && !isOver) await askOnce();
      return calls;
    }
    const asked = askAgainAndAgain();
    Object.assign(window, {
      stopLoad: () => {
        isOver = true;
        return asked;
      },
    });
  }, load);
}

function stopLoad(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    (window as unknown as { stopLoad: () => Promise<number[]> }).stopLoad(),
  );
}

async function measure(harness: ElectronHarness, audience: Page, load: Load): Promise<Measured> {
  await startLoad(harness.page, load);
  const keys = await keyToPaint(audience, changes);
  return { keys, calls: await stopLoad(harness.page) };
}

async function run(): Promise<void> {
  await buildIfNeeded();
  const display = hasNoDisplay() ? await openVirtualDisplay('1920x1080x24') : null;
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  const small = path.join(folder, 'small.sqlite');
  const same = path.join(folder, 'same.sqlite');
  openStore(small, { datasetFolder, onDamaged: 'refuse' }).close();
  makeLargeStore(small, storeFileIn(folder));
  await copyFile(storeFileIn(folder), same);
  const harness = await startElectron(folder, display ? { env: display.env } : {});
  try {
    await harness.page.locator('[data-testid="reader"] [data-slide-key]').first().waitFor();
    await harness.answerSaveDialog(path.join(folder, 'data.out'));
    await harness.menu('show.start');
    await new Console(harness.page).slide.waitFor();
    const { page: audience, slide } = new ShowWindow(await harness.audience());
    await slide.waitFor();
    // The show's own beginnings: its state is kept, its pictures are drawn.
    await keyToPaint(audience, 40);

    const request: DataRequest = { format: 'package', selection: null, locale: 'zh-CN' };
    const loads: readonly (readonly [string, Load])[] = [
      ['nothing else', { kind: 'nothing' }],
      ['comparing with a store of 100,000 like it', compareWith(same)],
      ['comparing with one that has none of them', compareWith(small)],
      ['exporting it as a data package', { kind: 'export', request }],
      ['exporting it as a workbook', { kind: 'export', request: { ...request, format: 'xlsx' } }],
      ['nothing else, again', { kind: 'nothing' }],
    ];
    const load = () =>
      loadavg()
        .map((one) => one.toFixed(1))
        .join(' ');
    console.log(`load ${load()}\n`);
    console.log(
      `${'key to paint in ms, 100,000 observations'.padEnd(44)}   median      p95  longest   ratio   each call`,
    );
    let alone: number | null = null;
    for (const [name, one] of loads) {
      const { keys, calls } = await measure(harness, audience, one);
      const painted = keys.map((key) => key.painted);
      const columns = [0.5, 0.95, 1].map((share) => quantile(painted, share));
      const [median = Number.NaN] = columns;
      alone ??= median;
      const numbers = columns.map((value) => value.toFixed(1).padStart(9)).join('');
      const each = calls.length === 0 ? '' : `${quantile(calls, 0.5).toFixed(0)} (${calls.length})`;
      console.log(
        `${name.padEnd(44)}${numbers}${`x${(median / alone).toFixed(2)}`.padStart(8)}${each.padStart(12)}`,
      );
    }
    console.log(`\nload ${load()}`);
  } finally {
    await harness.close();
    await display?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function compareWith(file: string): Load {
  return { kind: 'compare', other: { kind: 'file', path: file } };
}

await run();
