import { plainText } from '../../shared/deck/bound-slide.ts';
import { locales } from '../../shared/model/localized.ts';
import { expect, test } from '../fixtures.ts';
import { fold } from '../pages/slide.ts';

test('the deck opens on its cover', async ({ app, stored }) => {
  const [cover] = stored.slides('zh-CN');
  if (!cover?.ok) throw new Error('the cover is broken');
  await app.reader.slide.expectKey(cover.slide.key);
  await expect(app.reader.slide.title).toHaveText(plainText(cover.slide.title));
  await expect(app.reader.options).toHaveCount(stored.slides('zh-CN').length);
  await expect(app.reader.page).toHaveTitle(new RegExp(stored.briefing.deck.title.zh));
});

for (const locale of locales) {
  test(`every slide shows its title and its figures as stored, ${locale}`, async ({
    app,
    stored,
  }) => {
    await app.set({ slideLocale: locale });
    for (const result of stored.slides(locale)) {
      if (!result.ok)
        throw new Error(`${result.key} is broken: ${JSON.stringify(result.problems)}`);
      const { key, number, title, figures } = result.slide;
      await app.reader.open(number);
      await app.reader.slide.expectKey(key);
      expect(fold((await app.reader.slide.title.textContent()) ?? '')).toBe(fold(plainText(title)));
      const text = await app.reader.slide.foldedText();
      for (const figure of figures) {
        expect.soft(text, `${key} shows ${figure.figure.key}`).toContain(fold(figure.printed));
        await expect
          .soft(
            app.reader.slide.figures(figure.figure.key).first(),
            `${key}: ${figure.figure.key} can be asked`,
          )
          .toBeAttached();
      }
    }
  });
}

test('the built-in briefing loads none of the fonts for rare characters', async ({ app }) => {
  const last = await app.reader.options.count();
  for (let number = 1; number <= last; number += 1) await app.reader.open(number);
  const rare = await app.reader.page.evaluate(async () => {
    await document.fonts.ready;
    return (
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/').at(-1) ?? '')
        // Narrow spaces, as in times of the day, are among the signs of mathematics.
        .filter((file) => /^(?:common|signs|rest|compatible|rare)-\d\d-/.test(file))
    );
  });
  expect(rare).toEqual([]);
});
