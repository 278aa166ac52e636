import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DeckKey, IndicatorKey, SlideKey } from '../../../shared/model/keys.ts';
import { expect, test } from '../../fixtures.ts';
import { correct, say, signAs, tidy } from '../../office.ts';
import { ReviewView } from '../../pages/review.ts';

const deck = DeckKey.parse('annual-2023');
const ladder = SlideKey.parse('hi-tech-ladder');
const hiTech = IndicatorKey.parse('hi-tech-enterprises');

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('a figure changed after the approval shows; a comment on it stands on every slide with it', async ({
  app,
  folder,
}) => {
  const { page } = app.reader;
  const review = new ReviewView(page);
  const about = { about: 'slide', deck, slide: ladder } as const;
  await say(page, { anchor: about, kind: 'approved', text: '', author: '李工' });
  await say(page, {
    anchor: { about: 'indicator', indicator: hiTech },
    kind: 'question',
    text: '与年报一致吗？',
    author: '李工',
  });
  await app.go('review');
  await expect(review.filter('核准后有改动')).toHaveAccessibleName('核准后有改动 0');
  await correct(page, hiTech, 1320);
  await review.show('核准后有改动');
  await expect(review.entries).toHaveCount(1);
  await expect(review.slide(ladder)).toContainText('核准后有 1 处改动');
  await expect(review.slide(ladder).locator(`[data-figure-row="${hiTech}"]`)).toContainText(
    '已改动',
  );

  await review.show('待处理');
  await expect(review.entries).toHaveCount(2);
  // Only who wrote it may change it.
  await expect(review.comments.getByRole('button')).toHaveText(['标为已处理', '回复']);
  await page.keyboard.press('KeyX');
  await expect(review.document).toContainText('没有待处理的意见。');

  const csv = path.join(folder, 'review.csv');
  await app.harness.answerSaveDialog(csv);
  await page.getByRole('button', { name: '导出 CSV' }).click();
  await expect(page.locator('[data-toast]')).toContainText(csv);
  expect(await readFile(csv, 'utf8')).toContain('与年报一致吗？');
});

test('whatever is typed into a comment is kept as typed, or refused with a reason', async ({
  app,
}) => {
  const { page } = app.reader;
  const review = new ReviewView(page);
  await app.go('review');
  await expect(review.current).toBeVisible();
  await page.keyboard.press('KeyC');
  await expect(review.field).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(review.current.getByRole('alert')).toHaveText('请先写下内容。');
  await page.keyboard.insertText('长'.repeat(4001));
  await page.keyboard.press('Control+Enter');
  await expect(review.current.getByRole('alert')).toContainText('最多 4000 字，现在 4001 字');
  const wild = '<img src=x onerror="document.title=1"> مرحبا\n第二行 １２３';
  await review.field.fill(wild);
  await page.keyboard.press('Control+Enter');
  await expect(review.comments.locator('[data-testid="comment-text"]')).toHaveText(wild);
  await expect(review.comments.locator('img')).toHaveCount(0);
  const boxes = await Promise.all(
    [review.comments, review.current].map((part) => part.boundingBox()),
  );
  expect((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0)).toBeLessThan(
    (boxes[1]?.x ?? 0) + (boxes[1]?.width ?? 0),
  );
  await page.keyboard.press('Shift+Slash');
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toContainText('审阅的键盘操作');
});

test('from a figure to its paragraph, to its slide, and back', async ({ app }) => {
  const { page } = app.reader;
  const review = new ReviewView(page);
  await app.go('review');
  const row = review.slide(ladder).locator(`[data-figure-row="${hiTech}"]`);
  await row.getByRole('button', { name: '导语3段' }).click();
  const source = page.getByRole('main', { name: '来源的段落' });
  await expect(source.locator('[data-asked="true"]')).toContainText('突破1300家');
  await source
    .getByRole('button', { name: /高新技术企业/ })
    .first()
    .click();
  const details = page.getByRole('complementary', { name: '摘录' });
  const ladderAt = await app.reader.numberOf(ladder);
  await details.getByRole('button', { name: new RegExp(`^${ladderAt}`) }).click();
  await app.reader.expectAt('hi-tech-ladder');
  await app.harness.menu('go.back');
  await expect(details).toBeVisible();

  const search = page.getByRole('textbox', { name: '搜索摘录' });
  await search.fill('gxjs');
  await expect(source.locator('[data-testid="sources-extract"]').first()).toContainText(
    '高新技术企业',
  );
  for (const wild of ['<script>', '‮abc', '没有这个词', '9'.repeat(300)]) {
    await search.fill(wild);
    await expect(source).toContainText('没有找到');
  }
  await search.fill('');
  await expect(source).toContainText('没有摘录');
});

