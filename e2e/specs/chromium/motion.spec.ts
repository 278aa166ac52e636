import path from 'node:path';
import { test as base, expect } from '../../fixtures.ts';
import { type ChromiumHarness, startChromium } from '../../harness/chromium.ts';
import { type Movement, waitForFrames, watchMovements } from '../../motion.ts';
import { ExportPanel } from '../../pages/export-panel.ts';
import { Reader } from '../../pages/reader.ts';

interface Watched {
  readonly harness: ChromiumHarness;
  readonly reader: Reader;
  readonly movements: Movement[];
}

const test = base.extend<{ readonly watched: Watched }>({
  watched: async ({ folder }, use) => {
    const harness = await startChromium(folder);
    const movements = await watchMovements(harness.browser);
    await harness.page.emulateMedia({ reducedMotion: 'no-preference' });
    const reader = new Reader(harness.page);
    await use({ harness, reader, movements });
    await harness.close();
  },
});

async function turnAllSlides({ reader, harness: { page } }: Watched): Promise<void> {
  await page.reload();
  await reader.slide.waitForFonts();
  const total = await reader.options.count();
  for (let number = 1; number <= total; number++) {
    await reader.expectAt(number);
    await waitForFrames(page);
    await page.keyboard.press('ArrowRight');
  }
}

test('slides come onto the stage calmly, thumbnails stand still', async ({ watched }) => {
  await turnAllSlides(watched);
  const { movements } = watched;
  await expect(watched.reader.sidebar.locator('[data-slide-key]').first()).toBeAttached();
  expect(movements.length).toBeGreaterThan(0);
  expect(new Set(movements.map(({ mode }) => mode))).toEqual(new Set(['stage']));
  for (const { milliseconds, properties } of movements) {
    const builds = properties.includes('clipPath');
    expect(milliseconds).toBeLessThanOrEqual(builds ? 300 : 240);
    // Nothing that would lay the slide out anew.
    expect(['clipPath', 'opacity', 'translate']).toEqual(expect.arrayContaining([...properties]));
  }
  expect(movements.some(({ properties }) => properties.includes('clipPath'))).toBe(true);
  expect(movements.some(({ properties }) => properties.includes('opacity'))).toBe(true);
});

test('nothing moves where the system asks for reduced motion, in print, or in an export', async ({
  watched,
  folder,
}) => {
  const { harness, movements } = watched;
  await harness.page.emulateMedia({ reducedMotion: 'reduce' });
  await turnAllSlides(watched);
  expect(movements, 'reduced').toEqual([]);
  await harness.page.emulateMedia({ reducedMotion: 'no-preference', media: 'print' });
  await turnAllSlides(watched);
  expect(movements, 'print').toEqual([]);

  await harness.page.emulateMedia({ media: null });
  await harness.answerSaveDialog(path.join(folder, 'still.pdf'));
  await harness.menu('file.export-pdf');
  const exports = new ExportPanel(harness.page);
  await exports.confirm();
  await expect(exports.done).toBeVisible({ timeout: 120_000 });
  expect(movements.filter(({ mode }) => mode !== 'stage')).toEqual([]);
});
