import type { ElectronHarness } from '../../harness/electron.ts';
import { expect, test } from '../../show-fixtures.ts';

/** Far more looks than the patience with a page that has a processor to itself. */
const manyLooks = 30;

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
  test(`a page that gets no processor for a while is not taken for dead (${view})`, async ({
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

    process.kill(pid, 'SIGSTOP');
    try {
      await expect.poll(looks, { timeout: 30_000 }).toBeGreaterThan(manyLooks);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await starved.press('ArrowRight');
    await starved.expectSlide(keys[1] ?? '');
    expect(await starved.page.evaluate(() => performance.timeOrigin)).toBe(born);
    expect((await console.state()).notice).toBeNull();
  });
}
