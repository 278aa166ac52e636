import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Gallery, type Look } from './gallery.ts';

/** The stage at three quarters of its size: whatever changes is seen, for half the bytes. */
const size = { width: 960, height: 540 };

/** The snapshot id, and with it where the deck's title stands, changes when any figure does. */
const snapshotId = '[data-testid="slide-place"] > :nth-child(2)';

const folder = path.join(import.meta.dirname, 'baseline');

/** Where a slide's accepted picture lies, for `toHaveScreenshot`. */
export function pictureOf({ look, locale }: Look, key: string): string[] {
  return [look, locale, `${key}.png`];
}

/** The files of all accepted pictures. */
export function acceptedPictures(): string[] {
  return globSync('**/*.png', { cwd: folder }).map((file) => path.join(folder, file));
}

/**
 * The accepted pictures are drawn by Debian's Chromium. A Chromium that brings font libraries of
 * its own draws the same text with thousands of other pixels.
 */
export function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/** The slides as the accepted pictures show them. */
export function openBaselineGallery(page: Page): Promise<Gallery> {
  return Gallery.open(page, size, snapshotId);
}
