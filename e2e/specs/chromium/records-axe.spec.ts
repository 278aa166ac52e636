import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { Records } from '../../pages/records.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the data view, an indicator and its form, ${colorScheme}`, async ({
    app,
  }) => {
    const records = new Records(app.harness);
    const { page } = records;
    await page.emulateMedia({ colorScheme });
    try {
      await records.open();
      expect(await axeFaults(page)).toEqual([]);
      await records.find('高新技术企业总数', '高新技术企业总数');
      expect(await axeFaults(page)).toEqual([]);
      await records.button('data.correct').click();
      await expect(records.form).toBeVisible();
      await records.field('field.value').fill('1,65');
      await records.save();
      expect(await axeFaults(page)).toEqual([]);
      await records.form.getByRole('button', { name: records.words('edit.discard') }).click();
    } finally {
      await page.emulateMedia({ colorScheme: null });
    }
  });
}
