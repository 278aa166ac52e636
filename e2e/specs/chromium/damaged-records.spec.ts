import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../main/store/file/open.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { locales } from '../../../shared/model/localized.ts';
import { axeFaults } from '../../axe.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { datasetFolder } from '../../harness/harness.ts';
import { Reader } from '../../pages/reader.ts';

test('what a disk or another program changed is named, and can be opened and confirmed', async ({
  folder,
}) => {
  const file = path.join(folder, 'hongshan.sqlite');
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  const name = await flipOneBit(file);
  const database = new DatabaseSync(file);
  database.exec("DELETE FROM milestone WHERE key = 'innovation-block-plan'");
  database.close();

  const harness = await startChromium(folder);
  const { page } = harness;
  const reader = new Reader(page);
  try {
    for (const locale of locales) {
      const words = (key: Parameters<typeof translate>[1], params = {}) =>
        translate(locale, key, params);
      await page.evaluate(
        (to) => window.api.settings.set({ interfaceLocale: to, slideLocale: to }),
        locale,
      );
      await reader.waitForLocale(locale);
      const notice = page
        .getByRole('alert')
        .filter({ hasText: words('damage.found', { count: 2 }) });
      await expect(notice).toBeVisible();
      // Nothing waits for it.
      await reader.open('hi-tech-ladder');
      await page.screenshot({ path: test.info().outputPath(`notice-${locale}.png`) });
      await notice.getByRole('button', { name: words('damage.see') }).click();
      const dialog = page.getByRole('dialog', { name: words('damage.title') });
      const records = dialog
        .getByRole('list', { name: words('damage.list') })
        .getByRole('listitem');
      await expect(records).toHaveText([
        new RegExp(`${words('damage.indicator')}.*${name[locale]}`),
        new RegExp(
          `${words('damage.gone', { what: words('damage.milestone') }).replace(/[()]/g, '\\$&')}.*innovation-block-plan`,
        ),
      ]);
      expect(await dialog.evaluate(findLayoutFaults, { clamps: true })).toEqual([]);
      expect.soft(await axeFaults(page), locale).toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`records-${locale}.png`) });
      await dialog.getByRole('button', { name: words('damage.open'), exact: true }).click();
      await expect(page.getByRole('complementary').filter({ hasText: name[locale] })).toBeVisible();
      await harness.menu('go.briefing');
    }

    const words = (key: Parameters<typeof translate>[1], params = {}) =>
      translate('en', key, params);
    await page.getByRole('button', { name: words('damage.see') }).click();
    const dialog = page.getByRole('dialog', { name: words('damage.title') });
    const confirm = dialog.getByRole('button', { name: words('damage.accept', { count: 2 }) });
    await dialog.getByLabel(words('field.person')).fill('王芳');
    await confirm.click();
    await expect(dialog).toBeHidden();
    expect(await harness.store.damage.find()).toMatchObject({ count: 0 });
    await page.reload();
    await reader.slide.waitForFonts();
    await expect(page.getByRole('alert')).toHaveCount(0);
  } finally {
    await harness.close();
  }
});

/** In the English name of an indicator, which no rule of the file can tell. @returns what it then says */
async function flipOneBit(file: string): Promise<{ 'zh-CN': string; en: string }> {
  const database = new DatabaseSync(file);
  const found = database
    .prepare("SELECT name_zh AS zh, name_en AS en FROM indicator WHERE key = 'hi-tech-enterprises'")
    .get() as { zh: string; en: string };
  database.close();
  const bytes = await readFile(file);
  // Rows that were written over stand there, too.
  for (let at = bytes.indexOf(found.zh + found.en); at !== -1; ) {
    const first = at + Buffer.byteLength(found.zh);
    bytes[first] = (bytes[first] ?? 0) ^ 1;
    at = bytes.indexOf(found.zh + found.en);
  }
  await writeFile(file, bytes);
  const flipped = String.fromCharCode(found.en.charCodeAt(0) ^ 1) + found.en.slice(1);
  return { 'zh-CN': found.zh, en: flipped };
}
