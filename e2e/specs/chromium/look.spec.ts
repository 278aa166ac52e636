import { expect, test } from '../../fixtures.ts';

const shots = '/tmp/dlg/shots';
for (const locale of ['zh-CN', 'en'] as const)
  test(`look ${locale}`, async ({ app }) => {
    const { page } = app.reader;
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    await app.reader.open(4);
    for (const [name, w, h, scheme] of [
      ['l', 1280, 800, 'light'],
      ['d', 1280, 800, 'dark'],
      ['s', 960, 540, 'light'],
    ] as const) {
      await page.setViewportSize({ width: w, height: h });
      await page.emulateMedia({ colorScheme: scheme });
      await app.harness.menu('file.export-pdf');
      await expect(app.exports.dialog).toBeVisible();
      await page.screenshot({ path: `${shots}/${locale}-${name}-slides.png` });
      await page.keyboard.press('Escape');
      await expect(app.exports.dialog).toBeHidden();
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: null });
  });
