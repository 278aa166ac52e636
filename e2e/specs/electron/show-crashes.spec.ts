import type { Page } from '@playwright/test';
import type { ElectronHarness } from '../../harness/electron.ts';
import { ShowWindow } from '../../pages/show.ts';
import { expect, test } from '../../show-fixtures.ts';

/** Ends the renderer of the audience's window, and waits for the window made in its place. */
async function crashAudience({ app }: ElectronHarness): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const isAudience = ({ webContents }: Electron.BrowserWindow) =>
      webContents.getURL().includes('view=audience');
    const crashed = BrowserWindow.getAllWindows().find(isAudience);
    if (!crashed) throw new Error('there is no audience window');
    crashed.webContents.forcefullyCrashRenderer();
  });
}

/** The audience's page that lives, once it shows a slide. */
async function recovered(harness: ElectronHarness, before: Page): Promise<ShowWindow> {
  await expect.poll(async () => (await harness.audience()) !== before).toBe(true);
  const audience = new ShowWindow(await harness.audience());
  await audience.slide.waitFor();
  return audience;
}

/** Puts the main process's clock ahead, as faults are counted by the minute; 0 puts it right. */
async function putClockAhead({ app }: ElectronHarness, minutes: number): Promise<void> {
  await app.evaluate((_, ahead) => {
    // biome-ignore lint/complexity/useDateNow: it is Date.now that is put ahead
    Date.now = () => new Date().getTime() + ahead;
  }, minutes * 60_000);
}

// The app goes on to other specs, whose clocks would stand still until the time is reached.
test.afterEach(({ app }) => putClockAhead(app.harness as ElectronHarness, 0));

test('after each of 20 crashes: same slide, same ink, same clock', async ({ app, present }) => {
  test.setTimeout(240_000);
  const harness = app.harness as ElectronHarness;
  const { console, audience: first } = await present();
  await console.press('ArrowRight', 'ArrowRight', 'Control+KeyP');
  await console.expectTool('pen');
  await console.drag([0.2, 0.3], [0.7, 0.4]);
  await first.expectInk(true);
  const { slide, clock } = await console.state();
  const ink = await first.inkPixels();
  const key = (await console.slide.getAttribute('data-slide-key')) ?? '';

  let audience = first;
  for (let crash = 1; crash <= 20; crash += 1) {
    await putClockAhead(harness, 2 * crash);
    await crashAudience(harness);
    audience = await recovered(harness, audience.page);
    await audience.expectSlide(key);
    await expect.poll(() => audience.inkPixels()).toBeGreaterThan(ink * 0.9);
    const state = await console.state();
    expect({ slide: state.slide, clock: state.clock }).toEqual({ slide, clock });
  }
  await expect(console.notices).toContainText('已自动恢复');
  await expect(audience.page.getByText('已自动恢复')).toHaveCount(0);
});

test('after three crashes in a minute it stops, and says so to the presenter', async ({
  app,
  present,
}) => {
  const harness = app.harness as ElectronHarness;
  const { console, audience: first } = await present();
  let audience = first;
  for (let crash = 1; crash <= 3; crash += 1) {
    await crashAudience(harness);
    audience = await recovered(harness, audience.page);
  }
  await crashAudience(harness);
  await expect(console.notices).toContainText('已停止恢复');
  await console.press('ArrowRight');
  expect((await console.state()).slide).toBe(1);
});
