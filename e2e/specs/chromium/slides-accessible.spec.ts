import { AxeBuilder } from '@axe-core/playwright';
import { slideThemes } from '../../../shared/model/settings.ts';
import { expect, test } from '../../fixtures.ts';

/** Every theme for its colours, every language for its words. */
const looks = [
  ...slideThemes.map((theme) => ({ theme, locale: 'zh-CN' as const })),
  { theme: 'south-lake' as const, locale: 'en' as const },
];

for (const { theme, locale } of looks) {
  test(`axe finds nothing on any slide, ${theme}, ${locale}`, async ({ app, stored }) => {
    const { reader } = app;
    await app.set({ slideTheme: theme, slideLocale: locale });
    for (const number of stored.slides(locale).keys()) {
      await reader.expectAt(number + 1);
      await reader.slide.expectStill();
      const { violations } = await new AxeBuilder({ page: reader.page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode(true)
        .include('main .slide')
        .analyze();
      for (const { id, help, nodes } of violations) {
        const where = nodes.map(
          ({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`,
        );
        expect.soft(where, `slide ${number + 1}: ${id}, ${help}`).toEqual([]);
      }
      await reader.page.keyboard.press('ArrowRight');
    }
  });
}
