import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from './harness/harness.ts';

/** Set to `renew`, the guide's own pictures are taken anew; else they go where a test leaves things. */
const renew = process.env['GUIDE_PICTURES'] === 'renew';
const largest = 300_000;

/** Takes a picture for the user guide, and sees that it is small enough for it. */
export async function guidePicture(page: Page, name: string, outputDir: string): Promise<void> {
  const folder = renew ? path.join(root, 'docs', 'user-guide', 'images') : outputDir;
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  expect((await stat(file)).size, `${name} is small enough for the guide`).toBeLessThan(largest);
}
