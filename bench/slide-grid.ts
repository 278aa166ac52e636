/**
 * How quickly all slides stand beside each other: `npm run bench:slide-grid`, on a deck of 100.
 *
 * Prints medians and 95th percentiles from the key to the frame in which every slide in sight is
 * drawn, and to the one in which all are; machines differ, so nothing is asserted.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startElectron } from '../e2e/harness/electron.ts';
import { Reader } from '../e2e/pages/reader.ts';
import { Console } from '../e2e/pages/show.ts';
import { buildIfNeeded } from '../scripts/build.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';
import { storeWithSlides } from './long-deck.ts';
import { idleFrames, report, reportHead, rest } from './page-measures.ts';

const counts = { slides: 100, openings: 15 } as const;

/** A window that is left alone has the pictures of a show's grid drawn by then, ms. */
const leftAloneMs = 40_000;
/** The show's windows have come up, and have collected what is drawn, ms. */
const settledMs = 5000;

interface Filled {
  /** Every slide that the window shows of the grid, in ms from the key. */
  readonly inSight: number;
  /** All slides of the deck; what a show's grid does not show is not drawn. */
  readonly whole: number | null;
}

async function openings(page: Page, isWhole: boolean): Promise<Filled[]> {
  const filled: Filled[] = [];
  for (let opening = 0; opening < counts.openings; opening += 1) {
    await rest(page);
    filled.push(
      await page.evaluate(
        async ([slides, isWhole]) => {
          const press = () =>
            (document.activeElement ?? window).dispatchEvent(
              new KeyboardEvent('keydown', {
                ...{ code: 'KeyG', key: 'g', bubbles: true, cancelable: true },
              }),
            );
          const lacking = () => {
            const grid = document.querySelector(
              'dialog[open] [role="listbox"], dialog[open] [role="grid"]',
            );
            const options = [...(grid?.querySelectorAll('[role="option"]') ?? [])];
            if (options.length < slides) return null;
            const all = options.filter(
              (option) => !option.parentElement?.querySelector('[data-slide-key], img, canvas'),
            );
            const shown = all.filter((option) => {
              const { top, bottom } = option.getBoundingClientRect();
              return bottom > 0 && top < innerHeight;
            });
            return { all: all.length, shown: shown.length };
          };
          const began = performance.now();
          press();
          let inSight = Number.NaN;
          for (;;) {
            await new Promise<number>((resolve) => requestAnimationFrame(resolve));
            // Right after the frame.
            const now = await scheduler.postTask(() => performance.now() - began, {
              priority: 'user-blocking',
            });
            const left = lacking();
            if (left?.shown === 0 && Number.isNaN(inSight)) inSight = now;
            if (left?.shown === 0 && !isWhole) return { inSight, whole: null };
            if (left?.all === 0) return { inSight, whole: now };
            if (now > 30_000) throw new Error(`the grid is not filled: ${JSON.stringify(left)}`);
          }
        },
        [counts.slides, isWhole] as const,
      ),
    );
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  return filled;
}

function reportAll(where: string, filled: readonly Filled[]): void {
  report(`${where}: slides in sight, the first time`, [filled[0]?.inSight ?? Number.NaN]);
  report(
    `${where}: slides in sight`,
    filled.map(({ inSight }) => inSight),
  );
  const whole = filled.flatMap((one) => one.whole ?? []);
  if (whole.length > 0) report(`${where}: all ${counts.slides}`, whole);
}

async function run(): Promise<void> {
  await buildIfNeeded();
  const display = hasNoDisplay() ? await openVirtualDisplay('1920x1080x24') : null;
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  await storeWithSlides(folder, counts.slides);
  const start = () => startElectron(folder, display ? { env: display.env } : {});
  let harness = await start();
  try {
    let { page } = harness;
    const reader = new Reader(page);
    await reader.slide.root.waitFor();
    await reader.open(50);
    await page.waitForTimeout(leftAloneMs);
    console.log(
      `load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}, ${counts.slides} slides\n`,
    );
    reportHead();
    await rest(page);
    report('a frame with nothing to draw', await idleFrames(page));
    reportAll('key to the grid in the briefing', await openings(page, true));
    // Playwright gives every window the focus, by which all of a show on one display would draw the
    // grid; a rehearsal has one that does, as a show on two displays has.
    await harness.menu('show.rehearse');
    await new Console(page).slide.waitFor();
    await page.waitForTimeout(settledMs);
    reportAll('key to the grid in a show', await openings(page, true));

    await harness.close();
    harness = await start();
    ({ page } = harness);
    await new Reader(page).slide.root.waitFor();
    await harness.menu('show.rehearse');
    await new Console(page).slide.waitFor();
    await page.waitForTimeout(settledMs);
    reportAll('the same, begun with the app', await openings(page, true));
  } finally {
    await harness.close();
    await display?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await run();
