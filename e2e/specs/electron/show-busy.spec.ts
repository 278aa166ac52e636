import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { ElectronHarness } from '../../harness/electron.ts';
import { expect, test } from '../../show-fixtures.ts';

/** Far more looks than the patience with a page that has a processor to itself. */
const manyLooks = 30;

const busy: ChildProcess[] = [];

/** Has all processors taken by others, who give way to everything else. */
async function occupyProcessors(): Promise<void> {
  const { execPath } = process;
  for (let loop = 0; loop < cpus().length * 2; loop += 1)
    busy.push(spawn('nice', ['-n', '19', execPath, '-e', 'for (;;);'], { stdio: 'ignore' }));
  const idle = () => cpus().reduce((sum, { times }) => sum + times.idle, 0);
  await expect
    .poll(async () => {
      const before = idle();
      await setTimeout(100);
      return idle() - before;
    })
    .toBeLessThan(10);
}

test.afterEach(async () => {
  for (const loop of busy.splice(0)) {
    const stopped = once(loop, 'exit');
    loop.kill('SIGKILL');
    await stopped;
  }
});

/** Counts how often the app looks at what its processes have used, as it does while a page is silent. */
async function countLooks({ app }: ElectronHarness): Promise<() => Promise<number>> {
  await app.evaluate(({ app }) => {
    const getAppMetrics = app.getAppMetrics.bind(app);
    const counted = { looks: 0 };
    Object.assign(globalThis, { counted });
    app.getAppMetrics = () => {
      counted.looks += 1;
      return getAppMetrics();
    };
  });
  return () =>
    app.evaluate(() => (globalThis as unknown as { counted: { looks: number } }).counted.looks);
}

for (const view of ['reader', 'audience'] as const) {
  test(`a page that gets no processor as others have them is not taken for dead (${view})`, async ({
    app,
    present,
  }) => {
    const harness = app.harness as ElectronHarness;
    const { console, audience, keys } = await present();
    const starved = view === 'audience' ? audience : console;
    const born = await starved.page.evaluate(() => performance.timeOrigin);
    const window = await harness.app.browserWindow(starved.page);
    const pid = await window.evaluate(({ webContents }) => webContents.getOSProcessId());
    const looks = await countLooks(harness);
    await occupyProcessors();

    process.kill(pid, 'SIGSTOP');
    try {
      await expect.poll(looks).toBeGreaterThan(manyLooks);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await starved.press('ArrowRight');
    await starved.expectSlide(keys[1] ?? '');
    expect(await starved.page.evaluate(() => performance.timeOrigin)).toBe(born);
    expect((await console.state()).notice).toBeNull();
  });
}
