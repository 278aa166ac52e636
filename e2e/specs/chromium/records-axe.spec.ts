import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../../fixtures.ts';
import { Records } from '../../pages/records.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the data view, an indicator and its form, ${colorScheme}`, async ({
    app,
  }) => {
    const records = new Records(app.harness);
    const { page } = records;
    const expectNothingFound = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]),
      ).toEqual([]);
    };
    await page.emulateMedia({ colorScheme });
    try {
      await records.open();
      await expectNothingFound();
      await records.find('高新技术企业总数', '高新技术企业总数');
      await expectNothingFound();
      await records.button('data.correct').click();
      await expect(records.form).toBeVisible();
      await records.field('field.value').fill('1,65');
      await records.save();
      await expectNothingFound();
      await records.form.getByRole('button', { name: records.words('edit.discard') }).click();
    } finally {
      await page.emulateMedia({ colorScheme: null });
    }
  });
}
