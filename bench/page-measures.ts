import type { Page } from '@playwright/test';
import { quantile } from './quantile.ts';

/** What is measured has so much room, in characters. */
const widest = 66;

/** Prints the head of the columns that `report` prints. */
export function reportHead(): void {
  console.log(`${''.padEnd(widest)}  median        p95`);
}

/** Prints the median and the 95th percentile of times in ms. */
export function report(what: string, values: readonly number[]): void {
  const rounded = (share: number) => quantile(values, share).toFixed(1).padStart(7);
  console.log(`${what.padEnd(widest)} ${rounded(0.5)} ms ${rounded(0.95)} ms   n=${values.length}`);
}

/**
 * Waits until the window rests: a second in which every frame is in time, ten seconds at most. What
 * an app draws after its start, such as its lists, is no part of what follows.
 *
 * @returns false on a machine so busy that it never was
 */
export function rest(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const began = performance.now();
    let late = began;
    let last = began;
    while (last - late < 1000 && last - began < 10_000) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      // Two frames at 60 Hz, and what a clock rounds.
      if (now - last > 35) late = now;
      last = now;
    }
    return last - late >= 1000;
  });
}

/** Times between frames of a page that does nothing. */
export function idleFrames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < 120; frame += 1) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      times.push(now - last);
      last = now;
    }
    return times.slice(5);
  });
}

/** MB of JavaScript and documents that a page holds after collecting what it can. */
export async function memory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return used / 1024 / 1024;
}
