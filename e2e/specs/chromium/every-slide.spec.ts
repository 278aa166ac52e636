import type { Locator } from '@playwright/test';
import type {} from '../../../renderer/api.ts';
import { looks } from '../../../renderer/styles/looks.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import { builtInLooks, type SlideLook } from '../../../shared/model/look.ts';
import { expectAsStored } from '../../as-stored.ts';
import { axeFaults } from '../../axe.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { composition, emptyShare } from '../../composition.ts';
import { expect, test } from '../../fixtures.ts';
import type { Reader } from '../../pages/reader.ts';
import { rareFontsLoaded } from '../../rare-fonts.ts';
import {
  hasPictures,
  isDebian,
  openBaselineGallery,
  pictureOf,
  toleranceOf,
} from '../../visual/baseline.ts';

// One walk over the slides for each look, for all that is held against each of them. Each worker has
// an app of its own, so looks may be taken side by side; a busy machine may take its time.
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

/** A language has words and marks of its own; a theme has only colours, which one rule looks at. */
function axeRulesFor(look: SlideLook, locale: Locale): 'all' | 'contrast' | 'none' {
  if (look === 'south-lake') return 'all';
  return locale === 'zh-CN' ? 'contrast' : 'none';
}

const { paper } = looks['south-lake'];

const decks = ['annual-2023', 'outlook-2024'].map((key) => DeckKey.parse(key));

for (const deck of decks) {
  for (const look of builtInLooks) {
    for (const locale of locales) {
      const isPictured = hasPictures(deck, { look, locale });
      const looks = isPictured ? ', and looks as accepted' : '';
      test(`every slide of ${deck} is as stored, with no text outside, clipped or overlapped, no fault that axe finds, no rare font${looks}, ${look}, ${locale}`, async ({
        app,
        stored,
      }, { config }) => {
        const { page, slide } = app.reader;
        const shown = { look, locale };
        const rules = axeRulesFor(look, locale);
        const isAccepting = config.updateSnapshots !== 'none';
        const briefing = stored.briefings.find((one) => one.deck.key === deck);
        const slides = stored.slides(locale, briefing);
        expect(briefing).toBeDefined();
        await openDeck(app.reader, deck, slides.length);
        const gallery = await openBaselineGallery(page);
        let number = 0;
        for await (const key of gallery.slides(shown)) {
          const result = slides[number];
          number += 1;
          if (!result) throw new Error(`the deck has no slide ${number}`);
          if (!isAccepting) {
            await expectAsStored(slide, result);
            expect.soft(await slide.root.evaluate(findLayoutFaults), key).toEqual([]);
          }
          // The sample is copied, so it is composed: colours and languages change none of it.
          if (!isAccepting && look === 'south-lake') await expectComposed(slide.root, locale, key);
          if (!isAccepting && rules !== 'none') {
            const found = await axeFaults(page, {
              within: 'main [data-slide-key]',
              ...(rules === 'contrast' && { options: { runOnly: ['color-contrast'] } }),
            });
            expect.soft(found, key).toEqual([]);
          }
          // The accepted pictures are drawn by Debian’s Chromium.
          if (isDebian() && isPictured)
            await gallery.picture(async () =>
              expect
                .soft(page)
                .toHaveScreenshot(pictureOf(shown, key, deck), await toleranceOf(page)),
            );
        }
        expect(number).toBe(slides.length);
        expect(await rareFontsLoaded(page)).toEqual([]);
        await gallery.close();
        await openDeck(app.reader, stored.briefing.deck.key, stored.briefing.deck.slides.length);
      });
    }
  }
}

/** Sheets that list what is alike, where nothing may lead: contents, rows, aims, rules, events. */
const listing = new Set(['agenda', 'table', 'goal-board', 'sources', 'milestone-strip']);

/** No more than three fifths of a sheet are empty, and one thing is largest: a drawing, or a figure. */
async function expectComposed(sheet: Locator, locale: Locale, key: string): Promise<void> {
  const empty = await emptyShare(sheet.page(), await sheet.screenshot(), paper);
  expect.soft(empty, `${key}: how much is empty, ${locale}`).toBeLessThanOrEqual(0.6);
  const layout = (await sheet.getAttribute('data-layout')) ?? '';
  if (listing.has(layout)) return;
  const { largestDrawing, sizes } = await sheet.evaluate(composition);
  const [largest = 0, next = largest] = sizes;
  const leads = largestDrawing >= 0.15 || largest >= 48 || largest >= 1.4 * next;
  expect.soft(leads, `${key}: one thing leads (${largestDrawing}, ${sizes.join()})`).toBe(true);
}

/** @param slides how many the sidebar is to list then */
async function openDeck({ page, options }: Reader, deck: DeckKey, slides: number): Promise<void> {
  await page.evaluate((key) => window.api.decks.open({ deck: key }), deck);
  await expect(options).toHaveCount(slides);
}
