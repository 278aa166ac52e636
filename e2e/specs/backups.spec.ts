import type { Page } from '@playwright/test';
import type {} from '../../renderer/api.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { type App, expect, test } from '../fixtures.ts';
import { correct, tidy } from '../office.ts';

test.afterEach(({ app }) => tidy(app.reader.page));

/** The dialog of backups, as the menu opens it. */
async function openBackups({ harness, reader: { page } }: App, locale: Locale) {
  await harness.menu('file.backups');
  const words = (key: MessageKey) => translate(locale, key);
  const dialog = page.getByRole('dialog', { name: words('backups.title') });
  await expect(dialog).toBeVisible();
  return {
    words,
    dialog,
    button: (key: MessageKey) => page.getByRole('button', { name: words(key), exact: true }),
    /** Its rows, the latest backup first, without the heading. */
    rows: dialog.locator('tbody tr'),
  };
}

const hiTech = (page: Page) =>
  page.evaluate(async () => {
    const held = await window.api.briefing.get({ deck: null });
    return held.ok
      ? held.value.figures.find(({ key }) => key === 'hi-tech-enterprises')?.value
      : null;
  });

for (const locale of locales) {
  test(`a backup says what changed since; restored, the data are as they were, and what they were before is kept (${locale})${locale === 'en' ? ' @chromium' : ''}`, async ({
    app,
  }) => {
    const { page } = app.reader;
    await app.set({ interfaceLocale: locale });
    const { words, dialog, button, rows } = await openBackups(app, locale);
    await button('backups.make').click();
    await expect(dialog.getByTestId('dialog-note')).toContainText(words('backups.made'));
    await expect(rows.first()).toContainText(words('backup.reason.hand'));
    await expect(rows.first()).toContainText(words('backup.nothing-changed'));
    const before = await hiTech(page);

    await correct(page, 'hi-tech-enterprises', 1320);
    const changed = locale === 'en' ? '1 figure' : '1 个数字';
    await expect(rows.first()).toContainText(changed);
    await rows.first().getByRole('button').last().click();
    await expect(page.getByRole('dialog').last()).toContainText(changed);
    await button('backups.restore-now').click();
    await expect(page.getByRole('dialog').last()).toContainText(words('backup.reason.restore'));
    expect(await hiTech(page)).toEqual(before);
    await button('backups.go-on').click();
    await app.reader.slide.waitForFonts();

    const again = await openBackups(app, locale);
    await expect(again.rows.first()).toContainText(words('backup.reason.restore'));
    await expect(again.rows.first()).toContainText(changed);
    await expect(again.rows.nth(1)).toContainText(words('backup.nothing-changed'));
    await page.keyboard.press('Escape');
    await expect(again.dialog).toBeHidden();
  });
}

test('a backup can be compared with the data, and a restore that is not wanted changes nothing @chromium', async ({
  app,
}) => {
  const { page } = app.reader;
  const { button, rows, words, dialog } = await openBackups(app, 'zh-CN');
  await button('backups.make').click();
  await expect(rows.first()).toContainText(words('backup.reason.hand'));
  await correct(page, 'hi-tech-enterprises', 1320);
  await rows.first().getByRole('button').last().click();
  await button('backups.keep').click();
  await expect(dialog).toBeVisible();
  expect(await hiTech(page)).toBe(1320);

  await rows.first().getByRole('button').first().click();
  await expect(dialog).toBeHidden();
  const compared = page.getByTestId('differences');
  await expect(compared.locator('del')).toContainText('1300');
  await expect(compared.locator('ins')).toContainText('1320');
});
