import { axeFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { tidy } from '../office.ts';
import { Records } from '../pages/records.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

test('another district’s figure is entered and found as that district’s, and changes no slide', async ({
  app,
  stored,
}) => {
  const { reader, harness } = app;
  const { page } = reader;
  const records = new Records(harness);
  const dialog = page.getByRole('dialog', { name: records.words('areas.title'), exact: true });
  const picture = async (name: string) => {
    expect.soft(await axeFaults(page), name).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  };
  const shows = stored
    .slides('zh-CN')
    .find(
      (result) =>
        result.ok &&
        result.slide.figures.some(({ figure }) => String(figure.key) === 'hi-tech-enterprises'),
    );
  if (!shows?.ok) throw new Error('no slide shows the figure');

  await records.open();
  await records.button('areas.title').click();
  await expect(dialog.getByTestId('areas').getByRole('listitem')).toHaveText([
    /洪山区本地区.*隶属武汉市/,
    /湖北省/,
    /武汉市.*隶属湖北省/,
  ]);
  await picture('areas');

  await dialog.getByRole('button', { name: records.words('areas.new') }).click();
  await records.field('areas.code').fill('420111');
  const name = { field: records.words('field.name') };
  await records.field('field.in-chinese', name).fill('武昌区');
  await records.field('field.in-english', name).fill('Wuchang District');
  await records.field('field.person').fill('王敏');
  await records.choose('areas.parent', '武汉市');
  await records.field('field.synonyms').fill('武昌、中心城区武昌');
  await records.save();
  await expect(records.form, 'a code belongs to one area').toContainText('420111');
  await records.field('areas.code').fill('420106');
  await picture('area-form');
  await records.save();
  await expect(records.form).toBeHidden();
  await expect(dialog.getByTestId('areas')).toContainText('武昌区');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await records.find('gxjsqyzs', '高新技术企业总数');
  await records.button('data.add-year', { year: 2024 }).click();
  await records.choose('field.refArea', '武昌区');
  await records.field('field.timePeriod').fill('2023');
  await expect(records.form, 'no slide shows it').not.toContainText('张幻灯片');
  await records.field('field.value').fill('1900');
  await records.choose('field.source', '洪山');
  await records.choose('field.section', '1 ');
  await records.field('field.paraNo').fill('2');
  await records.field('field.rawText').fill('1900家');
  await picture('observation-form');
  await records.save();
  await expect(records.form).toBeHidden();
  await expect(records.detail, 'ours is still the figure').toContainText('突破1300家');
  await expect(records.detail.getByRole('table')).toContainText(/武昌区 2023年.*1900家/);
  await expect(records.detail).toContainText(/高新技术企业总数（武昌区，2023年）/);
  await picture('detail');

  await records.search.fill('');
  await page.getByRole('combobox', { name: records.words('data.filter.areas') }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '武昌区' }).click();
  await page.keyboard.press('Escape');
  const menu = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await expect(menu).toHaveCount(0);
  await expect(records.rows).toHaveCount(1);
  await expect(records.rows.first()).toContainText(/1900家.*武昌区 2023年/);
  await picture('filtered');
  await page.getByRole('button', { name: records.words('data.clear') }).click();

  await harness.menu('go.briefing');
  await reader.open(shows.slide.number);
  await expect.poll(() => reader.slide.foldedText()).toContain('突破1300家');
  await expect.poll(() => reader.slide.foldedText()).not.toContain('1900家');

  await records.open();
  await records.button('areas.title').click();
  await dialog.getByRole('button', { name: '把“武昌区”设为本地区' }).click();
  const home = page.getByRole('dialog', { name: '把“武昌区”设为本地区？' });
  await expect(home, 'what follows is told beforehand').toContainText('已有的简报');
  await picture('home');
  await home.getByRole('button', { name: records.words('areas.leave-home') }).click();
  await dialog.getByRole('button', { name: '删除“武昌区”' }).click();
  await page.getByRole('button', { name: records.words('edit.delete'), exact: true }).click();
  await expect(page.getByRole('alert'), 'its figure needs it').toContainText(
    'hi-tech-enterprises@2023',
  );
  await picture('needed');
});
