import { plainText } from '../../shared/deck/bound-slide.ts';
import { expect, test } from '../fixtures.ts';

test('the deck opens on its cover', async ({ app, stored }) => {
  const [cover] = stored.slides('zh-CN');
  if (!cover?.ok) throw new Error('the cover is broken');
  await app.reader.slide.expectKey(cover.slide.key);
  await expect(app.reader.slide.title).toHaveText(plainText(cover.slide.title));
  await expect(app.reader.options).toHaveCount(stored.slides('zh-CN').length);
  await expect(app.reader.page).toHaveTitle(new RegExp(stored.briefing.deck.title.zh));
});
