import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { root } from './harness/harness.ts';
import { isDebian } from './visual/baseline.ts';
import { lookAtPicture, type PictureBox, unlikeness } from './visual/look-at-picture.ts';

/** Set to `renew`, pictures of the guide that no longer look like their views are taken anew. */
const renew = process.env['GUIDE_PICTURES'] === 'renew';
const folder = path.join(root, 'docs', 'user-guide', 'images');

/** A line of text covers more of its box; an empty box, or one that is not painted yet, nothing. */
const leastDrawn = 0.01;

/**
 * See `unlikeness`. Measured: other times and ids on the view make 0.0002 at most; a filter more in
 * a toolbar 0.010, a mark of one line that moves what is below it 0.004.
 */
const mostUnlike = 0.002;

/**
 * Takes a picture for the user guide and looks at it: what the guide shows it for stands in it,
 * whole, with nothing before it, and drawn; and the picture in the guide still looks like this view
 * (on Debian, see `isDebian`).
 *
 * @param shown what must be seen in it
 */
export async function guidePicture(
  page: Page,
  name: string,
  outputDir: string,
  shown: readonly Locator[],
): Promise<void> {
  const parts: PictureBox[] = [];
  for (const part of shown) parts.push(await partInSight(part));
  await page.evaluate(() => Promise.allSettled([...document.images].map((one) => one.decode())));
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await mkdir(outputDir, { recursive: true });
  await writeFile(path.join(outputDir, `${name}.png`), picture);

  const { width, height, drawn } = await lookAtPicture(page, picture, parts);
  expect({ width, height }, `${name} is as large as the window`).toEqual(page.viewportSize());
  for (const [index, share] of drawn.entries())
    expect(share, `${name} shows ${shown[index]}`).toBeGreaterThan(leastDrawn);

  if (!isDebian()) return;
  const inGuide = path.join(folder, `${name}.png`);
  const kept = await readFile(inGuide).catch(() => null);
  const change = kept === null ? 1 : await unlikeness(page, picture, kept);
  if (renew && change >= mostUnlike) return writeFile(inGuide, picture);
  expect(
    change,
    `${name} looks as it does in the user guide; where it is meant to differ, GUIDE_PICTURES=renew takes it anew`,
  ).toBeLessThan(mostUnlike);
}

/** Where it is in the window, once it is there in whole and nothing lies before its middle. */
async function partInSight(part: Locator): Promise<PictureBox> {
  await expect(part).toBeInViewport({ ratio: 0.99 });
  const isOnTop = part.evaluate((element) => {
    // The pointer finds nothing where it goes through.
    if (getComputedStyle(element).pointerEvents === 'none') return true;
    const { left, top, width, height } = element.getBoundingClientRect();
    const front = document.elementFromPoint(left + width / 2, top + height / 2);
    return front !== null && (element.contains(front) || front.contains(element));
  });
  expect(await isOnTop, `nothing lies before ${part}`).toBe(true);
  const box = await part.boundingBox();
  if (!box) throw new Error(`${part} is not in the window`);
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  return { x, y, width: Math.floor(box.width), height: Math.floor(box.height) };
}
