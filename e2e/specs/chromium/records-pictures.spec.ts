import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { Records } from '../../pages/records.ts';

for (const [locale, suffix, name] of [
  ['zh-CN', 'zh', '高新技术企业总数'],
  ['en', 'en', 'High-tech enterprises, total'],
] as const) {
  test(`the guide’s pictures of the data view (${locale})`, async ({ app, stored }, info) => {
    const { page } = app.harness;
    await page.setViewportSize({ width: 1152, height: 720 });
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    const records = new Records(app.harness, locale);
    const indicator = stored.briefing.figures.find(
      ({ key }) => String(key) === 'hi-tech-enterprises',
    );
    const shown = locale === 'en' ? (indicator?.name.en ?? name) : name;
    await records.open();
    await records.find(locale === 'en' ? 'high-tech ent' : 'gxjs', shown);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await guidePicture(page, `data-${suffix}`, info.outputDir, [
      records.rows.first(),
      records.detail.getByRole('heading', { name: shown }),
      records.button('data.correct'),
    ]);

    await records.button('data.correct').click();
    await records.field('field.value').fill('1320');
    await expect(records.preview(locale)).toContainText('320');
    await guidePicture(page, `correct-${suffix}`, info.outputDir, [
      ...[records.form, records.field('field.value')],
      ...[records.preview('zh-CN'), records.preview('en')],
    ]);
    await records.form.getByRole('button', { name: records.words('edit.discard') }).click();
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}
