import { expect, test } from '../../fixtures.ts';
import { Records } from '../../pages/records.ts';

test('the table is found, sorted, narrowed and walked by keys', async ({ app, stored }) => {
  const records = new Records(app.harness);
  const { page, rows, search, grid } = records;
  await records.open();
  const indicators = new Set(
    stored.briefing.figures.filter(({ origin }) => origin === 'observation').map(({ key }) => key),
  );
  const count = page.getByText(records.words('data.count', { count: indicators.size }));
  await expect(count).toBeVisible();

  for (const asked of ['高新技术企业总数', 'gaoxinjishuqiyezongshu', 'gxjsqyzs', 'high-tech ent']) {
    await search.fill(asked);
    await expect(rows.first()).toContainText('高新技术企业总数');
    await expect(rows.first().locator('mark').first()).toBeVisible();
  }
  await search.fill('没有这样的指标');
  await expect(page.getByText(records.words('data.none'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(count).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Control+KeyF');
  await expect(search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(grid).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(records.detail).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(records.detail).toBeHidden();

  await grid.getByRole('button', { name: records.words('data.column.value') }).click();
  await grid.getByRole('button', { name: records.words('data.column.value') }).click();
  await expect(
    grid.getByRole('columnheader', { name: records.words('data.column.value') }),
  ).toHaveAttribute('aria-sort', 'descending');
});

test('what is compared shares an axis where the units allow, and says why where not', async ({
  app,
}) => {
  const records = new Records(app.harness);
  await records.open();
  const take = async (text: string, name: string) => {
    await records.search.fill(text);
    await expect(records.rows.first()).toContainText(name);
    await records.rows.first().hover();
    await records.rows
      .first()
      .getByRole('button', { name: records.words('data.compare-this', { name }) })
      .click();
  };
  await take('高新技术企业总数', '高新技术企业总数');
  await take('“四上”企业总数', '“四上”企业总数');
  await take('全区经济总量', '全区经济总量');
  await records.page
    .getByRole('main')
    .getByRole('button', { name: records.words('data.compare-now'), exact: true })
    .click();
  const pane = records.page.getByRole('complementary', {
    name: records.words('data.comparison'),
  });
  await expect(pane.getByRole('row')).toHaveCount(2);
  await expect(pane).toContainText(records.words('data.apart.other-unit'));
  await expect(pane).toContainText('1000亿元以上');
});
