import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../renderer/api.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { axeFaults } from '../axe.ts';
import { type App, expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

async function openFile({ harness }: App, folder: string, name: string, text: string) {
  const file = path.join(folder, name);
  await writeFile(file, text);
  await harness.answerOpenDialog(file);
  await harness.menu('file.import');
}

function parts(page: Page, locale: Locale) {
  const words = (key: MessageKey, params = {}) => translate(locale, key, params);
  return {
    words,
    dialog: page.getByTestId('import'),
    button: (key: MessageKey, params = {}) =>
      page.getByRole('button', { name: words(key, params), exact: true }),
    step: (key: MessageKey) => page.getByRole('button', { name: new RegExp(`^\\d ${words(key)}`) }),
    write: page.getByRole('button', { name: /^(导入（|Import \d)/ }),
    series: page.getByTestId('import-series'),
    questions: page.getByTestId('import-questions'),
    changes: page.getByTestId('import-changes'),
  };
}

const indicatorNamed = (page: Page, zh: string) =>
  page.evaluate(async (name) => {
    const filter = { themes: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] };
    const found = await window.api.records.query({
      text: name,
      filter: { ...filter, units: [], unused: false },
      sort: { by: 'match', descending: false },
      ...{ offset: 0, limit: 5, locale: 'zh-CN' as const },
    });
    return found.ok ? (found.value.rows.find((row) => row.name.zh === name) ?? null) : null;
  }, zh);

for (const colorScheme of ['light', 'dark'] as const)
  test(`each step of an import can be read by everybody (${colorScheme}) @chromium`, async ({
    app,
  }, { outputDir }) => {
    const { page } = app.reader;
    await mkdir(outputDir, { recursive: true });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1024, height: 640 });
    await signAs(page, '王芳');
    const { button, step, series, changes } = parts(page, 'zh-CN');
    const faults = () => axeFaults(page, { within: 'dialog[open]' });
    await openFile(app, outputDir, '年鉴.csv', years);
    await expect(page.getByTestId('table-options')).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.screenshot({ path: path.join(outputDir, 'read.png') });
    await button('import-dialog.next').click();
    await series.getByRole('listitem').nth(1).getByRole('button').click();
    await expect(series.getByTestId('new-indicator')).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.screenshot({ path: path.join(outputDir, 'asked.png') });
    await step('import-dialog.step.changes').click();
    await changes.getByRole('button', { name: '3:5' }).click();
    await expect(page.getByTestId('sheet-peek')).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.screenshot({ path: path.join(outputDir, 'changes.png') });
    // Every button of the dialog is in the window, however low that is.
    await expect(button('import-dialog.cancel')).toBeInViewport();
    await button('import-dialog.cancel').click();
    await page.emulateMedia({ colorScheme: null });
  });

test('a file that is dropped while another is open takes its place, and what was answered of that one is kept', async ({
  app,
}, { outputDir }) => {
  const { page } = app.reader;
  await mkdir(outputDir, { recursive: true });
  const { words, button, dialog, questions } = parts(page, 'zh-CN');
  const grid = page.getByTestId('sheet-grid');
  await openFile(app, outputDir, '年鉴.csv', years);
  await button('import-dialog.next').click();
  await questions.locator('[data-about="theme"]').getByRole('button').first().click();
  await expect(page.getByTestId('import-given').getByRole('listitem')).toHaveCount(1);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['指标,单位,2023年\n甲数,个,1\n'], '甲.csv'));
    document
      .querySelector('dialog[open]')
      ?.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
  });
  await expect(grid).toContainText('甲数');
  await expect(page.getByTestId('import-given')).toBeHidden();
  await button('import-dialog.cancel').click();
  await openFile(app, outputDir, '年鉴.csv', years);
  await expect(dialog).toContainText(words('import-mapping.taken-up'));
  await button('import-mapping.restart').click();
  await expect(dialog).not.toContainText(words('import-mapping.taken-up'));
  await button('import-dialog.cancel').click();
});

test('a file that changed on the disk meanwhile is said to have, and read again with its answers', async ({
  app,
}, { outputDir }) => {
  const { page } = app.reader;
  await mkdir(outputDir, { recursive: true });
  const { words, button, dialog } = parts(page, 'zh-CN');
  const grid = page.getByTestId('sheet-grid');
  await openFile(app, outputDir, '年鉴.csv', years);
  await expect(grid).toContainText('208.45');
  await writeFile(path.join(outputDir, '年鉴.csv'), years.replace('208.45', '208.5'));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(dialog.getByRole('alert')).toContainText(words('import-dialog.changed-on-disk'));
  await button('import-dialog.read-again').click();
  await expect(grid).toContainText('208.5');
  await expect(grid).not.toContainText('208.45');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await button('import-dialog.cancel').click();
});

