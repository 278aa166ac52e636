import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../show-fixtures.ts';

test('a meeting is listed with its slides and questions, exported and deleted', async ({
  app,
  folder,
  present,
}) => {
  const { page } = app.reader;
  const { audience } = await present();
  await audience.press('ArrowRight', 'ArrowRight');
  await audience.press('Slash');
  await expect(audience.panel('question.title').getByRole('combobox')).toBeFocused();
  await audience.page.keyboard.type('gxjs');
  await expect(audience.panel('question.title').getByRole('option').first()).toContainText('高新');
  await audience.press('Enter');
  await audience.onStage(() => expect(audience.answer).toBeVisible());
  await audience.press('Escape');
  await audience.onStage(() => expect(audience.answer).toHaveCount(0));
  await audience.leave();
  await app.reader.root.waitFor();

  // The end of a show leads on to its record.
  await page.getByTestId('meeting-recorded').getByRole('button', { name: '写会议记录' }).click();
  const meetings = page.getByRole('dialog', { name: '会议记录' });
  await expect(page.getByTestId('meeting-recorded')).toHaveCount(0);
  const record = meetings.getByRole('article');
  await expect(record).toContainText('第 3 张');
  await expect(record).toContainText('gxjs');
  await expect(record).toContainText('突破1300家');
  const listed = await meetings.locator('[data-testid="meetings-entry"]').count();

  const csv = path.join(folder, 'meeting.csv');
  await app.harness.answerSaveDialog(csv);
  await meetings.getByRole('button', { name: '导出 CSV' }).click();
  await expect(meetings.getByRole('status')).toContainText(csv);
  expect(await readFile(csv, 'utf8')).toContain('gxjs');

  const pdf = path.join(folder, 'meeting.pdf');
  await app.harness.answerSaveDialog(pdf);
  await meetings.getByRole('button', { name: '导出 PDF' }).click();
  await expect(meetings.getByRole('status')).toContainText(pdf);
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');

  await meetings.getByRole('button', { name: '删除', exact: true }).click();
  const confirm = page.getByRole('dialog', { name: '删除这条会议记录？' });
  await confirm.getByRole('button', { name: '不删除' }).click();
  await expect(meetings.locator('[data-testid="meetings-entry"]')).toHaveCount(listed);
  await meetings.getByRole('button', { name: '删除', exact: true }).click();
  await confirm.getByRole('button', { name: '删除', exact: true }).click();
  await expect(meetings.locator('[data-testid="meetings-entry"]')).toHaveCount(listed - 1);
});
