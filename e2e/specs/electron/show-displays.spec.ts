import { expect, test } from '@playwright/test';
import { type Desktop, openDesktop } from '../../harness/desktop.ts';
import type { Displays } from '../../harness/displays.ts';
import type { ElectronHarness } from '../../harness/electron.ts';

let desktop: Desktop;
let displays: Displays;
let harness: ElectronHarness;

test.beforeAll(async () => {
  desktop = await openDesktop();
  ({ displays, harness } = desktop);
});

test.afterAll(() => desktop?.close());

test.afterEach(async () => {
  await harness.page.evaluate(() => window.api.show.end({ keepInk: false }));
  await harness.page.locator('[data-testid="reader"]').waitFor();
  await displays.plug();
});

const placement = () => desktop.placement();
const present = () => desktop.present();

/** Whether the app keeps the display awake; the system numbers such wishes from 0 or 1. */
function keepsAwake(): Promise<boolean> {
  return harness.app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
  );
}

test('with two displays the audience’s window fills the second one', async () => {
  const { console, audience } = await present();
  await expect.poll(async () => (await console.state()).mode).toBe('two-displays');
  const second = { x: 1280, y: 0, width: 1280, height: 720 };
  await expect.poll(async () => (await placement()).audience).toEqual(second);
  await console.press('ArrowRight');
  const [first] = [await console.slide.getAttribute('data-slide-key')];
  await audience.expectSlide(first ?? '');

  await console.button('show.swap').click();
  await expect.poll(async () => (await placement()).audience?.x).toBe(0);
  await expect.poll(async () => (await placement()).console?.x).toBeGreaterThanOrEqual(1280);
  await console.press('KeyX');
  await expect.poll(async () => (await placement()).audience?.x).toBe(1280);
  await expect.poll(async () => (await placement()).console?.x).toBeLessThan(1280);
});

test('only a show keeps the display awake', async () => {
  expect(await keepsAwake()).toBe(false);
  const { audience } = await present();
  expect(await keepsAwake()).toBe(true);
  await audience.leave();
  await expect.poll(keepsAwake).toBe(false);
});

test('unplugged and plugged in while it runs, the show goes on from the same slide', async () => {
  const { console, audience } = await present();
  await console.press('ArrowRight', 'ArrowRight', 'Control+KeyP');
  await console.expectTool('pen');
  await console.drag([0.2, 0.3], [0.7, 0.4]);
  await audience.expectInk(true);
  const { slide, clock } = await console.state();

  for (let round = 0; round < 3; round += 1) {
    await displays.unplug();
    await expect.poll(async () => (await placement()).displays.length).toBe(1);
    await expect.poll(async () => (await console.state()).mode).toBe('one-display');
    await expect.poll(async () => (await placement()).audience?.x).toBe(0);
    await expect(console.notices).toContainText('投影断开了');

    await displays.plug(round === 1 ? '1024x768' : '1280x720');
    await expect.poll(async () => (await console.state()).mode).toBe('two-displays');
    await expect.poll(async () => (await placement()).audience?.x).toBe(1280);
    await expect(console.notices).toContainText('投影已接上');
  }
  const after = await console.state();
  expect({ slide: after.slide, clock: after.clock }).toEqual({ slide, clock });
  await audience.expectInk(true);
});

test('on the display that is left the console stands beside the audience’s view, and back', async () => {
  const { console, audience } = await present();
  const stood = (await placement()).console;
  await displays.unplug();
  await expect.poll(async () => (await console.state()).mode).toBe('one-display');
  const whole = { x: 0, y: 0, width: 1280, height: 720 };
  await expect.poll(async () => (await placement()).audience).toEqual(whole);

  await audience.press('F11');
  await expect.poll(async () => (await placement()).audience).toEqual({ ...whole, width: 768 });
  await expect
    .poll(async () => (await placement()).console)
    .toEqual({ x: 768, y: 0, width: 512, height: 720 });
  await console.press('F11');
  await expect.poll(async () => (await placement()).audience).toEqual(whole);
  await expect.poll(async () => (await placement()).console).toEqual(stood);
});

test('another resolution is filled too', async () => {
  await present();
  await displays.plug('1920x1080');
  await expect
    .poll(async () => (await placement()).audience)
    .toEqual({ x: 1280, y: 0, width: 1920, height: 1080 });
});
