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

const [taken, kept] = ['year-in-figures', 'hi-tech-ladder'] as const;
const own = { zh: '我们自己的标题', en: 'A title of our own' };

/** A store whose slides an earlier version of the app brought, and in which a person changed two. */
function storeOfBefore(file: string): void {
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  const db = new DatabaseSync(file);
  for (const slide of [taken, kept]) {
    db.prepare('UPDATE slide SET title_zh = ?, title_en = ? WHERE key = ?').run(
      own.zh,
      own.en,
      slide,
    );
    db.prepare('UPDATE built_in_slide SET checksum = ? WHERE slide = ?').run('0'.repeat(64), slide);
  }
  db.exec('UPDATE content_state SET snapshot = NULL');
  db.close();
}

test('a slide that a person changed stays, and the new form is taken or left in the review', async ({
  folder,
}) => {
  storeOfBefore(path.join(folder, 'hongshan.sqlite'));
  const harness = await startChromium(folder);
  const { page } = harness;
  const entry = (slide: string) => page.locator(`[data-entry="slide ${slide}"]`);
  const note = (slide: string) => entry(slide).getByTestId('new-form');
  try {
    await page.evaluate(() => localStorage.setItem('hongshan.person', '王芳'));
    for (const locale of locales) {
      const words = (key: Parameters<typeof translate>[1], params = {}) =>
        translate(locale, key, params);
      await page.evaluate(
        (to) => window.api.settings.set({ interfaceLocale: to, slideLocale: to }),
        locale,
      );
      await new Reader(page).waitForLocale(locale);
      await page
        .getByRole('navigation', { name: words('workspace.views') })
        .getByRole('button', { name: words('command.go-review') })
        .click();
      const slide = locale === 'en' ? kept : taken;
      const title = locale === 'en' ? own.en : own.zh;
      await expect(entry(slide)).toContainText(title);
      await note(slide)
        .getByRole('button', { name: words('new-form.show') })
        .click();
      const dialog = page.getByRole('dialog', { name: words('new-form.title', { title }) });
      await expect(dialog.locator(`[data-slide-key="${slide}"]`)).toHaveCount(2);
      await expect(dialog.getByRole('figure', { name: words('new-form.own') })).toContainText(
        title,
      );
      await expect(dialog.getByRole('figure', { name: words('new-form.new') })).not.toContainText(
        title,
      );
      expect(await axeFaults(page)).toEqual([]);
      expect(await dialog.evaluate(findLayoutFaults, { clamps: true })).toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`new-form-${locale}.png`) });
      const answer = locale === 'en' ? 'new-form.keep' : 'new-form.take';
      await dialog.getByRole('button', { name: words(answer) }).click();
      await expect(dialog).toBeHidden();
      await expect(note(slide)).toHaveCount(0);
      if (locale === 'en') await expect(entry(slide)).toContainText(title);
      else {
        await expect(entry(slide)).not.toContainText(title);
        await page.getByRole('button', { name: words('review.undo') }).click();
        await expect(entry(slide)).toContainText(title);
        await expect(note(slide)).toHaveCount(1);
        await harness.menu('edit.redo');
        await expect(entry(slide)).not.toContainText(title);
        await expect(note(slide)).toHaveCount(0);
        await harness.menu('edit.undo');
        await expect(entry(slide)).toContainText(title);
        await expect(note(slide)).toHaveCount(1);
      }
    }
  } finally {
    await harness.close();
  }
});
