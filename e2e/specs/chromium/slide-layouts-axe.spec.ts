import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { signAs, tidy } from '../../office.ts';
import { SlideEditor } from '../../pages/slide-editor.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the gallery of layouts and the tray, ${colorScheme}`, async ({
    app,
  }) => {
    const { reader } = app;
    const { page } = reader;
    await signAs(page, '王芳');
    await page.emulateMedia({ colorScheme });
    try {
      await reader.open(2);
      await new SlideEditor(reader).open();
      await reader.button('layout-gallery.title').click();
      const gallery = page.getByTestId('layout-gallery');
      await expect(gallery.getByRole('listbox')).toBeFocused();
      await page.keyboard.press('End');
      await expect(page.getByTestId('candidate-on-stage')).toBeVisible();
      const within = '[data-testid="layout-gallery"]';
      expect(await axeFaults(page, { within })).toEqual([]);
      await page.keyboard.press('Enter');
      const tray = page.getByTestId('tray');
      await tray.getByRole('button').click();
      await expect(tray.getByRole('listitem').first()).toBeVisible();
      expect(await axeFaults(page, { within: '[data-testid="tray"]' })).toEqual([]);
    } finally {
      await page.emulateMedia({ colorScheme: null });
    }
  });
}
