import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../../show-fixtures.ts';

// In Electron the app would end a page that axe keeps busy for so long.
for (const locale of ['zh-CN', 'en'] as const) {
  test(`the console and its panels have no axe faults (${locale})`, async ({ app, present }) => {
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    const { console } = await present();
    await console.press('ArrowRight');
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page: console.page })
        .setLegacyMode(true)
        // Slides have a spec of their own; here they are pictures.
        .exclude('.slide')
        // A thumbnail is a picture of its slide: what stands on the slide is not its name.
        .disableRules(['label-content-name-mismatch'])
        .analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    expect(await faults()).toEqual([]);
    for (const key of ['F1', 'KeyG', 'Slash']) {
      await console.press(key);
      await expect(console.page.getByRole('dialog').first()).toBeVisible();
      expect(await faults()).toEqual([]);
      await console.press('Escape');
      await expect(console.page.getByRole('dialog')).toHaveCount(0);
    }
  });
}
