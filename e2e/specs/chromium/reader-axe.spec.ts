import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the reader, its notes and its panels, ${colorScheme}`, async ({
    app,
  }) => {
    const { reader, harness } = app;
    await reader.page.emulateMedia({ colorScheme });
    try {
      await reader.open(2);
      await harness.menu('view.toggle-notes');
      await expect(reader.notes).toBeVisible();
      expect(await axeFaults(reader.page)).toEqual([]);
      await reader.slide.anyFigure.first().click();
      await expect(reader.trace.panel).toBeVisible();
      expect(await axeFaults(reader.page)).toEqual([]);
      await reader.page.keyboard.press('Escape');
      for (const panel of ['help.keys', 'view.ask'] as const) {
        await harness.menu(panel);
        await expect(reader.page.getByRole('dialog')).toBeVisible();
        expect(await axeFaults(reader.page)).toEqual([]);
        await reader.page.keyboard.press('Escape');
        await expect(reader.page.getByRole('dialog')).toBeHidden();
      }
    } finally {
      await reader.page.emulateMedia({ colorScheme: null });
    }
  });
}

test('axe finds nothing in full screen', async ({ app }) => {
  await app.reader.page.keyboard.press('KeyF');
  await app.reader.expectFullScreen(true);
  expect(await axeFaults(app.reader.page)).toEqual([]);
});
