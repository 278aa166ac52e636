import { guidePicture } from '../../guide-picture.ts';
import { expect, test } from '../../show-fixtures.ts';

test('on one display F lays the console beside the audience’s view, and back', async ({
  present,
}) => {
  const { audience, console, keys } = await present();
  await expect(audience.page.getByRole('toolbar')).toHaveCount(1);
  await audience.press('KeyF');
  await expect.poll(async () => (await audience.state()).beside).toBe(true);
  await expect.poll(() => audience.page.viewportSize()?.width).toBe(768);
  await expect(audience.page.getByRole('toolbar')).toHaveCount(0);
  await expect(console.root).toHaveAttribute('data-beside', 'true');
  // The slide in view stands beside: the console shows what comes next.
  await expect(console.slide).toHaveCount(0);
  await console.press('ArrowRight');
  await audience.expectSlide(keys[1] ?? '');
  await expect(console.nextSlide).toHaveAttribute('data-slide-key', keys[2] ?? '');

  await audience.press('KeyG');
  await expect(console.panel('show.grid')).toBeVisible();
  await expect(audience.page.getByRole('dialog')).toHaveCount(0);
  await console.press('Escape');

  await console.button('show.full-audience').click();
  await expect.poll(async () => (await audience.state()).beside).toBe(false);
  await expect.poll(() => audience.page.viewportSize()?.width).toBe(1280);
  await console.slide.waitFor();
});

for (const locale of ['zh-CN', 'en'] as const) {
  test(`the guide’s picture of the console beside (${locale})`, async ({ app, present }, info) => {
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    const { audience, console, keys } = await present();
    const at = keys.indexOf('hi-tech-ladder');
    await audience.press(`Digit${at + 1}`, 'Enter');
    await audience.expectSlide('hi-tech-ladder');
    await audience.press('KeyF');
    await expect(console.root).toHaveAttribute('data-beside', 'true');
    await expect(console.nextSlide).toHaveAttribute('data-slide-key', keys[at + 1] ?? '');
    await console.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await guidePicture(console.page, `beside-${locale === 'en' ? 'en' : 'zh'}`, info.outputDir, [
      ...[console.nextSlide, console.elapsed, console.figures.first()],
      console.button('show.full-audience', locale),
    ]);
    await console.press('KeyF');
    await expect.poll(() => console.page.viewportSize()?.width).toBe(1280);
  });
}
