import type { Locator, Page } from '@playwright/test';
import { translate } from '../../../shared/i18n/messages.ts';
import { guidePicture } from '../../guide-picture.ts';
import type { ChromiumHarness } from '../../harness/chromium.ts';
import { aDisplay } from '../../harness/page-stage.ts';
import { expect, test } from '../../show-fixtures.ts';

test.afterEach(async ({ app }) => (app.harness as ChromiumHarness).plugDisplays([aDisplay(1)]));

for (const [locale, suffix] of [
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const) {
  test(`the guide’s pictures of a show (${locale})`, async ({ app, present }, info) => {
    const { plugDisplays, page } = app.harness as ChromiumHarness;
    plugDisplays([aDisplay(1), aDisplay(2)]);
    await page.setViewportSize({ width: 1152, height: 720 });
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    const { console, audience, keys } = await present();

    const picture = (window: Page, name: string, shown: readonly Locator[]) =>
      guidePicture(window, `${name}-${suffix}`, info.outputDir, shown);
    const hiTech = locale === 'en' ? '1,300' : '1300';

    const at = keys.indexOf('hi-tech-ladder');
    await console.press(`Digit${at + 1}`, 'Enter');
    await audience.expectSlide('hi-tech-ladder');
    await console.press('Control+KeyI');
    await console.expectTool('highlighter');
    await console.drag([0.06, 0.17], [0.5, 0.17]);
    await audience.expectInk(true, 'highlighter');
    await console.press('Control+KeyA');
    await console.expectTool('arrow');
    await console.nextSlide.waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await picture(page, 'console', [
      ...[console.slide, console.nextSlide, console.elapsed, console.figures.first()],
      ...[console.button('show.highlighter', locale), console.button('show.end', locale)],
    ]);
    await picture(audience.page, 'audience', [
      audience.slide,
      audience.slide.locator('[data-figure-key="hi-tech-enterprises"]').last(),
    ]);

    await console.press('Slash');
    const question = console.panel('question.title', locale);
    await expect(question.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(locale === 'en' ? 'high-tech ent' : 'gxjs');
    await expect(question.getByRole('option').first()).toBeVisible();
    await console.press('Enter');
    await expect(audience.answer).toBeVisible();
    const takeAway = translate(locale, 'show.hide-answer');
    await expect(question.getByRole('button', { name: takeAway })).toBeVisible();
    await picture(page, 'question', [question, question.getByRole('option').first()]);
    await picture(audience.page, 'answer', [audience.answer, audience.answer.getByText(hiTech)]);
    await console.press('Escape', 'Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}
