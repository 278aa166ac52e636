import { expect, test } from '../show-fixtures.ts';

test('ink drawn on the console is on the audience’s slide, and goes by undo', async ({
  present,
}) => {
  const { audience, console } = await present();
  await console.press('Control+KeyP');
  await console.expectTool('pen');
  await console.drag([0.2, 0.3], [0.7, 0.4]);
  await audience.expectInk(true);
  const one = await audience.inkPixels();
  await console.drag([0.2, 0.6], [0.7, 0.7]);
  await expect.poll(() => audience.inkPixels()).toBeGreaterThan(one * 1.5);
  await console.press('Control+KeyZ');
  await expect.poll(() => audience.inkPixels()).toBeLessThan(one * 1.2);
  await console.press('KeyE');
  await audience.expectInk(false);
  await console.expectInk(false);
});

test('ink stays with its slide @chromium', async ({ present }) => {
  const { audience } = await present();
  await audience.press('Control+KeyI');
  await audience.expectTool('highlighter');
  await audience.drag([0.2, 0.3], [0.7, 0.3]);
  await audience.expectInk(true, 'highlighter');
  await audience.press('ArrowRight');
  await audience.expectInk(false, 'highlighter');
  await audience.press('ArrowLeft');
  await audience.expectInk(true, 'highlighter');
  await audience.press('Control+KeyM');
  await audience.expectInk(false, 'highlighter');
  await audience.press('Control+KeyM');
  await audience.expectInk(true, 'highlighter');
});

test('a click draws a dot and turns no slide @chromium', async ({ present }) => {
  const { audience, keys } = await present();
  await audience.press('Control+KeyP');
  await audience.expectTool('pen');
  await audience.drag([0.5, 0.5], [0.5, 0.5]);
  await expect.poll(() => audience.inkPixels()).toBeGreaterThan(5);
  await audience.expectSlide(keys[0] ?? '');
});

test('the laser is where the presenter points, and goes with the pointer', async ({ present }) => {
  const { audience, console } = await present();
  await console.press('Control+KeyL');
  await console.expectTool('laser');
  await console.pointAt(0.25, 0.5);
  const laser = audience.stage.locator('[data-pointer-mark="laser"]');
  await expect(laser).toBeVisible();
  await expect
    .poll(async () => {
      // The console may still be finding its size: whoever points follows its slide.
      await console.pointAt(0.25, 0.5);
      const [dot, stage] = await Promise.all([laser.boundingBox(), audience.slide.boundingBox()]);
      return dot && stage
        ? Math.round((100 * (dot.x + dot.width / 2 - stage.x)) / stage.width)
        : -1;
    })
    .toBe(25);
  await console.page.mouse.move(1, 1);
  await expect(laser).toBeHidden();
});

test('a magnified slide is moved by a drag @chromium', async ({ present }) => {
  const { audience, keys } = await present();
  for (const scale of [1.25, 1.5625, 1.953]) {
    await audience.press('Equal');
    await expect.poll(async () => (await audience.state()).zoom.scale).toBeCloseTo(scale, 2);
  }
  await audience.drag([0.5, 0.5], [0.3, 0.5]);
  await expect.poll(async () => (await audience.state()).zoom.at[0]).toBeGreaterThan(700);
  await audience.expectSlide(keys[0] ?? '');
  await audience.press('ArrowRight');
  await audience.onStage(() => expect(audience.stage).toHaveAttribute('data-zoomed', 'false'));
});

test('on the only display the question about the ink lies over the slide, without notes @chromium', async ({
  app,
  present,
}) => {
  const { audience } = await present();
  await audience.press('Control+KeyP');
  await audience.expectTool('pen');
  await audience.drag([0.2, 0.3], [0.7, 0.4]);
  await audience.expectInk(true);
  await audience.press('Escape');
  const question = audience.panel('show.end-title');
  await expect(question).toContainText('1 张幻灯片');
  await audience.button('show.go-on').click();
  await expect(question).toHaveCount(0);
  await audience.press('Escape');
  await audience.button('show.keep-ink').click();
  await app.reader.root.waitFor();
  const meetings = await app.reader.page.evaluate(() => window.api.meetings.list());
  expect(meetings.ok && Object.keys(meetings.value[0]?.ink ?? {})).toHaveLength(1);
});

test('the end asks what becomes of the ink; it is kept with the meeting', async ({
  app,
  present,
}) => {
  const { audience, console } = await present();
  await audience.press('Control+KeyP');
  await audience.expectTool('pen');
  await audience.drag([0.2, 0.3], [0.7, 0.4]);
  await audience.expectInk(true);
  await console.press('Escape');
  const question = console.page.getByRole('dialog', { name: '保留墨迹吗？' });
  await expect(question).toContainText('1 张幻灯片');
  await console.press('Escape');
  await expect(question).toHaveCount(0);
  await console.press('Escape');
  await console.button('show.keep-ink').click();
  await app.reader.root.waitFor();
  await app.harness.menu('view.meetings');
  const meetings = app.reader.page.getByRole('dialog', { name: '会议记录' });
  await expect(meetings).toContainText('在 1 张幻灯片上保留了墨迹');
});
