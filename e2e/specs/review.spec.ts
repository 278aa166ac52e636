import { expect, test } from '../fixtures.ts';
import { ReviewView } from '../pages/review.ts';

test('a comment, an approval and an answer survive a reload; a draft comes back', async ({
  app,
}) => {
  const { page } = app.reader;
  const review = new ReviewView(page);
  await page.evaluate(() => window.api.profile.change({ person: '' }));
  await app.go('review');
  await expect(review.current).toContainText('第 1 张');

  await page.keyboard.press('KeyJ');
  await expect(review.current).toContainText('第 2 张');
  await review.comment('口径要不要写明？');
  await review.sign('王芳');
  await expect(review.comments).toContainText('口径要不要写明？');
  await page.keyboard.press('KeyA');
  await expect(review.current).toContainText('王芳 于');
  await page.keyboard.press('KeyX');
  await expect(review.comments).toHaveAttribute('data-resolved', 'true');

  await page.keyboard.press('KeyJ');
  await page.keyboard.press('KeyC');
  await page.keyboard.insertText('还没写完');
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const drafts = await window.api.drafts.list();
        return drafts.ok && drafts.value.length;
      }),
    )
    .toBe(1);

  await page.reload();
  await app.reader.slide.waitForFonts();
  await app.go('review');
  const second = review.entries.nth(1);
  await expect(second).toContainText('口径要不要写明？');
  await expect(second).toContainText('已处理');
  await expect(second).toContainText('王芳 于');
  const draft = review.entries.nth(2).getByRole('textbox', { name: '内容' });
  await expect(draft).toHaveValue('还没写完');
  await review.entries.nth(2).getByRole('button', { name: '取消' }).click();

  const own = second.locator('[data-comment]');
  await own.getByRole('button', { name: '删除' }).click();
  await expect(own).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(own).toContainText('口径要不要写明？');
  await own.getByRole('button', { name: '删除' }).click();
  await expect(own).toHaveCount(0);
});
