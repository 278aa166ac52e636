/**
 * How quickly the audience sees what the presenter does: `npm run bench:show`.
 *
 * Prints medians and 95th percentiles; machines differ, so nothing is asserted. What the machine
 * itself is like is printed beside them: an empty frame's time and how much it varies.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { startElectron } from '../e2e/harness/electron.ts';
import { Console, ShowWindow } from '../e2e/pages/show.ts';
import { buildIfNeeded } from '../scripts/build.ts';
import { hasNoDisplay, openVirtualDisplay } from '../scripts/virtual-display.ts';
import { type Change, keyToPaint } from './key-to-paint.ts';
import { idleFrames, memory, report, reportHead } from './page-measures.ts';
import { processorTime } from './processor-time.ts';
import { quantile } from './quantile.ts';

const changes = { timed: 200, forMemory: 500 } as const;

const steps = {
  told: 'key to the show’s new state',
  turned: 'key to the slide turned',
  painted: 'key to paint',
} as const;

function of(changes: readonly Change[], step: keyof Change): number[] {
  return changes.map((change) => change[step]);
}

/** Times between frames of the audience's window while the presenter draws. */
async function drawing(presenter: Console, audience: ShowWindow): Promise<number[]> {
  await presenter.press('Control+KeyP');
  await presenter.expectTool('pen');
  const frames = audience.page.evaluate(async () => {
    const times: number[] = [];
    let last = performance.now();
    const until = last + 4000;
    while (last < until) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      times.push(now - last);
      last = now;
    }
    return times.slice(5);
  });
  const box = await presenter.stage.boundingBox();
  if (!box) throw new Error('the console has no stage');
  await presenter.page.mouse.move(box.x + box.width / 2, box.y + 40);
  await presenter.page.mouse.down();
  for (let step = 0; step < 240; step += 1) {
    const [across, down] = [Math.sin(step / 9), Math.cos(step / 13)];
    await presenter.page.mouse.move(
      box.x + box.width * (0.5 + 0.4 * across),
      box.y + box.height * (0.5 - 0.4 * down),
    );
  }
  await presenter.page.mouse.up();
  return frames;
}

async function run(): Promise<void> {
  await buildIfNeeded();
  const display = hasNoDisplay() ? await openVirtualDisplay('1920x1080x24') : null;
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-bench-'));
  const harness = await startElectron(folder, display ? { env: display.env } : {});
  try {
    await harness.page.locator('[data-testid="reader"]').waitFor();
    await harness.menu('show.start');
    const presenter = new Console(harness.page);
    await presenter.slide.waitFor();
    const audience = new ShowWindow(await harness.audience());
    await audience.slide.waitFor();

    console.log(
      `load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}\n`,
    );
    reportHead();
    const idle = await idleFrames(audience.page);
    report('a frame with nothing to draw', idle);
    await keyToPaint(audience.page, 20);
    const before = await memory(audience.page);
    const usedBefore = await processorTime(harness);
    const painted = await keyToPaint(audience.page, changes.timed);
    const usedAfter = await processorTime(harness);
    for (const step of ['told', 'turned', 'painted'] as const)
      report(steps[step], of(painted, step));
    report('a frame while the presenter draws', await drawing(presenter, audience));
    await presenter.press('Control+KeyA', 'KeyE');
    await keyToPaint(audience.page, changes.forMemory - changes.timed);
    const after = await memory(audience.page);
    console.log('\nprocessor time for each change');
    for (const [kind, used] of usedAfter) {
      const each = (used - (usedBefore.get(kind) ?? 0)) / changes.timed;
      if (each >= 0.1) console.log(`${kind.padEnd(44)} ${each.toFixed(1).padStart(7)} ms`);
    }
    const frames = quantile(of(painted, 'painted'), 0.5) / quantile(idle, 0.5);
    console.log(`\nkey to paint is ${frames.toFixed(1)} frames of this machine (median)`);
    console.log(
      `memory of the audience's page: ${before.toFixed(1)} MB, after ${changes.forMemory} changes ${after.toFixed(1)} MB (x${(after / before).toFixed(2)})`,
    );
  } finally {
    await harness.close();
    await display?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await run();
