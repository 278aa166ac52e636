import { correction } from '../../../main/store/testing/edit.ts';
import { expect, test } from '../../fixtures.ts';
import { type ChromiumHarness, startChromium } from '../../harness/chromium.ts';
import { paste, Records } from '../../pages/records.ts';

const name = '高新技术企业总数';

test('what is typed and pasted is read, asked about or refused, and never guessed', async ({
  app,
}) => {
  const records = new Records(app.harness);
  await records.open();
  await records.find(name, name);
  await records.button('data.add-year', { year: 2024 }).click();
  const value = records.field('field.value');

  await paste(value, '突破\n１，６５０家\n');
  await expect(value).toHaveValue('1650');
  await expect(records.preview('zh-CN')).toContainText('突破1650家');
  await expect(records.preview('en')).toContainText('over 1,650');

  const refused = [
    ['', 'issue.no-value'],
    ['很多', 'issue.figure.no-number'],
    ['1300家，4.6万户', 'issue.figure.several-numbers'],
    ['9'.repeat(400), 'issue.figure.too-large'],
    ['<script>alert(1)</script>', 'issue.figure.words-unknown'],
    ['1.2.3', 'issue.figure.misplaced-separators'],
  ] as const;
  for (const [typed, issue] of refused) {
    await value.fill(typed);
    await value.blur();
    const [before = ''] = records.words(issue).split('{');
    await expect(records.form.locator('[data-field="value"]')).toContainText(before.slice(0, 8));
  }
  await value.fill('1650户');
  await value.blur();
  await expect(records.form.locator('[data-field="value"]')).toContainText('“户”');

  await value.fill('1,65');
  await value.blur();
  await records.form
    .getByRole('button', { name: records.words('field.meant', { number: 165 }) })
    .click();
  await expect(value).toHaveValue('165');

  await records.field('field.timePeriod').fill('明年');
  await records.save();
  await expect(records.form, 'a form with faults stays').toContainText(
    records.words('issue.period').slice(0, 8),
  );
  await records.form.getByRole('button', { name: records.words('edit.discard') }).click();
  await expect(records.form).toBeHidden();
});

test('what was typed comes back after the window died, and a changed figure is shown before it is saved over', async ({
  folder,
}) => {
  const harness: ChromiumHarness = await startChromium(folder);
  try {
    const records = new Records(harness);
    await harness.page.locator('[data-testid="reader"]').waitFor();
    await records.open();
    await records.find(name, name);
    await records.button('data.correct').click();
    await records.field('field.value').fill('1310');
    await records.confirm('突破1310家');
    await records.field('field.reason').fill('更正');
    await expect
      .poll(() => JSON.stringify(harness.store.drafts.list()))
      .toMatch(/1310.*更正|更正.*1310/);

    await harness.page.reload();
    await harness.page.locator('[data-testid="reader"]').waitFor();
    harness.store.edits.apply(correction(harness.store, 'hi-tech-enterprises', { value: 1320 }));
    await records.open();
    await records.find(name, name);
    await records.button('data.correct').click();
    await expect(records.field('field.value')).toHaveValue('1310');
    await expect(records.form).toContainText(records.words('edit.start-over'));

    await records.field('field.person').fill('王敏');
    await records.save();
    await expect(records.form).toContainText(records.words('edit.changed-meanwhile'));
    await expect(records.form).toContainText('突破1320家');
    await records.button('edit.keep-mine').click();
    await expect(records.form).toBeHidden();
    await expect(records.detail).toContainText('突破1310家');
    expect(harness.store.drafts.list()).toEqual([]);
  } finally {
    await harness.close();
  }
});

test('a figure that slides show is not deleted, and a new year brings the trend', async ({
  folder,
}) => {
  const harness = await startChromium(folder);
  try {
    const records = new Records(harness);
    await harness.page.locator('[data-testid="reader"]').waitFor();
    await records.open();
    await records.find(name, name);
    await expect(records.detail.locator('[data-testid="detail-chart"]')).toHaveCount(0);
    await records.button('data.delete-latest').click();
    const dialog = harness.page.getByRole('dialog');
    await expect(dialog).toContainText(records.words('edit.delete-used', { count: 2 }));
    await expect(dialog.getByRole('button', { name: records.words('edit.delete') })).toHaveCount(1);
    await records.button('edit.keep').click();

    await records.button('data.add-year', { year: 2024 }).click();
    await records.field('field.value').fill('1650');
    await records.choose('field.source', '洪山');
    await records.choose('field.section', '1 ');
    await records.field('field.paraNo').fill('2');
    await records.field('field.rawText').fill('1650家');
    await records.field('field.person').fill('王敏');
    await records.save();
    await expect(records.form).toBeHidden();
    await expect(records.detail.locator('[data-testid="detail-chart"]')).toBeVisible();
    await expect(records.detail).toContainText('2023年为突破1300家');
  } finally {
    await harness.close();
  }
});

test('a milestone is begun, comes back after the window died, and stands by its date', async ({
  folder,
}) => {
  const harness = await startChromium(folder);
  try {
    const records = new Records(harness);
    const { page } = harness;
    const title = (language: 'field.in-chinese' | 'field.in-english') =>
      records.field(language, { field: records.words('field.title') });
    const begin = async () => {
      await page.locator('[data-testid="reader"]').waitFor();
      await harness.menu('go.goals');
      await page.getByText(records.words('goals.boards.milestones'), { exact: true }).click();
      await records.button('edit.new-milestone').click();
    };
    await begin();
    await title('field.in-chinese').fill('湖滨绿道贯通');
    await records.field('field.date').fill('2023年6月');
    await expect(records.preview('zh-CN')).toContainText('湖滨绿道贯通');
    await expect(records.preview('en')).toContainText('June 2023');
    await expect.poll(() => JSON.stringify(harness.store.drafts.list())).toContain('2023年6月');

    await page.reload();
    await begin();
    await expect(title('field.in-chinese')).toHaveValue('湖滨绿道贯通');
    await title('field.in-english').fill('Lakeside greenway complete');
    await records.choose('field.theme', '民生');
    await records.choose('field.source', '洪山');
    await records.choose('field.section', '1 ');
    await records.field('field.paraNo').fill('2');
    await records.field('field.person').fill('王敏');
    await records.save();
    await expect(records.form).toBeHidden();
    // What was made is shown.
    await expect(
      page.getByRole('complementary', { name: records.words('goals.milestone-details') }),
    ).toContainText('2023年6月');
  } finally {
    await harness.close();
  }
});

test('a goal’s term is chosen in words, and read back in words in both languages', async ({
  app,
}) => {
  const records = new Records(app.harness);
  await app.harness.menu('go.goals');
  await app.harness.page.locator('[data-goal="alumni-tower"] button').click();
  await records.button('edit.goal-title').click();
  await expect(records.preview('zh-CN')).toContainText('3年内');
  await records.choose('field.term', '5年内');
  await expect(records.preview('en')).toContainText('within 5 years of');
  await expect(records.form.locator('[data-testid="edit-body"]')).not.toContainText(/P\dY/);
  await records.form.getByRole('button', { name: records.words('edit.discard') }).click();
});