/** Years side by side, as in a yearbook; the first row is in the built-in data. */
const years = [
  '表1-1 洪山区主要年份基本情况,,,,',
  '指标,单位,2021年,2022年,2023年',
  '高新技术企业总数,家,902,1100,1297',
  '夜间灯光面积,平方公里,201.3,208.45,214.2',
  '盲道长度,公里,96,101.5,—',
].join('\n');

for (const locale of locales)
  test(`a wide table of years: columns have their roles and reasons, a new indicator is named, a contradiction shows both (${locale})${locale === 'en' ? ' @chromium' : ''}`, async ({
    app,
  }, { outputDir }) => {
    const { page } = app.reader;
    await mkdir(outputDir, { recursive: true });
    await app.set({ interfaceLocale: locale });
    await signAs(page, '王芳');
    const { words, button, write, series, questions, changes, dialog } = parts(page, locale);
    await openFile(app, outputDir, '年鉴.csv', years);

    const role = (place: number, header: string) =>
      dialog.getByLabel(words('import-columns.column', { place, header }));
    await expect(role(1, '指标')).toHaveValue('label');
    await expect(role(3, '2021年')).toHaveValue('figures');
    await role(3, '2021年').selectOption('other');
    await expect(dialog).toContainText(words('import-columns.reason.person'));
    await page.screenshot({ path: path.join(outputDir, 'columns.png') });
    await role(3, '2021年').selectOption('');
    await expect(dialog).not.toContainText(words('import-columns.reason.person'));

    await button('import-dialog.next').click();
    await questions.locator('[data-about="theme"]').getByRole('button').first().click();
    await expect(questions.locator('[data-about]')).toHaveCount(0);
    const known = series.getByRole('listitem').filter({ hasText: '高新技术企业总数' });
    await expect(known).toContainText(words('import-series.reason.name'));
    const made = series.getByRole('listitem').filter({ hasText: '夜间灯光面积' });
    await expect(made).toContainText(words('import-series.is.new'));
    await made.getByRole('button').click();
    const fields = made.getByTestId('new-indicator');
    await fields.getByLabel(words('field.name'), { exact: true }).fill('夜间亮灯面积');
    const english = words('import-series.in-english', { field: words('field.name') });
    await fields.getByLabel(english).fill('Area lit at night');
    await fields.getByLabel(english).press('Enter');
    await fields.getByLabel(words('field.decimals'), { exact: true }).selectOption('1');
    await fields.getByLabel(words('field.kind'), { exact: true }).selectOption('stock');
    await expect(made).toContainText(locale === 'en' ? 'Area lit at night' : '夜间亮灯面积');
    const source = page.getByTestId('import-source');
    await source.getByLabel(words('import-source.publisher')).fill('洪山区统计局');
    await source.getByLabel(words('import-source.date')).fill('2024-10-08');
    await page.screenshot({ path: path.join(outputDir, 'series.png') });

    await button('import-dialog.next').click();
    const beside = page.getByTestId('import-beside');
    const row = beside.getByRole('row').filter({ hasText: '3:5' });
    await expect(row.locator('[data-side="held"]')).toContainText(/1,?300/);
    await expect(row.locator('[data-side="file"]')).toContainText(/1,?297/);
    await expect(row.locator('[data-side="file"]')).toContainText('2024-10-08');
    await row.getByRole('combobox').selectOption('in-force');
    await expect(row).toHaveAttribute('data-way', 'in-force');
    await row.getByRole('button', { name: '3:5' }).click();
    const marked = page.getByTestId('sheet-peek').locator('[data-marked="true"]');
    await expect(marked).toBeInViewport();
    await expect(marked).toHaveText('1297');
    await page.screenshot({ path: path.join(outputDir, 'beside.png') });
    await expect(write).toBeDisabled();
    await changes.getByLabel(words('import-dialog.reason')).fill('年鉴为准');
    await write.click();
    await expect(page.getByTestId('import-result')).toBeVisible();
    await page.screenshot({ path: path.join(outputDir, 'written.png') });
    await button('reader.close').click();

    expect(await indicatorNamed(page, '夜间亮灯面积')).toMatchObject({
      ...{ name: { en: 'Area lit at night' }, kind: 'stock', unit: { zh: '平方公里' } },
    });
    const hiTech = await indicatorNamed(page, '高新技术企业总数');
    expect(hiTech?.latest).toMatchObject({ value: 1297, timePeriod: '2023' });
  });
