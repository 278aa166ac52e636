import type { Page } from '@playwright/test';
import { Question } from '../pages/question.ts';
import { Records } from '../pages/records.ts';
import { expect, test } from '../show-fixtures.ts';

interface Key {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
}

/** Presses a key as the system reports it, which Playwright's own keyboard can't for these. */
async function press(page: Page, key: Key): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await protocol.detach();
}

/** The key that ends a composition, as it comes right after it: taken, and no longer composing. */
const pressTaken = (page: Page, key: 'Enter' | 'Escape') =>
  press(page, { key, code: key, windowsVirtualKeyCode: 229 });

/** A key of a remote control, which stands nowhere on a keyboard. */
const pressPlaceless = (page: Page, key: string, windowsVirtualKeyCode: number) =>
  press(page, { key, code: '', windowsVirtualKeyCode });

test('the Enter that ends a composition puts no answer before the audience', async ({
  present,
}) => {
  const { audience, keys } = await present();
  const ask = new Question(audience.page);
  await audience.press('Slash');
  await expect(ask.field).toBeFocused();
  await audience.page.keyboard.insertText('高新技术企业');
  await expect(ask.chosen).toContainText('高新技术企业');
  await pressTaken(audience.page, 'Enter');
  await expect(ask.dialog).toBeVisible();
  await pressTaken(audience.page, 'Escape');
  await expect(ask.field).toHaveValue('高新技术企业');
  // Had it acted, this one would turn the slide.
  await audience.press('Enter');
  await audience.onStage(() => expect(audience.answer).toContainText('1300'));
  await audience.expectSlide(keys[0] ?? '');
});

test('the Enter that ends a composition jumps to no slide of the list @chromium', async ({
  present,
}) => {
  const { audience, keys } = await present();
  await audience.press('Control+KeyS');
  const list = audience.panel('show.list');
  await expect(list.getByRole('combobox')).toBeFocused();
  await audience.page.keyboard.insertText('9');
  await expect(list.getByRole('option')).toHaveCount(1);
  await pressTaken(audience.page, 'Enter');
  await pressTaken(audience.page, 'Escape');
  await audience.press('Enter');
  await expect(list).toHaveCount(0);
  await audience.expectSlide(keys[8] ?? '');
});

test('the Escape that ends a composition closes no form and empties no search @chromium', async ({
  app,
}) => {
  const records = new Records(app.harness);
  await records.open();
  await records.search.fill('高新技术企业总数');
  await expect(records.rows.first()).toContainText('高新技术企业总数');
  await pressTaken(records.page, 'Escape');
  await expect(records.search).toHaveValue('高新技术企业总数');

  await records.rows.first().click();
  await records.button('data.add-year', { year: 2024 }).click();
  const value = records.field('field.value');
  await value.focus();
  await pressTaken(records.page, 'Escape');
  await value.fill('1650');
  await expect(records.preview('zh-CN')).toContainText('1650');
  await value.fill('');
  await records.page.keyboard.press('Escape');
  await expect(records.form).toHaveCount(0);
});

test('keys that stand nowhere on the keyboard work by what they type', async ({ app, present }) => {
  await app.reader.open(3);
  await pressPlaceless(app.reader.page, 'PageDown', 34);
  await app.reader.expectAt(4);
  const { audience, keys } = await present();
  await pressPlaceless(audience.page, 'PageDown', 34);
  await audience.expectSlide(keys[1] ?? '');
  await pressPlaceless(audience.page, 'b', 66);
  await audience.expectBlank('black');
  await pressPlaceless(audience.page, 'Escape', 27);
  await audience.expectBlank('none');
  await pressPlaceless(audience.page, 'PageUp', 33);
  await audience.expectSlide(keys[0] ?? '');
});
