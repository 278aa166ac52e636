import { plainText } from '../../shared/deck/bound-slide.ts';
import { builtInLooks } from '../../shared/model/look.ts';
import { expect, test } from '../fixtures.ts';

test('the toolbar changes the slides’ language and leaves the interface’s @chromium', async ({
  app,
  stored,
}) => {
  const { reader } = app;
  await reader.open(3);
  await reader.button('command.slides-in-english').click();
  await reader.slide.waitForLocale('en');
  const result = stored.slides('en')[2];
  if (!result?.ok) throw new Error('the third slide is broken');
  await expect(reader.slide.title).toHaveText(plainText(result.slide.title), {
    useInnerText: false,
  });
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await reader.expectAt(3);
  await expect(reader.button('command.slides-in-english')).toHaveAttribute('aria-pressed', 'true');
});

test('after a click on the toolbar the arrow keys still turn slides @chromium', async ({ app }) => {
  const { reader } = app;
  await reader.button('look.night').click();
  await reader.slide.waitForLook('night');
  await reader.page.keyboard.press('ArrowRight');
  await reader.expectAt(2);
  await reader.slide.waitForLook('night');
});

test('the menu changes language and look live', async ({ app }) => {
  const { reader, harness } = app;
  for (const look of [...builtInLooks].reverse()) {
    await harness.menu(`view.look-${look}`);
    await reader.slide.waitForLook(look);
  }
  await harness.menu('view.interface-in-english');
  await reader.waitForLocale('en');
  await expect(reader.button('command.next-slide', 'en')).toBeVisible();
  await expect(reader.page).toHaveTitle(/Hongshan Briefing/);
  await harness.menu('view.slides-in-english');
  await reader.slide.waitForLocale('en');
});

test('language and look are remembered', async ({ app }) => {
  const { reader } = app;
  await app.set({ slideLocale: 'en', slideLook: 'civic-red', interfaceLocale: 'en' });
  await reader.page.reload();
  await reader.slide.waitForLocale('en');
  await reader.slide.waitForLook('civic-red');
  await reader.waitForLocale('en');
});

test('speaker notes come and go @chromium', async ({ app, stored }) => {
  const { reader, harness } = app;
  await reader.open(2);
  await harness.menu('view.toggle-notes');
  const result = stored.slides('zh-CN')[1];
  if (!result?.ok) throw new Error('the second slide is broken');
  await expect(reader.notes).toHaveText(plainText(result.slide.notes));
  await reader.button('command.notes').click();
  await expect(reader.notes).toBeHidden();
});
