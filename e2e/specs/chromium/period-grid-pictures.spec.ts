import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { signAs, tidy } from '../../office.ts';
import { PeriodGridPage } from '../../pages/period-grid.ts';

test.afterEach(async ({ app }) => {
  const { page } = app.reader;
  await tidy(page);
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 800 });
});

// Chinese in light, English in dark: axe on both, and the picture of the guide.
for (const [locale, suffix, name, scheme] of [
  ['zh-CN', 'zh', '王芳', 'light'],
  ['en', 'en', 'Wang Fang', 'dark'],
] as const) {
  test(`the guide’s picture of a period’s grid, and axe on it and its dialog (${locale})`, async ({
    app,
  }, info) => {
    const { page } = app.reader;
    await page.setViewportSize({ width: 1152, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    await signAs(page, name);
    const grid = new PeriodGridPage(app.harness, locale);
    await grid.open();
    await grid.place(
      locale === 'en' ? 'Hongshan' : '洪山',
      locale === 'en' ? 'Introduction' : '导语',
      '2',
    );
    await grid.choose('economic-output', '2024');
    await grid.paste('1100亿元以上\n突破1100家\n250\n—\n3\n4.6万户\n获批');
    await grid.choose('above-scale-enterprises-new', '2024');
    await guidePicture(page, `period-grid-${suffix}`, info.outputDir, [
      grid.cell('above-scale-enterprises-new', '2024'),
      grid.cell('cloud-benchmark-enterprises', '2024'),
      grid.change('above-scale-enterprises-new'),
      grid.strip,
      grid.button('grid.save-count', { count: 6 }),
    ]);
    await page.emulateMedia({ colorScheme: scheme });
    expect.soft(await axeFaults(page), 'the grid').toEqual([]);
    await page.screenshot({ path: info.outputPath('grid.png') });
    await grid.button('grid.save-count', { count: 6 }).click();
    expect.soft(await axeFaults(page), 'its dialog').toEqual([]);
    await page.screenshot({ path: info.outputPath('dialog.png') });
  });
}
