import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../main/store/file/open.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { datasetFolder, storeFileIn } from '../../harness/harness.ts';
import { ExportPanel } from '../../pages/export-panel.ts';
import { Reader } from '../../pages/reader.ts';
import { Records } from '../../pages/records.ts';
import { readPdf } from '../../pdf.ts';

const key = IndicatorKey.parse('hi-tech-enterprises');
const name = '高新技术企业总数';
/** As some PDF files copy the name: ⾼ is U+2FBC, 业 and 数 are no radicals. */
const copied = '⾼新技术企业总数';

const shortNameIn = (locale: Locale) =>
  translate(locale, 'field.in-chinese', { field: translate(locale, 'field.shortName') });

test('a pasted radical is told of, saved as its character and found by either', async ({
  folder,
}) => {
  const harness = await startChromium(folder);
  const { page, store } = harness;
  try {
    for (const locale of locales) {
      await page.evaluate((to) => window.api.settings.set({ interfaceLocale: to }), locale);
      const records = new Records(harness, locale);
      const exports = new ExportPanel(page);
      await new Reader(page).waitForLocale(locale);
      await harness.menu('go.briefing');
      await new Reader(page).root.waitFor();
      await harness.menu('file.export-pdf');
      await exports.dialog.locator('summary').click();
      await exports.option('textbox', 'export-dialog.watermark').fill('⻓江');
      await expect(
        exports.dialog.getByRole('status').filter({ hasText: '⻓ (U+2ED3) → 长' }),
      ).toBeVisible();
      await page.screenshot({ path: test.info().outputPath(`export-${locale}.png`) });
      await page.keyboard.press('Escape');

      await records.open();
      await records.search.fill(name);
      await records.rows.first().click();
      await records.button('data.edit').click();
      await records.form.getByRole('textbox', { name: shortNameIn(locale) }).fill('⾼企');
      await expect(
        records.form.getByRole('status').filter({ hasText: '⾼ (U+2FBC) → 高' }),
      ).toHaveText(records.words('text.radicals-folded', { list: '⾼ (U+2FBC) → 高' }));
      await page.screenshot({ path: test.info().outputPath(`form-${locale}.png`) });
      await records.field('field.person').fill('王芳');
      await records.save();
      await expect(records.form).toBeHidden();
      expect(store.records.get(key).indicator.shortName.zh).toBe('高企');
      store.edits.undo();

      for (const asked of [name, copied]) {
        await records.search.fill('没有这个词');
        await expect(records.rows).toHaveCount(0);
        await records.search.fill(asked);
        await expect(records.rows.first()).toContainText(locale === 'en' ? 'High-tech' : name);
      }
      await records.search.fill('');
    }
  } finally {
    await harness.close();
  }
});

test('a radical of an earlier store stops the export, which says where it is and how to mend it', async ({
  folder,
}) => {
  const file = storeFileIn(folder);
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  const database = new DatabaseSync(file);
  database
    .prepare('UPDATE indicator SET name_zh = ?, short_name_zh = ? WHERE key = ?')
    .run(copied, '⾼新技术企业', key);
  database.close();

  const harness = await startChromium(folder);
  const { page } = harness;
  try {
    const exports = new ExportPanel(page);
    const pdf = path.join(folder, 'deck.pdf');
    await harness.answerSaveDialog(pdf);
    await new Reader(page).root.waitFor();
    await harness.menu('file.export-pdf');
    await exports.confirm();
    await expect(exports.details()).toBeVisible({ timeout: 120_000 });
    for (const told of ['⾼ (U+2FBC)', `指标 ${key}`, shortNameIn('zh-CN')])
      await expect(exports.details()).toContainText(told);
    await page.screenshot({ path: test.info().outputPath('refused.png') });
    expect(await readdir(folder)).not.toContain('deck.pdf');
    await exports.button('reader.close').click();

    const records = new Records(harness);
    await records.open();
    await records.find(name, copied);
    await records.button('data.edit').click();
    await records.field('field.person').fill('王芳');
    await records.save();
    await expect(records.detail.getByRole('heading', { name })).toBeVisible();

    await harness.menu('go.briefing');
    await harness.menu('file.export-pdf');
    await exports.confirm();
    await expect(exports.done).toBeVisible({ timeout: 120_000 });
    const { pages } = await readPdf(await readFile(pdf));
    expect(pages.map(({ text }) => text).join('')).not.toMatch(/[\u2E80-\u2FDF]/);
  } finally {
    await harness.close();
  }
});
