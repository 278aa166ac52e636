import { locales } from '../../../shared/model/localized.ts';
import { slideThemes } from '../../../shared/model/settings.ts';
import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';

/** A language has words and marks of its own; a theme has only colours, which one rule looks at. */
const looks = [
  ...locales.map((locale) => ({ theme: 'south-lake' as const, locale, rules: null })),
  ...slideThemes
    .filter((theme) => theme !== 'south-lake')
    .map((theme) => ({ theme, locale: 'zh-CN' as const, rules: ['color-contrast'] })),
];

for (const { theme, locale, rules } of looks) {
  test(`axe finds nothing on any slide, ${theme}, ${locale}`, async ({ app, stored }) => {
    const { reader } = app;
    await app.set({ slideTheme: theme, slideLocale: locale });
    for (const number of stored.slides(locale).keys()) {
      await reader.expectAt(number + 1);
      await reader.slide.expectStill();
      const found = await axeFaults(reader.page, {
        within: 'main [data-slide-key]',
        ...(rules && { options: { runOnly: rules } }),
      });
      expect.soft(found, `slide ${number + 1}`).toEqual([]);
      await reader.page.keyboard.press('ArrowRight');
    }
  });
}
