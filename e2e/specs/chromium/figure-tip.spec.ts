import { expect, test } from '../../show-fixtures.ts';

const tip = '[data-figure-tip]';

test('what the pointer is at tells its name, its figure and its place at once', async ({ app }) => {
  const { page, slide } = app.reader;
  await app.reader.open('hi-tech-ladder');
  await slide.expectStill();
  await slide.root.locator('[data-hotspot]').nth(1).hover();
  await expect(page.locator(tip)).toHaveText('当年高新技术企业认定报备430余家第1节第2段');
  await slide.title.locator('[data-figure-key]').first().hover();
  await expect(page.locator(tip)).toContainText('突破1300家');
  await page.mouse.move(0, 0);
  await expect(page.locator(tip)).toHaveCount(0);
});

test('the keyboard’s focus shows it, Escape and another slide take it away', async ({ app }) => {
  const { page, slide } = app.reader;
  await app.reader.open('jobs-and-housing');
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
  await app.reader.expectAt('health-and-care');
  await expect(page.locator(tip)).toHaveCount(0);
});

test('an event tells its date and its place, and speaks the interface’s language', async ({
  app,
}) => {
  await app.set({ interfaceLocale: 'en' });
  const { page, slide } = app.reader;
  await app.reader.open('milestones');
  await slide.expectStill();
  const event = slide.root.locator('[data-hotspot]').first();
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

test('Escape takes the tip away and no more', async ({ present }) => {
  const { console, keys } = await present();
  await console.press('ArrowRight');
  await console.expectSlide(keys[1] ?? '');
  await console.slide.locator('[data-figure-key]').first().hover();
  await expect(console.page.locator(tip)).toContainText('1000亿元以上');
  await console.press('Escape');
  await expect(console.page.locator(tip)).toHaveCount(0);
  await console.expectSlide(keys[1] ?? '');
});

test('a tip stands clear of its figure and inside the window, on every slide', async ({ app }) => {
  const { page, slide } = app.reader;
  await page.setViewportSize({ width: 960, height: 540 });
  const slides = await app.reader.options.count();
  for (let number = 1; number <= slides; number += 1) {
    await app.reader.open(number);
    const spots = slide.root.locator('[data-figure-key]');
    for (let index = 0; index < (await spots.count()); index += 1) {
      // By the keyboard's way: a pointer could come upon the tip of the figure before.
      await page.keyboard.press('Shift');
      await spots
        .nth(index)
        .evaluate((spot) => (spot as HTMLElement).focus({ focusVisible: true } as FocusOptions));
      await expect(page.locator(tip)).toBeVisible();
      const faults = await spots.nth(index).evaluate(findTipFaults);
      expect.soft(faults, `slide ${number}, figure ${index + 1}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

/** Runs in the page, on the figure that is pointed at. */
function findTipFaults(spot: Element): string[] {
  const shown = document.querySelector('[data-figure-tip]');
  if (!shown) return ['no tip'];
  const box = shown.getBoundingClientRect();
  const covers = [...spot.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      left < box.right && right > box.left && top < box.bottom && bottom > box.top,
  );
  const outside = box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
  return [...(covers ? ['covers the figure'] : []), ...(outside ? ['leaves the window'] : [])];
}
