import path from 'node:path';
import { openStore } from '../../../main/store/file/open.ts';
import { addSecondDeck } from '../../../main/store/testing/second-deck.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { datasetFolder } from '../../harness/harness.ts';
import { signAs, tidy } from '../../office.ts';
import { Briefings } from '../../pages/briefings.ts';
import { Reader } from '../../pages/reader.ts';
import { ReviewView } from '../../pages/review.ts';

const title = '洪山区2024年中期简报';

/** The app over a store with two briefings whose slides have the same keys. */
async function startWithTwo(folder: string) {
  const file = path.join(folder, 'hongshan.sqlite');
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  addSecondDeck(file, { from: 'annual-2023', key: 'midterm', title, period: '2022' });
  const harness = await startChromium(folder);
  const reader = new Reader(harness.page);
  await reader.slide.waitForFonts();
  return { harness, reader, page: harness.page };
}

test('the other briefing is found and opened, its review is its own, and each keeps its slide', async ({
  folder,
}) => {
  const { harness, reader, page } = await startWithTwo(folder);
  try {
    await reader.open(4);
    const choice = reader.sidebar.getByRole('button', { name: /^简报/ });
    await choice.click();
    await page.getByRole('menuitemradio', { name: title }).click();
    await expect(page).toHaveTitle(`${title} · 洪山简报`);
    await reader.expectAt(1);
    await expect(choice).toHaveAccessibleName(`简报: ${title}`);

    await page.evaluate(() => window.api.profile.change({ person: '王芳' }));
    const review = new ReviewView(page);
    await page.getByTestId('rail-stop').nth(3).click();
    await expect(review.current).toContainText('第 1 张');
    await review.comment('只说中期简报');
    await expect(review.comments).toContainText('只说中期简报');
    await page.evaluate((deck) => window.api.decks.open({ deck }), DeckKey.parse('annual-2023'));
    await expect(review.current).toContainText('第 1 张');
    await expect(review.document).not.toContainText('只说中期简报');
    await page.getByTestId('rail-stop').nth(1).click();
    await reader.expectAt(4);

    await page.evaluate((deck) => window.api.decks.open({ deck }), DeckKey.parse('midterm'));
    await expect(page).toHaveTitle(`${title} · 洪山简报`);
    await page.reload();
    await expect(page).toHaveTitle(`${title} · 洪山简报`);
  } finally {
    await harness.close();
  }
});

test('one briefing alone needs no choice', async ({ app }) => {
  const { page, sidebar } = app.reader;
  const choice = sidebar.getByRole('button', { name: /^简报/ });
  await signAs(page, '王芳');
  await expect(choice).toBeVisible();
  const briefings = new Briefings(app.harness);
  await briefings.open();
  await briefings.choose('洪山区2024年工作展望', 'briefings.delete');
  await briefings.act('briefings.delete-act');
  await app.go('briefing');
  await expect(app.reader.options).not.toHaveCount(0);
  await expect(choice).toHaveCount(0);
  await tidy(page);
  await expect(choice).toBeVisible();
});

test('the briefing of the year opens first, and the outlook is chosen beside it', async ({
  folder,
}) => {
  const harness = await startChromium(folder);
  try {
    const reader = new Reader(harness.page);
    await expect(harness.page).toHaveTitle('洪山区2023年工作简报 · 洪山简报');
    await reader.sidebar.getByRole('button', { name: /^简报/ }).click();
    await harness.page.getByRole('menuitemradio', { name: '洪山区2024年工作展望' }).click();
    await expect(harness.page).toHaveTitle('洪山区2024年工作展望 · 洪山简报');
    await expect(reader.stage).toContainText('洪山2024：');
    await expect(reader.options).toHaveCount(harness.store.decks.get('outlook-2024').slides.length);
  } finally {
    await harness.close();
  }
});
