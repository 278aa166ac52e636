import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { Question } from '../../pages/question.ts';

test('the guide’s pictures of reading and tracing', async ({ app }, info) => {
  const { reader } = app;
  const { page } = reader;
  const picture = (name: string) => guidePicture(page, name, info.outputDir);
  await page.setViewportSize({ width: 1152, height: 720 });
  await reader.open(4);
  await reader.stage.focus();
  await picture('reader-zh');

  await reader.slide.figures('hi-tech-enterprises').last().click();
  await expect(reader.trace.panel).toBeVisible();
  await picture('trace-zh');
  await page.keyboard.press('Escape');
  await expect(reader.trace.panel).toBeHidden();

  await page.keyboard.down('t');
  await expect(page.locator('[data-testid="source-tag"]')).not.toHaveCount(0);
  await picture('sources-zh');
  await page.keyboard.up('t');

  const question = new Question(page);
  await page.keyboard.press('/');
  await page.keyboard.insertText('gxjs');
  await expect(question.chosen).toContainText('高新技术企业');
  await picture('ask-zh');
  await page.keyboard.press('Escape');
  await expect(question.dialog).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
});
