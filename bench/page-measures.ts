import type { Page } from '@playwright/test';
import { quantile } from './quantile.ts';

/** Prints the median and the 95th percentile of times in ms. */
export function report(what: string, values: readonly number[]): void {
  const rounded = (share: number) => quantile(values, share).toFixed(1).padStart(7);
  console.log(`${what.padEnd(44)} ${rounded(0.5)} ms ${rounded(0.95)} ms   n=${values.length}`);
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
