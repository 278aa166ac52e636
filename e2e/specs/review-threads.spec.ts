import { axeFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import { ReviewView } from '../pages/review.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

test('a comment points at a place by mouse and by keys, is answered, settled and put back whole @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  const review = new ReviewView(page);
  await app.go('review');
  await expect(review.current).toContainText('第 1 张');
  await page.keyboard.press('KeyJ');
  await expect(review.current).toContainText('第 2 张');

  // By mouse.
  await page.keyboard.press('KeyC');
  await review.field.fill('这里的单位对吗？');
  await review.current.getByRole('button', { name: '在页上标注' }).click();
  const ground = review.current.getByRole('button', { name: '选择标注的位置' });
  await expect(ground).toBeFocused();
  const box = await ground.boundingBox();
  if (!box) throw new Error('the slide is in sight');
  await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.25);
  await expect(review.field).toBeFocused();
  await page.keyboard.press('Control+Enter');
  const first = review.comments.filter({ hasText: '这里的单位对吗？' });
  await expect(first).toBeVisible();
  const pins = review.current.locator('[data-pin]');
  await expect(pins).toHaveText(['1']);

  // By keys alone; Escape leaves the place as it was.
  await page.keyboard.press('KeyC');
  await expect(review.field).toBeFocused();
  await page.keyboard.insertText('这一行太小');
  await page.keyboard.press('Tab');
  await expect(review.current.getByRole('button', { name: '在页上标注' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ground).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(review.current.getByRole('button', { name: '在页上标注' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ground).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(review.field).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(pins).toHaveText(['1', '2']);
  const places = await page.evaluate(async () => {
    const said = await window.api.reviews.list();
    return said.ok && said.value.map(({ pin }) => pin);
  });
  expect(places).toEqual([
    { x: expect.closeTo(960, -0.5), y: expect.closeTo(180, -0.5) },
    { x: 632, y: 400 },
  ]);

  // From the pin to its comment, and back.
  await pins.first().click();
  await expect(first).toBeFocused();
  await first.getByRole('button', { name: '在页上查看标注 1' }).click();
  await expect(pins.first()).toBeFocused();

  await first.getByRole('button', { name: '回复' }).click();
  const reply = first.getByRole('textbox', { name: '回复内容' });
  await expect(reply).toBeFocused();
  await page.keyboard.insertText('按公报，是万户');
  await page.keyboard.press('Control+Enter');
  await expect(first.locator('[data-reply]')).toContainText('按公报，是万户');
  await expect(reply).toHaveCount(0);
  await first.getByRole('button', { name: '标为已处理' }).click();
  await expect(first).toHaveAttribute('data-resolved', 'true');
  await expect(review.filter('待处理')).toHaveAccessibleName('待处理 1');
  expect(await axeFaults(page)).toEqual([]);

  await first.getByRole('button', { name: '删除' }).first().click();
  await expect(review.comments).toHaveCount(1);
  await expect(page.locator('[data-toast]')).toContainText('已删除一条意见和它的 1 条回复');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(first.locator('[data-reply]')).toContainText('按公报，是万户');
  await expect(first).toHaveAttribute('data-resolved', 'true');
  await expect(pins).toHaveText(['1', '2']);

  // A draft of an answer is there again.
  await page.keyboard.press('KeyR');
  await expect(review.current.getByRole('textbox', { name: '回复内容' })).toBeFocused();
  await page.keyboard.insertText('还没写完');
  await page.keyboard.press('Escape');
  await app.go('briefing');
  await app.go('review');
  await expect(page.getByRole('textbox', { name: '回复内容' })).toHaveValue('还没写完');
});

test('a briefing is passed on to the department, which its card says, and that is undone @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  await app.go('review');
  const line = page.locator('[data-testid="turn-line"]');
  const step = line.locator('[aria-current="step"]');
  await expect(step).toHaveText('起草');
  const passOn = async (note: string) => {
    await line.getByRole('button', { name: '转交…' }).click();
    const dialog = page.getByRole('dialog', { name: '转交简报' });
    await dialog.getByRole('textbox', { name: '附言' }).fill(note);
    expect(await axeFaults(page, { within: 'dialog' })).toEqual([]);
    await dialog.getByRole('button', { name: '转交', exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  await passOn('请核对第三部分的数字');
  await expect(step).toHaveText('部门审核');
  await expect(line).toContainText('王芳 于');
  await expect(line).toContainText('请核对第三部分的数字');
  await app.go('briefings');
  const card = page.locator('[data-testid="card-turn"]');
  await expect(card).toContainText('部门审核');
  expect(await axeFaults(page)).toEqual([]);

  await app.go('review');
  await passOn('');
  await expect(step).toHaveText('领导审定');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(step).toHaveText('部门审核');
  await line.getByRole('button', { name: '转交…' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
});
