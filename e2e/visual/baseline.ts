import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Gallery, type Look } from './gallery.ts';

/** The stage at three quarters of its size: whatever changes is seen, for half the bytes. */
const size = { width: 960, height: 540 };

/** The snapshot id, and with it where the deck's title stands, changes when any figure does. */
const snapshotId = '[data-testid="slide-place"] > :nth-child(2)';

/** Where all accepted pictures lie. */
export const baselineFolder = path.join(import.meta.dirname, 'baseline');

/** The deck that opens first, which is seen in all looks and languages. */
const first = 'annual-2023';

/** What other decks are seen in: each language once, on light and on dark ground. */
const looksOfOthers: readonly Look[] = [
  { look: 'south-lake', locale: 'zh-CN' },
  { look: 'night', locale: 'en' },
];

/** Whether a deck has accepted pictures in a look. */
export function hasPictures(deck: string, { look, locale }: Look): boolean {
  return deck === first || looksOfOthers.some((one) => one.look === look && one.locale === locale);
}

/** Where a slide's accepted picture lies, for `toHaveScreenshot`. */
export function pictureOf({ look, locale }: Look, key: string, deck = first): string[] {
  return [...(deck === first ? [] : [deck]), look, locale, `${key}.png`];
}

/** The files of all accepted pictures. */
export function acceptedPictures(): string[] {
  return globSync('**/*.png', { cwd: baselineFolder }).map((file) =>
    path.join(baselineFolder, file),
  );
}

/**
 * The accepted pictures are drawn by Debian's Chromium. A Chromium that brings font libraries of
 * its own draws the same text with thousands of other pixels.
 */
export function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/**
 * How many pixels of the slide in view may differ from its accepted picture where that is more than
 * elsewhere: Chromium scales a photograph a little otherwise from one drawing to the next. Measured: 108
 * pixels along edges within it, while its own bytes are proved by their hash.
 */
export async function toleranceOf(page: Page): Promise<{ maxDiffPixels?: number }> {
  const photographs = await page.locator('[data-picture] > img').count();
  return photographs === 0 ? {} : { maxDiffPixels: 300 };
}

/** The slides as the accepted pictures show them. */
export function openBaselineGallery(page: Page): Promise<Gallery> {
  return Gallery.open(page, size, snapshotId);
}
