import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readXlsx } from '../../main/export/tables/testing/read-xlsx.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { axeFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';

const zh = (key: Parameters<typeof translate>[1], params = {}) => translate('zh-CN', key, params);

test('the data of this slide becomes a workbook, by keyboard alone', async ({
  app,
  folder,
  stored,
}) => {
  const { page } = app.harness;
  const file = path.join(folder, '数据.xlsx');
  await app.harness.answerSaveDialog(file);
  await page.keyboard.press('ArrowRight');
  await app.harness.menu('file.export-data');
  const dialog = page.getByRole('dialog', { name: zh('data-export.title') });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('radio')).toHaveCount(6);

  await page.keyboard.press('Tab');
  const slide = dialog.getByLabel(zh('data-export.scope.slide', { number: 2 }));
  await page.keyboard.press('ArrowUp');
  await expect(slide).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  const second = stored.slides('zh-CN')[1];
  if (!second?.ok) throw new Error('the second slide is broken');
  // Made in a thread of its own, which has to start.
  await expect(app.exports.done).toBeVisible({ timeout: 120_000 });
  const cells = readXlsx(await readFile(file)).flatMap(({ rows }) => rows.flat());
  const values = new Set(cells.map((cell) => cell?.value));
  for (const { printed, figure } of second.slide.figures) {
    expect(values, figure.key).toContain(printed);
    expect(values, figure.key).toContain(figure.value);
  }
  await page.getByRole('button', { name: zh('export.reveal') }).click();
  await expect.poll(() => app.harness.revealed()).toEqual([file]);
});

test('a slide without figures says so, and choosing no file goes back @chromium', async ({
  app,
  folder,
}) => {
  const { page } = app.harness;
  await app.harness.menu('file.export-data');
  const dialog = page.getByRole('dialog', { name: zh('data-export.title') });
  const start = dialog.getByRole('button', { name: zh('data-export.export') });
  await expect(dialog).toBeVisible();
  expect(await axeFaults(page, { within: 'dialog' })).toEqual([]);
  await app.harness.answerSaveDialog(null);
  await start.click();
  await expect(start).toBeEnabled();
  await dialog.getByLabel(zh('data-export.scope.slide', { number: 1 })).check();
  await app.harness.answerSaveDialog(path.join(folder, 'data.csv'));
  await start.click();
  await expect(app.exports.failure).toContainText(zh('error.export.no-data'));
});
