import path from 'node:path';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { Records } from '../../pages/records.ts';
import { ReviewView } from '../../pages/review.ts';

test('Escape closes an open list, and only then the form around it', async ({ app }) => {
  const records = new Records(app.harness);
  await records.open();
  await records.find('gxjs', '高新技术企业总数');
  await records.button('data.correct').click();
  await expect(records.form).toBeVisible();

  const list = records.form.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  for (const field of ['field.status', 'field.source'] as const) {
    await records.form
      .getByRole('combobox', { name: records.words(field), exact: true })
      .first()
      .click();
    await expect(list).toHaveCount(1);
    await records.page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(records.form).toBeVisible();
  }
  await records.page.keyboard.press('Escape');
  await expect(records.form).toBeHidden();
});

const forms: readonly (readonly [view: 'data' | 'sources' | 'goals', button: MessageKey])[] = [
  ['data', 'data.new'],
  ['sources', 'edit.new-source'],
  ['sources', 'sources.edit'],
  ['goals', 'edit.new-goal'],
];

for (const [view, button] of forms)
  test(`a form begins in its first field: ${button}`, async ({ app }) => {
    const records = new Records(app.harness);
    await app.go(view);
    await records.button(button).first().click();
    const first = records.form.locator('input, textarea').first();
    await expect(first).toBeFocused();
    await records.page.keyboard.press('Escape');
    await expect(records.form).toBeHidden();
  });

test('a correction begins in the value, from the trace as from the data: what is typed takes its place', async ({
  app,
}) => {
  const { reader } = app;
  const records = new Records(app.harness);
  await reader.open('hi-tech-ladder');
  await reader.slide.figures('hi-tech-enterprises').first().click();
  await reader.trace.panel.getByRole('button', { name: records.words('data.correct') }).click();
  await expect(records.field('field.value')).toBeFocused();
  await records.page.keyboard.type('1320');
  await expect(records.field('field.value')).toHaveValue('1320');
  await records.button('edit.discard').click();
  await expect(records.form).toBeHidden();

  await records.open();
  await records.find('gxjs', '高新技术企业总数');
  await records.button('data.correct').click();
  await expect(records.field('field.value')).toBeFocused();
  await records.page.keyboard.press('Escape');
  await expect(records.form).toBeHidden();
});

test('what was written is said beside all buttons, can be opened, and goes by itself', async ({
  app,
  folder,
}) => {
  const { page } = app.reader;
  await page.setViewportSize({ width: 1024, height: 640 });
  await app.go('review');
  await expect(new ReviewView(page).current).toBeVisible();
  const csv = path.join(folder, 'review.csv');
  await app.harness.answerSaveDialog(csv);
  await app.reader.button('review.export-csv').click();
  const toast = page.locator('[data-toast="done"]');
  await expect(toast).toContainText(csv);
  await expect(toast.getByRole('button')).toHaveText(['打开文件', '在文件夹中显示', '']);

  const said = await toast.boundingBox();
  const bar = page.locator('header:visible').first().getByRole('button');
  for (const button of await bar.all()) {
    const box = await button.boundingBox();
    if (box && said) expect(box.y + box.height).toBeLessThan(said.y);
  }
  await page.screenshot({ path: test.info().outputPath('toast.png') });
  await page.mouse.move(0, 0);
  await expect(toast).toHaveCount(0);
});
