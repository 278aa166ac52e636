import { expect, test } from '../../show-fixtures.ts';

const tip = '.figure-tip';

test('what the pointer is at tells its name, its figure and its place at once', async ({ app }) => {
  const { page, slide } = app.reader;
  await app.reader.open(4);
  await slide.expectStill();
  await slide.root.locator('.chart-hotspot').nth(1).hover();
  await expect(page.locator(tip)).toHaveText('当年高新技术企业认定报备430余家第1节第2段');
  await slide.title.locator('[data-figure-key]').first().hover();
  await expect(page.locator(tip)).toContainText('突破1300家');
  await page.mouse.move(0, 0);
  await expect(page.locator(tip)).toHaveCount(0);
});

test('the keyboard’s focus shows it, Escape and another slide take it away', async ({ app }) => {
  const { page, slide } = app.reader;
  await app.reader.open(19);
  await slide.expectStill();
  const bar = slide.figures('shantytown-homes-built').first();
  await bar.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(tip)).toContainText('4135套');
  await expect(bar).toHaveAccessibleDescription('导语第5段；第4节第3段');
  await page.keyboard.press('Escape');
  await expect(page.locator(tip)).toHaveCount(0);

  await page.keyboard.press('Tab');
  await expect(page.locator(tip)).toContainText('1496套');
  await page.keyboard.press('PageDown');
  await app.reader.expectAt(20);
  await expect(page.locator(tip)).toHaveCount(0);
});

test('an event tells its date and its place, and speaks the interface’s language', async ({
  app,
}) => {
  await app.set({ interfaceLocale: 'en' });
  const { page, slide } = app.reader;
  await app.reader.open(23);
  await slide.expectStill();
  const event = slide.root.locator('.chart-hotspot').first();
  await event.hover();
  await expect(page.locator(tip)).toContainText('section 1, paragraph 8');
  await expect(event).toHaveAccessibleName(/^2023年3月: .+, section 1, paragraph 8$/);
});

test('in a show the presenter sees it, the hall never does', async ({ present }) => {
  const { audience, console } = await present();
  await console.press('ArrowRight');
  for (const window of [audience, console])
    await window.slide.locator('[data-figure-key]').first().hover();
  await expect(console.page.locator(tip)).toContainText('1000亿元以上');
  await expect(audience.page.locator(tip)).toHaveCount(0);
});
