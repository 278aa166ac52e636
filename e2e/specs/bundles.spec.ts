import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unpackBundle } from '../../main/store/bundles/open-bundle.ts';
import { openStore } from '../../main/store/file/open.ts';
import { createStoreTasks } from '../../main/store/file/store-tasks.ts';
import { correction } from '../../main/store/testing/edit.ts';
import type {} from '../../renderer/api.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { locales } from '../../shared/model/localized.ts';
import { expect, test } from '../fixtures.ts';
import { correct, signAs, tidy } from '../office.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

const hiTech = (page: Page) =>
  page.evaluate(async () => {
    const held = await window.api.briefing.get({ deck: null });
    return held.ok
      ? held.value.figures.find(({ key }) => key === 'hi-tech-enterprises')?.value
      : null;
  });

/** What somebody on another laptop does with a bundle, and sends back. */
async function changeElsewhere(bundle: string, folder: string): Promise<void> {
  const { file } = await unpackBundle(bundle, path.join(folder, 'elsewhere'));
  const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  store.edits.apply({
    ...correction(store, 'hi-tech-enterprises', { value: 1320 }),
    actor: '王工',
  });
  const [deck] = store.decks.list();
  const [slide] = deck?.slides ?? [];
  if (!deck || !slide) throw new Error('there are slides');
  const anchor = { about: 'slide', deck: deck.key, slide: slide.key } as const;
  store.reviews.add({ anchor, kind: 'comment', text: '封面的日期请核对', author: '王工' });
  store.close();
  const making = { decks: null, madeBy: '王工' };
  const scratch = path.join(folder, 'packing');
  const tasks = createStoreTasks(undefined);
  await writeFile(
    bundle,
    await tasks.makeBundle({ path: file, request: making, dataset: '', scratch }),
  );
}

for (const locale of locales) {
  test(`what both changed stands side by side, one is chosen, and one step takes the merge back (${locale})${locale === 'en' ? ' @chromium' : ''}`, async ({
    app,
  }, { outputDir }) => {
    const { page } = app.reader;
    const words = (key: MessageKey, values: Record<string, string | number> = {}) =>
      translate(locale, key, values);
    const button = (key: MessageKey) =>
      page.getByRole('dialog').getByRole('button', { name: words(key), exact: true });
    const file = path.join(outputDir, 'a.hsbrief');
    await mkdir(outputDir, { recursive: true });
    await app.set({ interfaceLocale: locale });
    await signAs(page, '李工');
    await app.harness.answerSaveDialog(file);
    await app.harness.menu('file.send');
    await expect(page.getByRole('dialog', { name: words('bundles.send') })).toBeVisible();
    await button('bundles.send-save').click();
    await expect(page.getByTestId('dialog-note')).toContainText(file);
    await page.screenshot({ path: path.join(outputDir, `send-${locale}.png`) });
    await button('reader.close').click();
    await app.harness.answerSaveDialog(null);
    await changeElsewhere(file, outputDir);
    await correct(page, 'hi-tech-enterprises', 1330);

    await app.harness.answerOpenDialog(file);
    await app.harness.menu('file.merge');
    const merge = page.getByTestId('merge');
    await expect(merge).toContainText('王工');
    const part = merge.getByTestId('open-part');
    await expect(part).toHaveCount(1);
    await expect(part).toContainText(/1,?330/);
    await expect(part).toContainText(/1,?320/);
    await expect(button('merge.do')).toBeDisabled();
    await page.screenshot({ path: path.join(outputDir, `merge-${locale}.png`) });
    await part.getByRole('radio', { name: words('merge.take-theirs') }).check();
    await button('merge.do').click();
    await expect(page.getByTestId('dialog-note')).toContainText(
      words('merge.done', { changed: 1, reviews: 1 }),
    );
    await button('reader.close').click();
    expect(await hiTech(page)).toBe(1320);
    await page.evaluate(() => window.api.records.undo());
    expect(await hiTech(page)).toBe(1330);
  });
}

test('a damaged bundle and another file are refused in words, and stay as they are @chromium', async ({
  app,
}, { outputDir }) => {
  const { page } = app.reader;
  const at = (name: string) => path.join(outputDir, name);
  await mkdir(outputDir, { recursive: true });
  await app.harness.answerSaveDialog(at('whole.hsbrief'));
  await app.harness.menu('file.send');
  await page.getByRole('button', { name: translate('zh-CN', 'bundles.send-save') }).click();
  await expect(page.getByTestId('dialog-note')).toContainText('whole.hsbrief');
  await page.getByRole('button', { name: translate('zh-CN', 'reader.close') }).click();
  await app.harness.answerSaveDialog(null);

  const whole = await readFile(at('whole.hsbrief'));
  await copyFile(at('whole.hsbrief'), at('cut.hsbrief'));
  await writeFile(at('cut.hsbrief'), whole.subarray(0, whole.length - 3000));
  await writeFile(at('letter.hsbrief'), '尊敬的领导');
  for (const [name, told] of [
    ['cut.hsbrief', '不完整或已损坏'],
    ['letter.hsbrief', '不是简报文件'],
  ] as const) {
    const before = await readFile(at(name));
    for (const command of ['file.merge', 'file.review'] as const) {
      await app.harness.answerOpenDialog(at(name));
      await app.harness.menu(command);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(told);
      await dialog.getByRole('button', { name: translate('zh-CN', 'reader.close') }).click();
    }
    expect((await readFile(at(name))).equals(before)).toBe(true);
  }
});
