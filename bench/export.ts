/**
 * How an export grows with the deck: `npm run bench:export [-- 20,100,500]`.
 *
 * Decks are the built-in one, repeated. Two things are measured, each as the median of its rounds:
 * the exporter in headless Chromium beside the plain floor, the same browser printing the same
 * pages as static HTML; and the app itself, with what its window feels of it. Nothing is asserted.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startChromium } from '../e2e/harness/chromium.ts';
import { startElectron } from '../e2e/harness/electron.ts';
import { root } from '../e2e/harness/harness.ts';
import { createRendererFiles } from '../main/renderer-files.ts';
import { buildIfNeeded } from '../scripts/build.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';
import { slidesRequest } from '../shared/export/slides-request.ts';
import { DeckKey } from '../shared/model/keys.ts';
import { storeWithSlides } from './long-deck.ts';
import { watchMemory } from './memory.ts';

const sizes = (process.argv[2] ?? '20,100,500').split(',').map(Number);
/** Long decks are timed once: their one round is as long as many short ones. */
const roundsOf = (slides: number) => (slides > 200 ? 1 : 3);

interface Timed {
  readonly seconds: number;
  /** MB that all processes together took more than before. */
  readonly memory: number;
}

const whole = slidesRequest({
  deck: DeckKey.parse('annual-2023'),
  locale: 'zh-CN',
  look: 'south-lake',
});

type Phases = Readonly<Record<string, number>>;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const mediansOf = (runs: readonly Timed[]): Timed => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  memory: median(runs.map(({ memory }) => memory)),
});

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const memory = watchMemory();
  const started = performance.now();
  await work();
  return { seconds: (performance.now() - started) / 1000, memory: await memory.stop() };
}

async function repeated(rounds: number, work: () => Promise<unknown>): Promise<Timed> {
  const runs: Timed[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await timed(work));
  return mediansOf(runs);
}

/** Exports as the window does, and tells how long each phase took. */
function exportFrom(page: Page): Promise<Phases> {
  return page.evaluate(async (request) => {
    const begun: [phase: string, at: number][] = [];
    const stop = window.api.exports.progress(({ phase }) => {
      if (begun.at(-1)?.[0] !== phase) begun.push([phase, performance.now()]);
    });
    const outcome = await window.api.exports.start(request);
    stop();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const end = performance.now();
    // Long decks are drawn and printed by turns.
    const seconds: Record<string, number> = {};
    for (const [index, [phase, at]] of begun.entries())
      seconds[phase] = (seconds[phase] ?? 0) + ((begun[index + 1]?.[1] ?? end) - at) / 1000;
    return seconds;
  }, whole);
}

