import { expect, test } from '../show-fixtures.ts';

test('a show starts from the first slide, or from the current one', async ({ app, present }) => {
  await app.reader.open(3);
  const { console, audience, keys } = await present('show.start');
  await audience.expectSlide(keys[0] ?? '');
  await audience.leave();
  await app.reader.root.waitFor();
  await expect(console.root).toHaveCount(0);

  await app.reader.open(3);
  const again = await present('show.start-here');
  await again.audience.expectSlide(keys[2] ?? '');
  await again.console.expectSlide(keys[2] ?? '');
});

test('the reader goes on where the show ended', async ({ app, present }) => {
  const { audience, keys } = await present();
  await audience.press('PageDown', 'PageDown', 'PageDown');
  await audience.expectSlide(keys[3] ?? '');
  await audience.leave();
  await app.reader.options.first().waitFor();
  await app.reader.expectAt(4);
});

test('a rehearsal is the console alone, and leaves no record', async ({ app, present }) => {
  const { console } = await present('show.rehearse');
  await expect(console.page.getByRole('button', { name: '结束排练' })).toBeVisible();
  await console.press('ArrowRight', 'Escape');
  await app.reader.root.waitFor();
  const times = console.page.getByRole('dialog', { name: '上次排练用时' });
  await expect(times.getByRole('row')).toHaveCount(3);
  await times.getByRole('button', { name: '关闭' }).click();
  const meetings = await console.page.evaluate(() => window.api.meetings.list());
  expect(meetings.ok && meetings.value.filter(({ slides }) => slides.length === 0)).toEqual([]);
});

test('the last slide says which figures were shown @chromium', async ({ present, stored }) => {
  const { audience, keys } = await present();
  await audience.press('End');
  await audience.expectSlide(keys.at(-1) ?? '');
  await audience.onStage(() => expect(audience.slide).toContainText(stored.briefing.snapshot.id));
});

test('a reload of the audience loses nothing', async ({ present }) => {
  const { audience, keys } = await present();
  await audience.press('ArrowRight', 'ArrowRight', 'Control+KeyP');
  await audience.expectTool('pen');
  await audience.drag([0.2, 0.4], [0.6, 0.5]);
  await audience.expectInk(true);
  await audience.press('KeyT');
  const before = { state: await audience.state(), ink: await audience.inkPixels() };
  await audience.page.reload();
  await audience.expectSlide(keys[2] ?? '');
  await audience.onStage(() =>
    expect(audience.stage.locator('[data-testid="source-tag"]').first()).toBeVisible(),
  );
  await expect.poll(() => audience.inkPixels()).toBeGreaterThan(before.ink * 0.9);
  expect(await audience.state()).toEqual(before.state);
});

test('a reload of the console loses nothing either', async ({ present }) => {
  const { console, keys } = await present();
  await console.press('End');
  await console.page.reload();
  await console.expectSlide(keys.at(-1) ?? '');
  await expect(console.next).toContainText('放映到此结束');
});
