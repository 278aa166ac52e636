import type { Locator } from '@playwright/test';
import { DeckKey, IndicatorKey, SlideKey } from '../../../shared/model/keys.ts';
import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { correct, say, signAs, tidy } from '../../office.ts';

const deck = DeckKey.parse('annual-2023');
const ladder = SlideKey.parse('hi-tech-ladder');
const hiTech = IndicatorKey.parse('hi-tech-enterprises');

const words = {
  'zh-CN': { name: '王芳', asked: '与年报的口径一致吗？', kept: '汇报前', corrected: '突破1320家' },
  en: {
    name: 'Wang Fang',
    asked: 'Same definition as in the yearbook?',
    kept: 'Before the meeting',
    corrected: 'over 1,320',
  },
};

test.afterEach(async ({ app }) => {
  const { page } = app.reader;
  await tidy(page);
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 800 });
});

// Four views and axe on each: a busy machine may take its time.
// Chinese in light, English in dark: each view is seen and checked in both.
for (const [locale, suffix, colorScheme] of [
  ['zh-CN', 'zh', 'light'],
  ['en', 'en', 'dark'],
] as const) {
  test(`the guide’s pictures of review, sources, goals and differences, and axe on them (${locale})`, async ({
    app,
  }, info) => {
    const { page } = app.reader;
    const { name, asked, kept, corrected } = words[locale];
    await page.setViewportSize({ width: 1152, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    await signAs(page, name);
    await page.evaluate((label) => window.api.differences.keep({ label }), kept);
    await say(page, {
      anchor: { about: 'slide', deck, slide: ladder },
      kind: 'approved',
      text: '',
      author: name,
    });
    await say(page, {
      anchor: { about: 'indicator', indicator: hiTech },
      kind: 'question',
      text: asked,
      author: name,
    });
    await correct(page, hiTech, 1320);

    const picture = async (view: string, shown: readonly Locator[]) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await guidePicture(page, `${view}-${suffix}`, info.outputDir, shown);
      // The guide shows views in light; axe sees them in dark too.
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    };

    await app.go('review');
    await page.locator('[data-testid="review-filter"]').nth(2).click();
    const reviewed = page.locator(`[data-entry="slide ${ladder}"] [data-slide-key]`);
    await reviewed.waitFor();
    // What there is to check of a figure that was corrected is found out a moment later.
    await expect(page.locator('[data-testid="review-filter"]').nth(3)).toContainText('2');
    await picture('review', [reviewed, page.getByText(asked)]);

    await app.go('sources');
    const extract = page.locator('[data-testid="sources-extract"]').nth(1);
    await extract.click();
    await picture('sources-view', [extract]);

    await app.go('goals');
    const tower = page.locator('[data-goal="alumni-tower"]');
    await tower.getByRole('button').click();
    await picture('goals', [tower]);

    await app.go('differences');
    // The box waits, out of order, until the states are there: a click on what lies around it would not.
    await page.locator('[data-testid="differences-choice"]').getByRole('combobox').click();
    await page.locator('.ant-select-item-option', { hasText: kept }).first().click();
    const touched = page.locator('[data-testid="differences-slide"]').first();
    await touched.locator('[data-slide-key]').waitFor();
    const change = page.getByRole('table').locator('ins', { hasText: corrected }).first();
    await picture('differences', [change, touched]);
  });
}
