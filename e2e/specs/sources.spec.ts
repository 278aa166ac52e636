import { bindFigure } from '../../shared/figures/bind-figure.ts';
import { citeShortly } from '../../shared/figures/cite.ts';
import { expect, test } from '../fixtures.ts';

test('while T is held, every figure shows its source, and no tag covers another @chromium', async ({
  app,
  stored,
}) => {
  const { page } = app.reader;
  const tags = page.locator('[data-testid="source-tag"]');
  for (const result of stored.slides('zh-CN')) {
    if (!result.ok || result.slide.figures.length === 0) continue;
    await app.reader.open(result.slide.number);
    await page.keyboard.down('t');
    for (const { figure } of result.slide.figures) {
      await expect(tags.filter({ hasText: citeShortly(figure.passages, 'zh-CN') })).not.toHaveCount(
        0,
      );
    }
    await expect(tags).toHaveCount(await app.reader.stage.locator('[data-figure-key]').count());
    expect(await overlappingTags()).toEqual([]);
    await page.keyboard.up('t');
    await expect(tags).toHaveCount(0);
  }

  function overlappingTags() {
    return tags.evaluateAll((elements) => {
      const boxes = elements.map((element) => element.getBoundingClientRect());
      return boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          )
          .map((b) => `${a.left},${a.top} and ${b.left},${b.top}`),
      );
    });
  }
});

test('the toolbar keeps the sources shown, from slide to slide @chromium', async ({ app }) => {
  const { reader } = app;
  const button = reader.button('command.show-sources');
  const tags = reader.page.locator('[data-testid="source-tag"]');
  await reader.open(2);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(tags).not.toHaveCount(0);
  await reader.open('hi-tech-ladder');
  await expect(tags).toHaveCount(await reader.stage.locator('[data-figure-key]').count());
  await button.click();
  await expect(tags).toHaveCount(0);
});

test('a figure leads to the others of its paragraph and to the slides that show it', async ({
  app,
  stored,
}) => {
  const { reader } = app;
  const other = stored.briefing.figures.find(({ key }) => key === 'gazelle-enterprises-new');
  if (!other) throw new Error('the paragraph lost a figure');
  const { label, printed } = bindFigure(other, 'zh-CN');
  await reader.open('hi-tech-ladder');
  await reader.slide.figures('tech-smes-registered').first().click();
  await reader.trace.panel.getByRole('button', { name: `${label} ${printed}` }).click();
  await expect(reader.trace.printed).toHaveText(printed);

  await reader.page.keyboard.press('Escape');
  await reader.slide.figures('hi-tech-enterprises').first().click();
  await reader.trace.panel.getByRole('button', { name: '第 2 张', exact: true }).click();
  await reader.expectAt(2);
  await expect(reader.trace.panel).toBeHidden();
});
