import type { ElectronHarness } from '../../harness/electron.ts';
import { ShowWindow } from '../../pages/show.ts';
import { expect, test } from '../../show-fixtures.ts';

type Fault = 'crash' | 'hang';

/** How often the audience's window breaks in one show; `npm run hardening` asks for more. */
const faults = Number(process.env['HONGSHAN_APP_FAULTS'] ?? 10);

interface Recovery {
  /** The window that took the place of the broken one, as Electron counts them. */
  readonly window: number;
  /** How many audience's windows were seen then. */
  readonly seen: number;
  readonly milliseconds: number;
}

/** Lets the audience's window on stage crash or hang, and waits for another in its place. */
function breakAudience({ app }: ElectronHarness, fault: Fault): Promise<Recovery> {
  return app.evaluate(async ({ BrowserWindow }, fault) => {
    const seen = () =>
      BrowserWindow.getAllWindows().filter(
        (window) => window.isVisible() && window.webContents.getURL().includes('view=audience'),
      );
    const [broken] = seen();
    if (!broken) throw new Error('there is no audience window');
    const from = performance.now();
    if (fault === 'crash') broken.webContents.forcefullyCrashRenderer();
    else void broken.webContents.executeJavaScript('for (;;);').catch(() => {});
    for (;;) {
      const window = seen().find((window) => window !== broken);
      if (window && !window.webContents.isLoading()) {
        // It answers in order: what it was shown to draw is drawn.
        const slide = '[data-testid="show-slide"][data-shown="true"] [data-slide-key]';
        const drawn = `new Promise((done) => requestAnimationFrame(() => done(Boolean(document.querySelector('${slide}')))))`;
        if (await window.webContents.executeJavaScript(drawn))
          return {
            window: window.id,
            seen: seen().length,
            milliseconds: performance.now() - from,
          };
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }, fault);
}

/** Waits until another window stands ready to take the place of the one on stage; gives its id. */
async function reserve({ app }: ElectronHarness): Promise<number | undefined> {
  let ready: readonly number[] = [];
  await expect
    .poll(async () => {
      ready = await app.evaluate(async ({ BrowserWindow }) => {
        const hidden = BrowserWindow.getAllWindows().filter(
          (w) => !w.isVisible() && w.webContents.getURL().includes('view=audience'),
        );
        const drawn = await Promise.all(
          hidden.map(({ webContents }) =>
            webContents.executeJavaScript(
              "Boolean(document.querySelector('[data-testid=show-slide] [data-slide-key]'))",
            ),
          ),
        );
        return drawn.every(Boolean) ? hidden.map(({ id }) => id) : [];
      });
      return ready.length;
    })
    .toBe(1);
  return ready[0];
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

test('after each of many crashes, hangs among them: same slide, same ink, same clock', async ({
  app,
  present,
}) => {
  test.setTimeout(60_000 + faults * 30_000);
  const harness = app.harness as ElectronHarness;
  const { console, audience } = await present();
  await console.press('ArrowRight', 'ArrowRight', 'Control+KeyP');
  await console.expectTool('pen');
  await console.drag([0.2, 0.3], [0.7, 0.4]);
  await audience.expectInk(true);
  const { slide, clock } = await console.state();
  const ink = await audience.inkPixels();
  const key = (await console.slide.getAttribute('data-slide-key')) ?? '';

  const times: Record<Fault, number[]> = { crash: [], hang: [] };
  for (let round = 1; round <= faults; round += 1) {
    const fault = round % 10 === 0 ? 'hang' : 'crash';
    await putClockAhead(harness, 2 * round);
    // Most come before there is a window in reserve.
    const waiting = round % 5 === 0 ? await reserve(harness) : null;
    const recovery = await breakAudience(harness, fault);
    times[fault].push(recovery.milliseconds);
    // What stands ready goes on at once: nothing is loaded while the room waits.
    if (waiting !== null) expect(recovery).toMatchObject({ window: waiting, seen: 1 });
    // The same object follows the app from window to window, as specs on a busy machine need it.
    await audience.expectSlide(key);
    await expect.poll(() => audience.inkPixels()).toBeGreaterThan(ink * 0.9);
    const state = await console.state();
    expect({ slide: state.slide, clock: state.clock }).toEqual({ slide, clock });
  }
  test.info().annotations.push({ type: 'recovery', description: JSON.stringify(times) });
  await expect(console.notices).toContainText('已自动恢复');
  await expect(audience.page.getByText('已自动恢复')).toHaveCount(0);
});

test('after three crashes in a minute it stops, says so without notes, and comes back by F5', async ({
  app,
  present,
}) => {
  const harness = app.harness as ElectronHarness;
  const { console, keys } = await present();
  for (let crash = 1; crash <= 3; crash += 1) await breakAudience(harness, 'crash');
  await harness.app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      if (webContents.getURL().includes('view=audience')) webContents.forcefullyCrashRenderer();
  });
  // The only display may be the wall.
  await expect(console.page.getByRole('alert')).toContainText('已停止恢复');
  await expect(console.notes).toHaveCount(0);
  await expect(console.nextSlide).toHaveCount(0);
  await console.press('ArrowRight');
  expect((await console.state()).slide).toBe(1);

  await console.press('F5');
  const audience = await ShowWindow.ofAudience(harness.audience);
  await audience.expectSlide(keys[1] ?? '');
  await console.notes.waitFor();
});

test('the graphics process dies, and both windows draw on', async ({ app, present }) => {
  const harness = app.harness as ElectronHarness;
  const { console, audience, keys } = await present();
  const graphics = () =>
    harness.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid);
  const killed = await graphics();
  if (!killed) throw new Error('there is no graphics process');
  process.kill(killed, 'SIGKILL');
  await expect.poll(graphics).not.toBe(killed);
  await expect.poll(graphics).toBeDefined();

  await console.press('ArrowRight');
  await audience.expectSlide(keys[1] ?? '');
  for (const window of [console, audience]) {
    await window.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await window.expectSlide(keys[1] ?? '');
  }
  expect((await console.state()).notice).toBeNull();
});
