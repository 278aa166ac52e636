import { expect, test } from '../fixtures.ts';

test('F fills the screen with the slide, Escape leaves it', async ({ app }) => {
  const { reader } = app;
  await reader.page.keyboard.press('KeyF');
  await reader.expectFullScreen(true);
  await expect(reader.toolbar).toBeHidden();
  await expect(reader.sidebar).toBeHidden();
  await reader.page.keyboard.press('ArrowRight');
  await reader.slide.title.waitFor();
  await expect(reader.announcement).toContainText('第 2 张');

  await reader.page.keyboard.press('Escape');
  await reader.expectFullScreen(false);
  await expect(reader.toolbar).toBeVisible();
  await reader.expectAt(2);
});

test('the menu and the toolbar switch full screen too', async ({ app }) => {
  const { reader, harness } = app;
  await harness.menu('view.toggle-full-screen');
  await reader.expectFullScreen(true);
  await reader.page.mouse.move(300, 300);
  await reader.button('reader.leave-full-screen').click();
  await reader.expectFullScreen(false);
  await reader.button('command.full-screen').click();
  await reader.expectFullScreen(true);
});

test('the slide is as large as the screen lets it be', async ({ app }) => {
  const { reader } = app;
  await reader.page.keyboard.press('KeyF');
  await reader.expectFullScreen(true);
  await expect
    .poll(async () => {
      const box = await reader.slide.root.boundingBox();
      const screen = await reader.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      const missing = Math.min(
        screen.width - (box?.width ?? 0),
        screen.height - (box?.height ?? 0),
      );
      return Math.round(missing);
    })
    .toBe(0);
});

test('Escape closes an open source before it leaves full screen @chromium', async ({ app }) => {
  const { reader } = app;
  await reader.open(2);
  await reader.page.keyboard.press('KeyF');
  await reader.expectFullScreen(true);
  await reader.slide.anyFigure.first().click();
  await expect(reader.trace.panel).toBeVisible();
  await reader.page.keyboard.press('Escape');
  await expect(reader.trace.panel).toBeHidden();
  await reader.expectFullScreen(true);
  await reader.page.keyboard.press('Escape');
  await reader.expectFullScreen(false);
});

test('a resting pointer hides with its controls @chromium', async ({ app }) => {
  const { reader } = app;
  await reader.page.keyboard.press('KeyF');
  await reader.expectFullScreen(true);
  await reader.page.mouse.move(200, 200);
  await expect(reader.stage).toHaveAttribute('data-idle', 'true');
  await expect(reader.stage).toHaveCSS('cursor', 'none');
  await reader.page.mouse.move(220, 220);
  await expect(reader.stage).toHaveAttribute('data-idle', 'false');
});
