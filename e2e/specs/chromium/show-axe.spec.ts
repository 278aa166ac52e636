import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../show-fixtures.ts';

// In Electron the app would end a page that axe keeps busy for so long.
for (const locale of ['zh-CN', 'en'] as const) {
  test(`the console and its panels have no axe faults (${locale})`, async ({ app, present }) => {
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    const { console } = await present();
    await console.press('ArrowRight');
    const faults = (within: string) =>
      axeFaults(console.page, {
        within,
        // Slides have a spec of their own; here they are pictures.
        without: '[data-slide-key]',
        // A thumbnail is a picture of its slide: what stands on the slide is not its name.
        options: { rules: { 'label-content-name-mismatch': { enabled: false } } },
      });
    expect(await faults('body')).toEqual([]);
    for (const key of ['F1', 'KeyG', 'Slash']) {
      await console.press(key);
      await expect(console.page.getByRole('dialog').first()).toBeVisible();
      expect(await faults('dialog')).toEqual([]);
      await console.press('Escape');
      await expect(console.page.getByRole('dialog')).toHaveCount(0);
    }
  });
}
