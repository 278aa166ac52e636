import { Question } from '../../pages/question.ts';
import { Console } from '../../pages/show.ts';
import { expect, test } from '../../show-fixtures.ts';

const views = ['data', 'review', 'sources', 'goals', 'differences'] as const;

test('over every view a question is answered, and the focus is back where it was', async ({
  app,
}) => {
  const { page } = app.reader;
  const ask = new Question(page);
  for (const view of views) {
    await app.go(view);
    const stop = page.locator('[data-testid="rail-stop"][aria-current="page"]');
    await expect(
      page.locator('[data-testid="workspace-view"]:not([hidden]) h1').first(),
    ).toBeAttached();
    await stop.focus();
    for (const open of [() => page.keyboard.press('Slash'), () => app.harness.menu('view.ask')]) {
      await open();
      await expect(ask.field).toBeFocused();
      await page.keyboard.insertText('gxjs');
      await expect(ask.answer).toContainText('1300');
      await page.keyboard.press('Escape');
      await expect(ask.dialog).toBeHidden();
      await expect(stop).toBeFocused();
    }
  }
});

test('an answer over another view leads to its slide, and does not stay behind', async ({
  app,
}) => {
  const { page } = app.reader;
  const ask = new Question(page);
  await app.go('goals');
  await page.keyboard.press('Slash');
  await expect(ask.field).toBeFocused();
  await page.keyboard.insertText('gxjs');
  await ask.slideLink(await app.reader.numberOf('hi-tech-ladder')).click();
  await app.reader.expectAt('hi-tech-ladder');
  await app.go('goals');
  await expect(ask.dialog).toHaveCount(0);
});

test('F fills the screen in every view and leaves it; / asks there too', async ({ app }) => {
  const { page } = app.reader;
  const ask = new Question(page);
  await app.go('sources');
  await page.keyboard.press('KeyF');
  await app.reader.expectFullScreen(true);
  await page.keyboard.press('Slash');
  await expect(ask.field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ask.dialog).toBeHidden();
  await app.reader.expectFullScreen(true);
  await page.keyboard.press('KeyF');
  await app.reader.expectFullScreen(false);
});

test('F5 starts the show at the first slide, from a view and over its question', async ({
  app,
  present,
}) => {
  await app.reader.open('hi-tech-ladder');
  await app.go('data');
  await app.reader.page.keyboard.press('Slash');
  await expect(new Question(app.reader.page).field).toBeFocused();
  const { keys } = await present('show.start');
  await new Console(app.reader.page).expectSlide(keys[0] ?? '?');
});
