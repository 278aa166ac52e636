import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils } from '@e965/xlsx';
import type { Locator, Page } from '@playwright/test';
import { makeXls } from '../../../main/import/tables/testing/make-xls.ts';
import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { signAs, tidy } from '../../office.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

const words = (key: MessageKey, params = {}) => translate('zh-CN', key, params);

/** More stops than any step has before what is looked for. */
const mostStops = 60;

/** Goes on with the Tab key until something has the focus, and looks whether that can be seen. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  const hasFocus = () => wanted.evaluate((one) => one === document.activeElement);
  for (let stop = 0; stop < mostStops && !(await hasFocus()); stop += 1)
    await page.keyboard.press(key);
  await expect(wanted).toBeFocused();
  const isSeen = await wanted.evaluate((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  expect(isSeen, `the focus on ${wanted} is seen`).toBe(true);
}

test('a table is brought in by keys alone, from its sheet and range to what is written', async ({
  app,
  folder,
}) => {
  const { page } = app.reader;
  const { keyboard } = page;
  await signAs(page, '王芳');
  const file = path.join(folder, '月报.xls');
  writeFileSync(
    file,
    makeXls({
      说明: utils.aoa_to_sheet([['制表说明'], ['数据为快报数']]),
      数据: utils.aoa_to_sheet([
        ['旧表', '单位', '2022年'],
        ['甲数', '个', 1],
        ['乙数', '个', 2],
        [],
        ['指标', '单位', '2023年'],
        ['粮食产量', '万吨', 12.5],
        ['实际直接利用外资额', '亿美元', 3.1],
      ]),
    }),
  );
  await app.harness.answerOpenDialog(file);
  await app.harness.menu('file.import');
  const dialog = page.getByTestId('import');
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const next = button(words('import-dialog.next'));
  await expect(page.getByTestId('sheet-grid')).toBeVisible();

  // The sheet, and the range on it.
  const sheet = dialog.getByLabel(words('import-dialog.sheet-label')).first();
  await tabTo(page, sheet);
  await keyboard.press('ArrowDown');
  await expect(page.getByTestId('sheet-grid')).toContainText('旧表');
  const range = dialog.getByLabel(words('import-dialog.range'));
  await tabTo(page, range);
  await keyboard.type('A5:C7');
  await keyboard.press('Enter');
  const tables = page.getByRole('list', { name: words('import-dialog.tables') });
  await expect(tables.getByRole('listitem')).toHaveCount(1);

  // What a column is: said otherwise, and left to the program again.
  const role = page.getByTestId('sheet-grid').getByRole('combobox').nth(1);
  await expect(role).toHaveValue('unit');
  await tabTo(page, role);
  await keyboard.press('ArrowDown');
  await expect(role).toHaveValue('multiplier');
  await expect(role).toBeFocused();
  await keyboard.press('Home');
  await expect(role).toHaveValue('unit');
  await tabTo(page, next);
  await keyboard.press('Enter');

  // Each question that is answered hands the focus on to the next one.
  const questions = page.getByTestId('import-questions');
  const asked = questions.locator('[data-about]');
  await expect(asked.first()).toBeVisible();
  await tabTo(page, asked.first().getByRole('button').first(), 'Shift+Tab');
  for (let left = await asked.count(); left > 0; left -= 1) {
    await expect(asked).toHaveCount(left);
    await expect(asked.locator(':focus')).toHaveCount(1);
    const first = asked.first().getByRole('button').first();
    await tabTo(page, first, 'Shift+Tab');
    await keyboard.press('Enter');
  }
  await expect(asked).toHaveCount(0);

  // A name of its own for a new indicator.
  const change = button(`${words('import-series.change')} 粮食产量`);
  const series = questions.getByTestId('import-series').locator('[data-line]');
  await tabTo(page, series.first());
  // However many there are, they are one stop.
  await keyboard.press('End');
  await expect(series.last()).toBeFocused();
  await expect(
    questions.getByTestId('import-series').locator('[data-line][tabindex="0"]'),
  ).toHaveCount(1);
  await keyboard.press('Home');
  while (!(await change.evaluate((one) => one === document.activeElement)))
    await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(button(`${words('import-series.fold')} 粮食产量`)).toBeFocused();
  const name = questions.getByTestId('import-series').getByRole('textbox').nth(0);
  await tabTo(page, name);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('粮食总产量');
  await tabTo(page, next);
  await keyboard.press('Enter');

  // All lines are one stop; a cell is looked at in its sheet, and one is back at its line.
  const changes = page.getByTestId('import-changes');
  await expect(changes).toContainText('粮食总产量');
  const cells = changes.locator('[data-line]');
  await tabTo(page, cells.first(), 'Shift+Tab');
  await keyboard.press('ArrowDown');
  await expect(cells.nth(1)).toBeFocused();
  await keyboard.press('Enter');
  const peek = page.getByTestId('sheet-peek');
  await expect(peek.getByTestId('sheet-grid')).toBeFocused();
  await keyboard.press('Escape');
  await expect(peek).toBeHidden();
  await expect(cells.nth(1)).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /^导入（/ }));
  await keyboard.press('Enter');
  await expect(page.getByTestId('import-result')).toBeVisible();
  await tabTo(page, button(words('reader.close')));
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});
