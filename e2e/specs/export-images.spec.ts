import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { translate } from '../../shared/i18n/messages.ts';
import { expect, test } from '../fixtures.ts';
import { pngSize } from '../harness/harness.ts';

test('slides are exported as pictures of exactly the size asked for', async ({ app, folder }) => {
  const { exports, harness } = app;
  await harness.answerSaveDialog(folder);
  await harness.menu('file.export-pdf');
  await exports.option('radio', 'export-dialog.kind.images').check();
  await exports.option('radio', 'export-dialog.range.typed').check();
  await exports.option('textbox', 'export-dialog.range.typed').fill('6，7');
  await exports.option('combobox', 'export-dialog.scale').selectOption('3');
  await expect(exports.extent).toContainText(
    translate('zh-CN', 'export-dialog.images', { count: 2 }),
  );
  await exports.confirm();
  await expect(exports.done).toContainText(
    translate('zh-CN', 'export-dialog.images-done', { count: 2 }),
    { timeout: 120_000 },
  );
  const names = ['06-hi-tech-ladder.png', '07-honours-and-platforms.png'];
  expect(await readdir(folder)).toEqual(names);
  const [first, second] = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  expect(pngSize(first ?? null)).toEqual({ width: 3840, height: 2160 });
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false);

  // Nothing of the window that drew it: the ground up to the edge, the way through the deck at the foot.
  for (const picture of [first, second]) {
    const { right, foot } = await edgeColours(harness.page, picture ?? Buffer.alloc(0));
    expect(right).toHaveLength(1);
    expect(foot[0]).not.toBe(right[0]);
  }

  await exports.button('export-dialog.open').click();
  await expect.poll(() => harness.opened()).toEqual([path.join(folder, names[0] ?? '')]);
});

test('the slide in view goes to the clipboard as a picture', async ({ app }) => {
  await app.reader.open('honours-and-platforms');
  await app.harness.menu('edit.copy-slide');
  await expect(app.exports.done).toContainText(
    translate('zh-CN', 'copy-slide.copied', { number: 7 }),
  );
  expect(await app.harness.copiedImage()).toEqual({ width: 2560, height: 1440 });
});

/** The colours of a picture's last column of pixels above the slide's foot, and of its last row. */
function edgeColours(page: Page, png: Buffer): Promise<{ right: string[]; foot: string[] }> {
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(
      new Blob([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))]),
    );
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const colours = (x: number, y: number, wide: number, high: number) => {
      const { data } = context.getImageData(x, y, wide, high);
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join());
      return [...seen];
    };
    return {
      right: colours(width - 6, 0, 1, height - 30),
      foot: colours(0, height - 2, width, 1),
    };
  }, png.toString('base64'));
}