/** A page of HTML with the renderer's styles and fonts, and no program. */
async function serveStatic(html: string) {
  const files = createRendererFiles(path.join(root, 'out', 'renderer'));
  const server = createServer(async (request, response) => {
    if (request.url === '/static') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
      return;
    }
    const { status, headers, body } = await files(`http://localhost${request.url ?? '/'}`);
    response.writeHead(status, { ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/static`, close: () => server.close() };
}

/** The runs that an export is printed in, as one page of HTML. */
function inOne([first = '', ...others]: readonly string[]): string {
  const inside = others.map((html) => /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '');
  return first.replace('</main>', () => `${inside.join('')}</main>`);
}

async function timesWithFloor(folder: string, slides: number) {
  const harness = await startChromium(folder);
  try {
    await harness.page.locator('[data-testid="reader"]').waitFor();
    await harness.answerSaveDialog(path.join(folder, 'deck.pdf'));
    const printed: string[] = [];
    harness.browser.once('page', (page) => {
      const print = page.pdf.bind(page);
      page.pdf = async (options) => {
        printed.push((await page.content()).replace(/<script[^>]*>.*?<\/script>/gs, ''));
        return print(options);
      };
    });
    await exportFrom(harness.page);

    const served = await serveStatic(inOne(printed));
    const floor = await repeated(roundsOf(slides), async () => {
      const page = await harness.browser.newPage();
      await page.goto(served.url);
      await page.evaluate(() => document.fonts.ready.then(() => {}));
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      await page.close();
    });
    served.close();
    const phases: Phases[] = [];
    const ours = await repeated(roundsOf(slides), async () =>
      phases.push(await exportFrom(harness.page)),
    );
    const bytes = (await readFile(path.join(folder, 'deck.pdf'))).length;
    return { slides, floor, ours, phases: phases.at(-1) ?? {}, bytes };
  } finally {
    await harness.close();
  }
}

/** Longest times in ms that the window drew no frame, and that the main process did not answer. */
async function inApp(folder: string, slides: number, env: Readonly<Record<string, string>>) {
  const { app, page, ...harness } = await startElectron(folder, { env });
  try {
    await page.locator('[data-testid="reader"]').waitFor();
    await harness.answerSaveDialog(path.join(folder, 'deck.pdf'));
    let phases: Phases = {};
    const gaps: { frame: number; main: number }[] = [];
    const measured = await repeated(roundsOf(slides), async () => {
      await app.evaluate(() => {
        const state = { last: performance.now(), longest: 0 };
        const timer = setInterval(() => {
          const now = performance.now();
          state.longest = Math.max(state.longest, now - state.last);
          state.last = now;
        }, 5);
        Object.assign(globalThis, { stall: { state, timer } });
      });
      const frames = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let last = performance.now();
            let longest = 0;
            const step = (now: number) => {
              longest = Math.max(longest, now - last);
              last = now;
              if ('exported' in window) resolve(longest);
              else requestAnimationFrame(step);
            };
            requestAnimationFrame(step);
          }),
      );
      phases = await exportFrom(page);
      await page.evaluate(() => Object.assign(window, { exported: true }));
      const frame = await frames;
      await page.evaluate(() => Reflect.deleteProperty(window, 'exported'));
      const main = await app.evaluate(() => {
        const { stall } = globalThis as unknown as {
          stall: { state: { longest: number }; timer: NodeJS.Timeout };
        };
        clearInterval(stall.timer);
        return stall.state.longest;
      });
      gaps.push({ frame, main });
    });
    return {
      ...measured,
      slides,
      phases,
      frame: median(gaps.map(({ frame }) => frame)),
      main: median(gaps.map(({ main }) => main)),
      windows: await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    };
  } finally {
    await harness.close();
  }
}

/** `1.0` is linear: seconds or MB for each slide, beside those of the deck before. */
function growth(what: string, values: readonly { slides: number; value: number }[]): void {
  for (const [index, { slides, value }] of values.entries()) {
    const before = values[index - 1];
    if (!before) continue;
    const factor = value / before.value / (slides / before.slides);
    const verdict = factor > 1.1 ? 'WORSE than linear' : 'no worse than linear';
    console.log(`${what}: ${before.slides} → ${slides} slides ×${factor.toFixed(2)}, ${verdict}`);
  }
}

function printPhases(phases: Phases): void {
  for (const [phase, seconds] of Object.entries(phases)) {
    console.log(`    ${phase.padEnd(10)} ${shown(seconds, 2)} s`);
  }
}

const shown = (value: number, digits = 1) => value.toFixed(digits).padStart(8);

async function run(): Promise<void> {
  await buildIfNeeded();
  const display = hasNoDisplay() ? await openVirtualDisplay('1920x1080x24') : null;
  const base = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  try {
    console.log(
      `load ${loadavg().map((load) => load.toFixed(1))}, medians of 3, more than 200 slides once`,
    );
    const chromium: Awaited<ReturnType<typeof timesWithFloor>>[] = [];
    const electron: Awaited<ReturnType<typeof inApp>>[] = [];
    for (const slides of sizes) {
      const folder = path.join(base, String(slides));
      await mkdir(folder);
      await storeWithSlides(folder, slides);
      const one = await timesWithFloor(folder, slides);
      chromium.push(one);
      const ratio = one.ours.seconds / one.floor.seconds;
      console.log(
        `\n${slides} slides, ${(one.bytes / 1024).toFixed(0)} kB\n` +
          `  floor    ${shown(one.floor.seconds, 2)} s ${shown(one.floor.memory)} MB\n` +
          `  exporter ${shown(one.ours.seconds, 2)} s ${shown(one.ours.memory)} MB   ×${ratio.toFixed(2)} of the floor`,
      );
      printPhases(one.phases);
      const app = await inApp(folder, slides, display?.env ?? {});
      electron.push(app);
      console.log(
        `  app      ${shown(app.seconds, 2)} s ${shown(app.memory)} MB   longest without a frame ${app.frame.toFixed(0)} ms, main process ${app.main.toFixed(0)} ms, windows left ${app.windows}`,
      );
      printPhases(app.phases);
    }
    console.log('');
    growth(
      'floor',
      chromium.map(({ slides, floor }) => ({ slides, value: floor.seconds })),
    );
    growth(
      'exporter',
      chromium.map(({ slides, ours }) => ({ slides, value: ours.seconds })),
    );
    growth(
      'exporter memory',
      chromium.map(({ slides, ours }) => ({ slides, value: ours.memory })),
    );
    growth(
      'app',
      electron.map(({ slides, seconds }) => ({ slides, value: seconds })),
    );
    growth(
      'app memory',
      electron.map(({ slides, memory }) => ({ slides, value: memory })),
    );
  } finally {
    await display?.close();
    await rm(base, { recursive: true, force: true });
  }
}

await run();
