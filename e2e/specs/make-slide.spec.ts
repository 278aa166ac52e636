import { axeFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { Records } from '../pages/records.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('figures that were chosen in the data become a slide after the one looked at, by one click', async ({
  app,
}) => {
  const { reader, harness } = app;
  await reader.open('hi-tech-ladder');
  const before = await reader.options.count();
  const at = await reader.numberOf('hi-tech-ladder');
  const records = new Records(harness);
  await records.open();
  for (const name of ['高新技术企业总数', '“四上”企业总数', '全区经济总量']) {
    await records.search.fill(name);
    await expect(records.rows.first()).toContainText(name);
    await records.rows.first().hover();
    await records.rows
      .first()
      .getByRole('button', { name: records.words('data.compare-this', { name }) })
      .click();
  }
  await records.button('make-slide.button').click();
  const dialog = records.page.getByRole('dialog');
  const ideas = dialog.getByRole('option', { name: records.words('layout.kpi-grid') });
  await expect(ideas).toBeVisible();
  expect(await dialog.getByRole('listbox').getByRole('option').count()).toBeGreaterThanOrEqual(3);
  expect(await axeFaults(records.page, { within: 'dialog' })).toEqual([]);
  await ideas.click();
  await expect(dialog).toBeHidden();
  await reader.expectView('briefing');
  await expect(reader.options).toHaveCount(before + 1);
  await reader.expectAt(at + 1);
  await expect(reader.stage.locator('[data-layout]').first()).toHaveAttribute(
    'data-layout',
    'kpi-grid',
  );
  await expect(reader.stage).toContainText('1300');
  await harness.menu('edit.undo');
  await expect(reader.options).toHaveCount(before);
});
