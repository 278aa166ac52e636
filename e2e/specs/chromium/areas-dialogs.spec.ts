import type { Locator } from '@playwright/test';
import { locales } from '../../../shared/model/localized.ts';
import { axeFaults } from '../../axe.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { Records } from '../../pages/records.ts';

const long = {
  zh: '东湖新技术开发区托管的左岭街道办事处',
  en: 'Zuoling Subdistrict, administered by the East Lake High-tech Development Zone',
};

for (const locale of locales)
  test(`dialogs of areas hold long names in a small dark window (${locale})`, async ({
    folder,
  }) => {
    const harness = await startChromium(folder);
    try {
      const { page } = harness;
      await page.setViewportSize({ width: 1024, height: 640 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.evaluate(
        (to) => window.api.settings.set({ interfaceLocale: to, slideLocale: to }),
        locale,
      );
      await page.locator('[data-testid="reader"]').waitFor();
      const records = new Records(harness, locale);
      const look = async (name: string, whole?: Locator) => {
        expect.soft(await axeFaults(page), name).toEqual([]);
        const faults = await whole?.evaluate(findLayoutFaults, { clamps: true });
        expect.soft(faults ?? [], name).toEqual([]);
        await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
      };
      const dialog = page.getByRole('dialog', { name: records.words('areas.title'), exact: true });

      await records.open();
      await records.button('areas.title').click();
      await look('areas', dialog);
      await dialog.getByRole('button', { name: records.words('areas.new') }).click();
      const field = { field: records.words('field.name') };
      await records.field('field.in-chinese', field).fill(long.zh);
      await records.field('field.in-english', field).fill(long.en);
      await records.field('areas.code').fill('12');
      await records.field('field.person').fill('王敏');
      await records.save();
      await expect(records.form).toContainText(records.words('issue.area-code'));
      await look('form', records.form);
      await records.field('areas.code').fill('');
      await records.save();
      await expect(records.form).toBeHidden();
      const name = locale === 'en' ? long.en : long.zh;
      await expect(dialog).toContainText(name);
      await look('entered', dialog);
      await dialog
        .getByRole('button', { name: records.words('areas.make-home-named', { name }) })
        .click();
      await look('home', page.getByRole('dialog').last());
      await records.button('areas.leave-home').click();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();

      await records.search.fill('GDP');
      await records.rows.first().click();
      await records.button('data.add-year', { year: 2024 }).click();
      await records.choose('field.refArea', name);
      await records.field('field.value').fill('12亿元');
      await expect(records.preview(locale)).toContainText(name);
      const [chosen, next] = await Promise.all(
        (['refArea', 'timePeriod'] as const).map((path) =>
          records.form
            .locator(`[data-field="${path}"] :is(.ant-select, input)`)
            .first()
            .boundingBox(),
        ),
      );
      expect((chosen?.x ?? 0) + (chosen?.width ?? 0)).toBeLessThanOrEqual(next?.x ?? 0);
      // The form is longer than the window, and scrolls.
      await look('figure');
    } finally {
      await harness.close();
    }
  });
