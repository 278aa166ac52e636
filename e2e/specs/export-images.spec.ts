import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { translate } from '../../shared/i18n/messages.ts';
import { expect, test } from '../fixtures.ts';
import { pngSize } from '../harness/harness.ts';

test('slides are exported as pictures of exactly the size asked for', async ({ app, folder }) => {
  const { exports, harness } = app;
  await harness.answerSaveDialog(folder);
  await harness.menu('file.export-pdf');
  await exports.option('radio', 'export-dialog.kind.images').check();
  await exports.option('radio', 'export-dialog.range.typed').check();
  await exports.option('textbox', 'export-dialog.range.typed').fill('4，5');
  await exports.option('combobox', 'export-dialog.scale').selectOption('3');
  await expect(exports.extent).toContainText(
    translate('zh-CN', 'export-dialog.images', { count: 2 }),
  );
  await exports.confirm();
  await expect(exports.done).toContainText(
    translate('zh-CN', 'export-dialog.images-done', { count: 2 }),
    { timeout: 45_000 },
  );
  const names = ['04-hi-tech-ladder.png', '05-honours-and-platforms.png'];
  expect(await readdir(folder)).toEqual(names);
  const [first, second] = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  expect(pngSize(first ?? null)).toEqual({ width: 3840, height: 2160 });
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false);

  await exports.button('export-dialog.open').click();
  await expect.poll(() => harness.opened()).toEqual([path.join(folder, names[0] ?? '')]);
});

test('the slide in view goes to the clipboard as a picture', async ({ app }) => {
  await app.reader.open(5);
  await app.harness.menu('edit.copy-slide');
  await expect(app.exports.done).toContainText(
    translate('zh-CN', 'copy-slide.copied', { number: 5 }),
    { timeout: 30_000 },
  );
  expect(await app.harness.copiedImage()).toEqual({ width: 2560, height: 1440 });
});
