import { expect, test } from '@playwright/test';
import { looks } from '../../../renderer/styles/looks.ts';
import { type Desktop, openDesktop } from '../../harness/desktop.ts';

const whole = { x: 0, y: 0, width: 1280, height: 720 };

for (const windowManager of [undefined, 'openbox'] as const) {
  test.describe(`one picture on the wall (${windowManager ?? 'no window manager'})`, () => {
    let desktop: Desktop;

    test.beforeAll(async () => {
      desktop = await openDesktop(windowManager);
    });
    test.afterAll(() => desktop?.close());
    test.afterEach(async () => {
      const { displays, harness } = desktop;
      await harness.page.evaluate(() => window.api.show.end({ keepInk: false }));
      await harness.page.locator('[data-testid="reader"]').waitFor();
      await displays.plug();
      await expect.poll(async () => (await desktop.placement()).displays[1]?.x).toBe(1280);
    });

    /** The slide is seen to its edges: neither the console nor anything else lies on it. */
    async function expectSlideOnWall(): Promise<void> {
      const { paper } = looks['south-lake'];
      for (const y of [8, 300])
        await expect.poll(() => desktop.colourAt(8, y)).toBe(paper.toLowerCase());
    }

    test('mirrored outputs show the slide, and the notes stay behind it', async () => {
      await desktop.displays.mirror();
      await expect.poll(async () => (await desktop.placement()).displays).toEqual([whole, whole]);
      const { audience } = await desktop.present();
      expect((await audience.state()).mode).toBe('one-display');
      await expect.poll(async () => (await desktop.placement()).audience).toEqual(whole);
      await expectSlideOnWall();
    });

    test('a desktop that is mirrored while the show runs leaves the slide only, and comes back', async () => {
      const { audience, console } = await desktop.present();
      await expect.poll(async () => (await console.state()).mode).toBe('two-displays');
      await desktop.displays.mirror();
      await expect.poll(async () => (await console.state()).mode).toBe('one-display');
      await expect.poll(async () => (await desktop.placement()).audience).toEqual(whole);
      await expectSlideOnWall();
      await expect(console.notices).toContainText('观众都看得到');
      await audience.onStage(() => expect(audience.page.getByText('观众都看得到')).toHaveCount(0));

      await desktop.displays.plug();
      await expect.poll(async () => (await console.state()).mode).toBe('two-displays');
      await expect.poll(async () => (await desktop.placement()).audience?.x).toBe(1280);
    });

    test('a mirror of another size is covered too', async () => {
      const { console } = await desktop.present();
      await desktop.displays.mirror('1024x768');
      await expect.poll(async () => (await console.state()).mode).toBe('one-display');
      await expect
        .poll(async () => (await desktop.placement()).audience)
        .toEqual({ ...whole, height: 768 });
    });

    test('asked to close, the audience’s window asks about the ink itself, and the show goes on', async () => {
      const { displays, harness } = desktop;
      const { audience, console } = await desktop.present();
      await displays.unplug();
      await expect.poll(async () => (await console.state()).mode).toBe('one-display');
      await expect.poll(async () => (await desktop.placement()).audience).toEqual(whole);
      await audience.press('Control+KeyP');
      await audience.expectTool('pen');
      await audience.drag([0.2, 0.3], [0.7, 0.4]);
      await audience.expectInk(true);
      const question = () => audience.panel('show.end-title');
      await audience.onStage(async () => {
        // What a window manager does for Alt+F4.
        await harness.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()
            .find((w) => w.isVisible() && w.webContents.getURL().includes('view=audience'))
            ?.close(),
        );
        await expect(question()).toBeVisible();
        await expect.poll(async () => (await desktop.placement()).audience).toEqual(whole);
        await audience.button('show.go-on').click();
        await expect(question()).toHaveCount(0);
      });
      await expectSlideOnWall();
      await audience.press('ArrowRight');
      await expect.poll(async () => (await audience.state()).slide).toBe(1);

      await displays.plug();
      await expect.poll(async () => (await desktop.placement()).audience?.x).toBe(1280);
    });
  });
}
