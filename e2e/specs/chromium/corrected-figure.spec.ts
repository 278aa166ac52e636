import { correction } from '../../../main/store/testing/edit.ts';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { bindFigure } from '../../../shared/figures/bind-figure.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import { expect, test } from '../../fixtures.ts';
import { type ChromiumHarness, startChromium } from '../../harness/chromium.ts';
import { Reader } from '../../pages/reader.ts';
import { fold } from '../../pages/slide.ts';

/** Raises an indicator's latest figure by one, as a correction does. */
function correct({ store }: ChromiumHarness, { key, observations }: Indicator): void {
  const value = (observations[0]?.value ?? 0) + 1;
  store.edits.apply(correction(store, key, { value }));
}

test('a corrected figure changes on every slide that shows it, without leaving the slide', async ({
  folder,
}) => {
  const harness = await startChromium(folder);
  try {
    const { store } = harness;
    const reader = new Reader(harness.page);
    const before = store.briefings.get('annual-2023');
    const indicator = store.indicators.list().find(({ key }) => key === 'hi-tech-enterprises');
    if (!indicator) throw new Error('the store has no hi-tech-enterprises');
    const shows = bindDeck(before, 'zh-CN').flatMap((result) =>
      result.ok && result.slide.figures.some(({ figure }) => String(figure.key) === indicator.key)
        ? [result.slide.number]
        : [],
    );
    expect(shows.length).toBeGreaterThan(1);

    await reader.open(shows[0] ?? 0);
    correct(harness, indicator);
    const figure = store.briefings
      .get('annual-2023')
      .figures.find(({ key }) => String(key) === indicator.key);
    if (!figure) throw new Error('the corrected figure is gone');
    const { printed } = bindFigure(figure, 'zh-CN');
    for (const number of shows) {
      await reader.open(number);
      await expect.poll(() => reader.slide.foldedText()).toContain(fold(printed));
    }
  } finally {
    await harness.close();
  }
});
