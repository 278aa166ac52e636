import { translate } from '../../../shared/i18n/messages.ts';
import { LookKey } from '../../../shared/model/look.ts';
import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { tidy } from '../../office.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

const look = {
  ...{ key: LookKey.parse('own'), name: { zh: '本色', en: 'Own' } },
  ...{ colours: ['#FFFF00', '#FFFF00', '#FFFFFF'], showsLogo: false },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on first steps, the district’s profile and its looks, ${colorScheme}`, async ({
    app,
  }) => {
    const { page, slide } = app.reader;
    await page.emulateMedia({ colorScheme });
    const dialog = (key: Parameters<typeof translate>[1], params = {}) =>
      page.getByRole('dialog', { name: translate('zh-CN', key, params) });
    try {
      const made = await page.evaluate(async (after) => {
        const edit = { entity: 'look' as const, before: null, after };
        return (await window.api.records.apply({ edit, actor: '王芳', reason: '' })).ok;
      }, look);
      expect(made).toBe(true);
      // Yellow on yellow can be read, too.
      for (const name of ['own', 'own.dark']) {
        await app.set({ slideLook: name });
        await slide.waitForFonts();
        expect.soft(await axeFaults(page), name).toEqual([]);
      }
      await app.set({ firstSteps: 'offered' });
      await expect(page.getByText(translate('zh-CN', 'first-steps.reader'))).toBeVisible();
      expect.soft(await axeFaults(page)).toEqual([]);
      await app.go('briefings');
      await expect(page.getByTestId('first-steps')).toBeVisible();
      expect.soft(await axeFaults(page)).toEqual([]);
      await app.harness.menu('edit.district');
      await expect(dialog('district.title')).toBeVisible();
      expect.soft(await axeFaults(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('district.png') });
      await page.keyboard.press('Escape');
      await app.harness.menu('edit.looks');
      await expect(dialog('looks.title')).toBeVisible();
      expect.soft(await axeFaults(page)).toEqual([]);
      const edit = translate('zh-CN', 'looks.edit', { name: '本色' });
      await page.getByRole('button', { name: edit }).click();
      await expect(dialog('looks.edit-title', { name: '本色' })).toBeVisible();
      await expect(page.getByTestId('look-preview')).toHaveCount(3);
      expect.soft(await axeFaults(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('look.png') });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    } finally {
      await page.emulateMedia({ colorScheme: null });
    }
  });
}
