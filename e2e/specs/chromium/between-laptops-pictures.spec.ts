import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackBundle } from '../../../main/store/bundles/open-bundle.ts';
import { openStore } from '../../../main/store/file/open.ts';
import { createStoreTasks } from '../../../main/store/file/store-tasks.ts';
import { correction } from '../../../main/store/testing/edit.ts';
import { type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import { expect, test } from '../../fixtures.ts';
import { guidePicture } from '../../guide-picture.ts';
import { startChromium } from '../../harness/chromium.ts';
import { correct, signAs, tidy } from '../../office.ts';
import { Reader } from '../../pages/reader.ts';

test.afterEach(async ({ app }) => {
  await tidy(app.reader.page);
  await app.reader.page.setViewportSize({ width: 1280, height: 800 });
});

/** What a colleague corrects in a bundle on another laptop, and sends back. */
async function correctElsewhere(bundle: string, folder: string, actor: string): Promise<void> {
  const { file } = await unpackBundle(bundle, path.join(folder, 'elsewhere'));
  const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  store.edits.apply({ ...correction(store, 'hi-tech-enterprises', { value: 1320 }), actor });
  store.close();
  const making = { decks: null, madeBy: actor };
  const scratch = path.join(folder, 'packing');
  const made = createStoreTasks(undefined).makeBundle({
    ...{ path: file, request: making, dataset: '', scratch },
  });
  await writeFile(bundle, await made);
}

for (const [locale, suffix, person, colleague] of [
  ['zh-CN', 'zh', '王芳', '李工'],
  ['en', 'en', 'Wang Fang', 'Li'],
] as const)
  test(`the guide’s pictures of sending and merging (${locale})`, async ({ app }, info) => {
    const { page } = app.reader;
    const words = (key: MessageKey, params = {}) => translate(locale, key, params);
    const button = (key: MessageKey) =>
      page.getByRole('dialog').getByRole('button', { name: words(key), exact: true });
    await page.setViewportSize({ width: 1152, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    await signAs(page, person);
    await mkdir(info.outputDir, { recursive: true });
    const file = path.join(info.outputDir, 'review.hsbrief');
    await app.harness.answerSaveDialog(file);
    await app.harness.menu('file.send');
    const save = button('bundles.send-save');
    await expect(save).toBeEnabled();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await guidePicture(page, `send-${suffix}`, info.outputDir, [save]);
    await save.click();
    await expect(page.getByTestId('dialog-note')).toContainText('review.hsbrief');
    await button('reader.close').click();
    await app.harness.answerSaveDialog(null);

    await correctElsewhere(file, info.outputDir, colleague);
    await correct(page, 'hi-tech-enterprises', 1330);
    await app.harness.answerOpenDialog(file);
    await app.harness.menu('file.merge');
    const part = page.getByTestId('merge').getByTestId('open-part');
    await expect(part).toContainText(/1,?320/);
    await guidePicture(page, `merge-${suffix}`, info.outputDir, [part]);
    await page.keyboard.press('Escape');
    await expect(part).toBeHidden();
  });

for (const [locale, suffix, person, file] of [
  ['zh-CN', 'zh', '李工', 'D:\\送审\\洪山区2023年.hsbrief'],
  ['en', 'en', 'Li', 'C:\\Review\\annual-2023.hsbrief'],
] as const)
  test(`the guide’s picture of a briefing that is open for review (${locale})`, async ({
    folder,
  }, info) => {
    const reason = { editing: 'rests', reason: 'bundle', holder: null } as const;
    const harness = await startChromium(folder, { ...reason, path: file });
    try {
      const { page } = harness;
      const reader = new Reader(page);
      await reader.slide.waitForFonts();
      await page.setViewportSize({ width: 1152, height: 720 });
      await page.emulateMedia({ colorScheme: 'light' });
      await signAs(page, person);
      await page.evaluate(
        (locale) => window.api.settings.set({ interfaceLocale: locale, slideLocale: locale }),
        locale,
      );
      await reader.waitForLocale(locale);
      const notice = page.getByTestId('reading-only');
      await expect(notice).toContainText(translate(locale, 'access.advice.bundle'));
      await guidePicture(page, `reviewed-${suffix}`, info.outputDir, [notice]);
    } finally {
      await harness.close();
    }
  });
