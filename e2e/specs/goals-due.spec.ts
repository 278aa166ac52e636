import { daysBetween, localDay } from '../../shared/model/period.ts';
import { axeFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { Records } from '../pages/records.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('a goal gets its office, leader and a quarter step by keys; the step is due, done, and undone @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  const { keyboard } = page;
  const records = new Records(app.harness);
  const goal = page.locator('[data-goal="university-city"]');
  await app.go('goals');
  await goal.getByRole('button').first().click();
  await records.button('edit.goal-title').click();

  const office = records.field('field.in-chinese', { field: records.words('field.office') });
  await office.focus();
  await keyboard.type('区招商局');
  await keyboard.press('Tab');
  await keyboard.type('Investment Bureau');
  await keyboard.press('Tab');
  await expect(records.field('field.leader')).toBeFocused();
  await keyboard.type('王芳');
  await records.button('edit.add-step').focus();
  await keyboard.press('Enter');
  const text = records.field('field.in-chinese', { field: records.words('field.step-text') });
  await expect(text).toBeFocused();
  await keyboard.type('首批企业签约');
  // The first quarter of the goal's term, 2024, which is long over.
  await expect(records.form.locator('[data-field="steps.0.quarter"]')).toContainText(
    '2024年第一季度',
  );
  await keyboard.press('Enter');
  await expect(records.form).toBeHidden();

  const details = page.getByRole('complementary', { name: records.words('goals.details') });
  await expect(details).toContainText('区招商局');
  await expect(details).toContainText('王芳');
  await expect(details).toContainText(records.words('goals.step-overdue'));

  await page.getByText(records.words('goals.boards.due'), { exact: true }).click();
  const due = page.getByRole('row').filter({ hasText: '首批企业签约' });
  const today = localDay(new Date());
  const overdue = daysBetween('2024-03-31', today);
  await expect(due).toContainText(records.words('goals.due-overdue', { days: overdue }));
  await expect(due).toContainText('区招商局');
  await expect(due).toContainText('王芳');
  await expect(due).toContainText(records.words('progress.no_data'));
  await expect(due.locator('[data-status="no_data"] svg'), 'a light beside its word').toBeVisible();

  expect(await axeFaults(page)).toEqual([]);

  await due.getByRole('button', { name: new RegExp(records.words('goals.mark-done')) }).focus();
  await keyboard.press('Enter');
  await expect(records.field('field.reached')).toBeFocused();
  await expect(records.field('field.reached')).toHaveValue(today);
  expect(await axeFaults(page)).toEqual([]);
  await keyboard.press('Enter');
  await expect(records.form).toBeHidden();
  await expect(due).toHaveCount(0);

  await app.harness.menu('edit.undo');
  await expect(due).toBeVisible();

  await due.getByRole('button', { name: '建成高品质的大学之城' }).click();
  await expect(details).toContainText('首批企业签约');
});

test('what is due without a report is reported from the list, and is not offered as “no data” @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  const records = new Records(app.harness);
  await app.go('goals');
  await page.getByText(records.words('goals.boards.due'), { exact: true }).click();
  const rows = page.locator('tr[data-kind="report"][data-goal="alumni-tower"]');
  await expect(rows).toHaveCount(1);
  await rows.getByRole('button', { name: new RegExp(records.words('goals.report')) }).click();
  const status = records.form.locator('[data-field="status"]');
  await expect(status.getByText(records.words('progress.on_track'), { exact: true })).toBeVisible();
  await expect(status).not.toContainText(records.words('progress.no_data'));
  await expect(status.locator('svg')).toHaveCount(4);
  await status.getByText(records.words('progress.on_track'), { exact: true }).click();
  await records.save();
  await expect(records.form).toBeHidden();
  await expect(rows).toHaveCount(0);
});
