import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { Briefings } from '../../pages/briefings.ts';

const annual = '洪山区2023年工作简报';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the start page, its menu and its dialogs, ${colorScheme}`, async ({
    app,
  }) => {
    const { page } = app.reader;
    const briefings = new Briefings(app.harness);
    await page.emulateMedia({ colorScheme });
    try {
      await briefings.open();
      await expect(briefings.card(annual).locator('[data-slide-key]')).toBeVisible();
      expect.soft(await axeFaults(page)).toEqual([]);
      await briefings.card(annual).click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
      // Around it lie the guards by which the library of menus keeps the focus.
      expect.soft(await axeFaults(page, { within: '[role="menu"]' })).toEqual([]);
      await page.keyboard.press('Escape');
      for (const action of [
        'briefings.rename',
        'briefings.roll-forward',
        'briefings.delete',
      ] as const) {
        await briefings.choose(annual, action);
        await expect(briefings.dialog).toBeVisible();
        expect.soft(await axeFaults(page), action).toEqual([]);
        await briefings.act('briefings.cancel');
      }
      await page.getByRole('button', { name: briefings.words('briefings.new') }).click();
      await expect(briefings.dialog).toBeVisible();
      expect.soft(await axeFaults(page)).toEqual([]);
      await briefings.act('briefings.cancel');
      await app.set({ interfaceLocale: 'en' });
      expect.soft(await axeFaults(page)).toEqual([]);
    } finally {
      await page.emulateMedia({ colorScheme: null });
    }
  });
}
