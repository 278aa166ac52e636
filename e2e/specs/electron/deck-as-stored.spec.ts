import { locales } from '../../../shared/model/localized.ts';
import { expectAsStored } from '../../as-stored.ts';
import { expect, test } from '../../fixtures.ts';
import { rareFontsLoaded } from '../../rare-fonts.ts';

// In Chromium `every-slide.spec.ts` holds each slide to this, beside all else that it looks for.
for (const locale of locales) {
  test(`every slide shows its title and its figures as stored, with none of the fonts for rare characters, ${locale}`, async ({
    app,
    stored,
  }) => {
    await app.set({ slideLocale: locale });
    for (const [index, result] of stored.slides(locale).entries()) {
      await app.reader.open(index + 1);
      await expectAsStored(app.reader.slide, result);
    }
    expect(await rareFontsLoaded(app.reader.page)).toEqual([]);
  });
}
