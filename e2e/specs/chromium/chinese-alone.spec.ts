import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../../../main/store/file/open.ts';
import { chineseAlone } from '../../../main/store/testing/chinese-alone.ts';
import { axeFaults } from '../../axe.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';
import { type ChromiumHarness, startChromium } from '../../harness/chromium.ts';
import { datasetFolder } from '../../harness/harness.ts';
import { tidy } from '../../office.ts';
import { DeskPage, exampleReport, reportFile } from '../../pages/desk.ts';
import { ExportPanel } from '../../pages/export-panel.ts';
import { Reader } from '../../pages/reader.ts';
import { Records } from '../../pages/records.ts';
import { readPdf } from '../../pdf.ts';

/** The built-in briefing without its English, which says so or not. */
async function startWithoutEnglish(
  folder: string,
  languages: readonly string[],
): Promise<ChromiumHarness> {
  const dataset = chineseAlone(datasetFolder, path.join(folder, 'dataset'), languages);
  openStore(path.join(folder, 'hongshan.sqlite'), {
    datasetFolder: dataset,
    onDamaged: 'refuse',
  }).close();
  return startChromium(folder);
}

test('a store in Chinese alone asks for no English, and offers none', async ({ folder }) => {
  const harness = await startWithoutEnglish(folder, ['zh-CN']);
  try {
    const { page } = harness;
    const reader = new Reader(page);
    const records = new Records(harness);
    await page.evaluate(() => window.api.settings.set({ slideLocale: 'en' }));
    await reader.slide.waitForLocale('zh-CN');
    await reader.slide.waitForFonts();
    await expect(reader.button('command.slides-in-english')).toHaveCount(0);

    await records.open();
    await records.find('gxjs', '高新技术企业');
    await expect(records.detail).toContainText('突破1300家');
    await records.button('data.edit').click();
    await expect(records.field('field.name')).toBeVisible();
    await expect(records.form.getByText('英文')).toHaveCount(0);
    expect.soft(await axeFaults(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('indicator-form.png') });
    await page.keyboard.press('Escape');

    const desk = new DeskPage(harness, 'zh-CN');
    await desk.open(reportFile('总结.txt', exampleReport.join('\n')));
    await expect(desk.card).toContainText('突破1450家');
    await expect(desk.card).not.toContainText('over');
    await page.keyboard.press('e');
    await expect(desk.editField('desk.field.name')).toBeFocused();
    await expect(desk.card.getByText('英文')).toHaveCount(0);
    await page.keyboard.press('Escape');

    await harness.menu('go.briefing');
    const file = path.join(folder, 'chinese.pdf');
    const exports = new ExportPanel(page);
    await harness.answerSaveDialog(file);
    await harness.menu('file.export-pdf');
    await expect(exports.option('combobox', 'export-dialog.look')).toBeVisible();
    await expect(exports.option('combobox', 'export-dialog.locale')).toHaveCount(0);
    await exports.confirm();
    await expect(exports.done).toBeVisible({ timeout: 120_000 });
    const pdf = await readPdf(await readFile(file));
    expect(pdf.pages[5]?.text).toContain('1300');
    await tidy(page);
  } finally {
    await harness.close();
  }
});

test('where English is missing, English slides show the Chinese and say that it is', async ({
  folder,
}) => {
  const harness = await startWithoutEnglish(folder, ['zh-CN', 'en']);
  try {
    const { page } = harness;
    const reader = new Reader(page);
    await page.evaluate(() => window.api.settings.set({ slideLocale: 'en' }));
    await reader.slide.waitForLocale('en');
    await reader.slide.waitForFonts();
    const { root } = reader.slide;
    for (let number = 1; number <= 25; number += 1) {
      await reader.open(number);
      await expect(
        root.getByRole('heading', { level: 1 }).locator('[lang="zh-CN"]'),
      ).not.toHaveCount(0);
      expect
        .soft(await root.evaluate(findLayoutFaults, { clamps: false }), `${number}`)
        .toEqual([]);
    }
    await page.screenshot({ path: test.info().outputPath('english-missing.png') });
  } finally {
    await harness.close();
  }
});
