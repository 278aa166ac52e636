import type { Locator } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { Question } from '../../pages/question.ts';

test('the guide’s pictures of reading and tracing', async ({ app }, info) => {
  const { reader } = app;
  const { page } = reader;
  const picture = (name: string, shown: readonly Locator[]) =>
    guidePicture(page, name, info.outputDir, shown);
  await page.setViewportSize({ width: 1152, height: 720 });
  await reader.open('hi-tech-ladder');
  await reader.stage.focus();
  await picture('reader-zh', [reader.slide.root, reader.toolbar, reader.currentOption]);

  await reader.slide.figures('hi-tech-enterprises').last().click();
  await expect(reader.trace.panel).toBeVisible();
  await picture('trace-zh', [reader.trace.panel]);
  await page.keyboard.press('Escape');
  await expect(reader.trace.panel).toBeHidden();

  await page.keyboard.down('t');
  const tags = page.locator('[data-testid="source-tag"]');
  await expect(tags).not.toHaveCount(0);
  await picture('sources-zh', [tags.first(), tags.last()]);
  await page.keyboard.up('t');

  const question = new Question(page);
  await page.keyboard.press('/');
  await page.keyboard.insertText('gxjs');
  await expect(question.chosen).toContainText('高新技术企业');
  await picture('ask-zh', [question.dialog, question.chosen, question.answer]);
  await page.keyboard.press('Escape');
  await expect(question.dialog).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
});
