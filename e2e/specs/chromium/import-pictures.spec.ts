import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { signAs, tidy } from '../../office.ts';

const years = [
  '表1-1 洪山区主要年份基本情况,,,,',
  '指标,单位,2021年,2022年,2023年',
  '高新技术企业总数,家,902,1100,1297',
  '夜间亮灯面积,平方公里,201.3,208.5,214.2',
  '盲道长度,公里,96,101.5,—',
].join('\n');

test.afterEach(async ({ app }) => {
  await tidy(app.reader.page);
  await app.reader.page.setViewportSize({ width: 1280, height: 800 });
});

for (const [locale, suffix, person] of [
  ['zh-CN', 'zh', '王芳'],
  ['en', 'en', 'Wang Fang'],
] as const)
  test(`the guide’s pictures of an import (${locale})`, async ({ app }, info) => {
    const { page } = app.reader;
    const words = (key: MessageKey, params = {}) => translate(locale, key, params);
    const button = (key: MessageKey) => page.getByRole('button', { name: words(key), exact: true });
    const picture = async (name: string, shown: Parameters<typeof guidePicture>[3]) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await guidePicture(page, `${name}-${suffix}`, info.outputDir, shown);
    };
    await page.setViewportSize({ width: 1152, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    await signAs(page, person);
    await mkdir(info.outputDir, { recursive: true });
    const file = path.join(info.outputDir, '2023年鉴.csv');
    await writeFile(file, years);
    await app.harness.answerOpenDialog(file);
    await app.harness.menu('file.import');

    const grid = page.getByTestId('sheet-grid');
    await expect(grid).toContainText('208.5');
    const role = page.getByLabel(words('import-columns.column', { place: 2, header: '单位' }));
    await picture('import-read', [role, page.getByTestId('table-options')]);

    await button('import-dialog.next').click();
    const theme = page.locator('[data-about="theme"]').getByRole('button').first();
    await theme.click();
    const series = page.getByTestId('import-series');
    await expect(page.locator('[data-about]')).toHaveCount(0);
    const made = series.getByRole('listitem').filter({ hasText: '夜间亮灯面积' });
    await made.getByRole('button').click();
    const fields = made.getByTestId('new-indicator');
    await fields.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await picture('import-series', [fields]);

    await button('import-dialog.next').click();
    const beside = page.getByTestId('import-beside').getByRole('row').nth(1);
    await beside.getByRole('button').click();
    await expect(page.getByTestId('sheet-peek').locator('[data-marked="true"]')).toBeInViewport();
    await picture('import-changes', [
      beside.locator('[data-side="held"]'),
      beside.locator('[data-side="file"]'),
      page.getByTestId('sheet-peek').locator('[data-marked="true"]'),
    ]);
    await button('import-dialog.cancel').click();
  });
