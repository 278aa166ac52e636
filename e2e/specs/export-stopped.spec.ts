import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeFailure, translate } from '../../shared/i18n/messages.ts';
import { exportFormats } from '../export-formats.ts';
import { type App, expect, test } from '../fixtures.ts';

const earlier = 'an earlier export';

/** A folder with an export of before, to be kept when the next one is stopped. */
async function exportOver(app: App, folder: string, name = 'deck.pdf'): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, earlier);
  await app.harness.answerSaveDialog(file);
  return file;
}

async function expectUntouched(folder: string, name = 'deck.pdf'): Promise<void> {
  expect(await readdir(folder)).toEqual([name]);
  expect(await readFile(path.join(folder, name), 'utf8')).toBe(earlier);
}

for (const { file: name, choose } of exportFormats) {
  test(`an export can be cancelled, and leaves the earlier ${name}`, async ({ app, folder }) => {
    await exportOver(app, folder, name);
    await app.reader.button('export-dialog.title').click();
    await choose(app.exports);
    await app.exports.confirm();
    await expect(app.exports.progress).toBeVisible();
    await expect(app.exports.phase).not.toBeEmpty();
    await app.exports.button('export.cancel').click();
    await expect(app.exports.done).toContainText(translate('zh-CN', 'export.cancelled'));
    await expect(app.exports.progress).toBeHidden();
    await expectUntouched(folder, name);
  });

  test(`slides that can’t be drawn are said so, and the earlier ${name} stays @chromium`, async ({
    app,
    folder,
  }) => {
    await exportOver(app, folder, name);
    await app.harness.breakNextExport();
    await app.harness.menu('file.export-pdf');
    await choose(app.exports);
    await app.exports.confirm();
    const sentence = describeFailure('zh-CN', {
      code: 'export.render-failed',
      params: { reason: 'reason.window-closed' },
    });
    await expect(app.exports.failure).toContainText(sentence);
    await expectUntouched(folder, name);
  });
}

test('Escape cancels it too @chromium', async ({ app, folder }) => {
  await exportOver(app, folder);
  await app.harness.menu('file.export-pdf');
  await app.exports.confirm();
  await expect(app.exports.progress).toBeVisible();
  await app.reader.page.keyboard.press('Escape');
  await expect(app.exports.done).toContainText(translate('zh-CN', 'export.cancelled'));
  await expectUntouched(folder);
});

test('a target that can’t be written is named in the interface’s language @chromium', async ({
  app,
  folder,
}) => {
  await app.set({ interfaceLocale: 'en' });
  const missing = path.join(folder, 'missing');
  await app.harness.answerSaveDialog(path.join(missing, 'deck.pdf'));
  await app.harness.menu('file.export-pdf');
  await app.exports.confirm();
  await expect(app.exports.failure).toContainText(
    describeFailure('en', { code: 'file.folder-missing', params: { path: missing } }),
  );
  expect(await readdir(folder)).toEqual([]);

  await app.reader.button('reader.close', 'en').click();
  await app.harness.answerSaveDialog(folder);
  await app.harness.menu('file.export-pdf');
  await app.exports.confirm();
  await expect(app.exports.failure).toContainText(
    describeFailure('en', { code: 'file.is-folder', params: { path: folder } }),
  );
});

test('choosing no file ends without a word @chromium', async ({ app }) => {
  await app.harness.answerSaveDialog(null);
  await app.harness.menu('file.export-pdf');
  await app.exports.confirm();
  await expect(app.exports.button('export-dialog.export')).toBeEnabled();
  await expect(app.exports.progress).toBeHidden();
  await expect(app.exports.done).toBeHidden();
  await expect(app.exports.failure).toBeHidden();
});

test('a new export can follow one that was stopped @chromium', async ({ app, folder }) => {
  const file = await exportOver(app, folder);
  await app.harness.menu('file.export-pdf');
  await app.exports.confirm();
  await app.exports.button('export.cancel').click();
  await expect(app.exports.done).toContainText(translate('zh-CN', 'export.cancelled'));
  await app.harness.menu('file.export-pdf');
  await app.exports.chooseSlides('1-2');
  await app.exports.confirm();
  await expect(app.exports.button('export.reveal')).toBeVisible({ timeout: 120_000 });
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
});
