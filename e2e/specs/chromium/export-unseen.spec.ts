import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../../fixtures.ts';
import type { ChromiumHarness } from '../../harness/chromium.ts';

test('pictures are exported by a window that draws no frame, in which none is ever decoded beforehand', async ({
  app,
  folder,
}) => {
  const { harness, reader, exports } = app;
  const file = path.join(folder, 'deck.pdf');
  await harness.answerSaveDialog(file);
  (harness as ChromiumHarness).browser.once('page', (page) => {
    void page.addInitScript(() => {
      HTMLImageElement.prototype.decode = () => new Promise(() => {});
    });
  });
  await harness.menu('file.export-pdf');
  await exports.chooseSlides(String(await reader.numberOf('alumni-tower')));
  await exports.confirm();
  await expect(exports.button('export.reveal')).toBeVisible();
  // The picture is in it, as the JPEG that it is.
  const bytes = await readFile(file);
  expect(bytes.includes('DCTDecode')).toBe(true);
});