test('progress entered on the board is on the goal’s slide', async ({ app }) => {
  const { page } = app.reader;
  await app.go('goals');
  const card = page.locator('[data-goal="alumni-tower"]');
  await expect(card.getByText('暂无进度数据')).toHaveCount(5);
  await card.getByRole('button').click();
  await page.getByRole('button', { name: '填报进度' }).click();
  const form = page.getByRole('dialog');
  const reached = (target: string) => form.getByRole('textbox', { name: target });
  await reached('引进创新型校友企业').fill('四十二');
  await form.getByRole('textbox', { name: '说明和依据' }).fill('半年调度会纪要');
  await form.getByRole('button', { name: '保存' }).click();
  // No status is taken that nobody chose, and no number that is none.
  await expect(form.getByText('请从列表中选择。')).toBeVisible();
  await expect(form.getByRole('alert').first()).toBeVisible();
  await form.getByText('按期推进', { exact: true }).click();
  await reached('引进创新型校友企业').fill('42');
  await reached('建成产学研创新平台').fill('3');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toBeHidden();
  await expect(card).toContainText('已报 42家 · 完成 42%');
  await expect(card).toContainText('已报 3个 · 完成 30%');
  await expect(card.getByText('暂无进度数据')).toHaveCount(2);
  // All of a report is one step.
  await app.harness.menu('edit.undo');
  await expect(card.getByText('暂无进度数据')).toHaveCount(5);
  await app.harness.menu('edit.redo');
  await expect(card).toContainText('已报 42家 · 完成 42%');
  const details = page.getByRole('complementary', { name: '目标详情' });
  await expect(details).toContainText('半年调度会纪要');
  // What is begun of one record of a day is not the other's.
  const value = form.getByRole('textbox', { name: '完成值' });
  const records = details.getByRole('button', { name: '修改这条进度' });
  await records.first().click();
  const first = await value.inputValue();
  await value.fill('7');
  await page.keyboard.press('Escape');
  await records.nth(1).click();
  await expect(value).toHaveValue(first === '42' ? '3' : '42');
  await page.keyboard.press('Escape');
  await records.first().click();
  await expect(value).toHaveValue('7');
  await form.getByRole('button', { name: '放弃修改' }).click();
  const towerAt = await app.reader.numberOf('alumni-tower');
  await details.getByRole('button', { name: new RegExp(`^${towerAt}`) }).click();
  await app.reader.expectAt('alumni-tower');
  await expect(app.reader.stage.locator('[data-slide-key]')).toContainText('已报 42家 · 完成 42%');
});

test('what changed since a state was kept, and the slides that show it', async ({ app }) => {
  const { page } = app.reader;
  await app.go('differences');
  const view = page.locator('[data-testid="differences"]');
  await view.getByRole('button', { name: '保留当前状态…' }).first().click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('请填写名称。');
  await page.keyboard.insertText('汇报前 <b>‮');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-toast]')).toContainText('已保留');
  await page.getByRole('combobox', { name: '与之对比' }).click();
  await page.locator('.ant-select-item-option', { hasText: '汇报前' }).click();
  await expect(view).toContainText('完全相同');
  await correct(page, hiTech, 1320);
  const line = view.getByRole('row', { name: /高新技术企业总数/ });
  await expect(line.locator('del')).toHaveText('突破1300家');
  await expect(line.locator('ins')).toHaveText('突破1320家');
  await expect(
    line.getByRole('button', { name: `第 ${await app.reader.numberOf(ladder)} 张` }),
  ).toBeVisible();
  await view.locator('[data-testid="differences-slide"]').nth(1).getByRole('button').click();
  await app.reader.expectAt('hi-tech-ladder');
});
