import { locales } from '../../../shared/model/localized.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';

for (const locale of locales) {
  test(`the guide’s picture of the export dialog (${locale})`, async ({ app }, info) => {
    const { exports, harness, reader } = app;
    await reader.page.setViewportSize({ width: 1152, height: 720 });
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    await harness.menu('file.export-pdf');
    await exports.option('combobox', 'export-dialog.preset').selectOption('handout');
    await exports.option('radio', 'export-dialog.kind.handout').focus();
    // Two pages of contents come before the slides.
    await exports.button('export-dialog.next-page').click();
    await exports.button('export-dialog.next-page').click();
    await exports.button('export-dialog.export').focus();
    await expect(exports.preview.locator('[data-slide-key]')).toHaveCount(3);
    await reader.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await guidePicture(reader.page, `export-${locale === 'en' ? 'en' : 'zh'}`, info.outputDir, [
      ...[exports.dialog, exports.extent, exports.button('export-dialog.export')],
      ...(await exports.preview.locator('[data-slide-key]').all()),
    ]);
    await reader.page.setViewportSize({ width: 1280, height: 800 });
  });
}
