import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { signAs, tidy } from '../../office.ts';
import { SlideEditor } from '../../pages/slide-editor.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the checks, and on find and replace, ${colorScheme}`, async ({
    app,
  }) => {
    const { reader } = app;
    const { page } = reader;
    const editor = new SlideEditor(reader);
    await page.emulateMedia({ colorScheme });
    try {
      await reader.open(3);
      await editor.open();
      await editor.type('title', `共有25家：${'很长的标题'.repeat(60)}`);
      await page.getByRole('button', { name: editor.words('checks.title') }).click();
      await expect(page.getByTestId('checks').locator('[data-kind]')).toHaveCount(2);
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole('button', { name: editor.words('find.title') }).click();
      const dialog = page.getByRole('dialog', { name: editor.words('find.title') });
      await dialog.getByLabel(editor.words('find.text'), { exact: true }).fill('企业');
      await dialog.getByLabel(editor.words('find.with'), { exact: true }).fill('公司');
      await expect(dialog.getByTestId('hit')).not.toHaveCount(0);
      expect(await axeFaults(page)).toEqual([]);
    } finally {
      await page.emulateMedia({ colorScheme: null });
    }
  });
}
