import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { signAs, tidy } from '../office.ts';
import type { Reader } from '../pages/reader.ts';
import { SlideEditor } from '../pages/slide-editor.ts';

test.beforeEach(({ app }) => signAs(app.reader.page, '王芳'));
test.afterEach(({ app }) => tidy(app.reader.page));

/** The gallery over the fields of a slide that is edited. */
async function openGallery(reader: Reader): Promise<Locator> {
  await reader.button('layout-gallery.title').click();
  const gallery = reader.page.getByTestId('layout-gallery');
  await expect(gallery.getByRole('listbox')).toBeFocused();
  return gallery;
}

test('layouts are tried on by arrow keys and taken by Enter, and going back brings all back', async ({
  app,
}) => {
  const { reader, harness } = app;
  const editor = new SlideEditor(reader);
  await reader.open(2);
  await editor.open();
  const slide = reader.stage.locator('[data-mode="stage"]');
  const tried = reader.page.getByTestId('candidate-on-stage').locator('[data-layout]');
  const tray = reader.page.getByTestId('tray');
  await expect(slide).toHaveAttribute('data-layout', 'kpi-grid');

  const gallery = await openGallery(reader);
  await reader.page.keyboard.press('ArrowDown');
  await expect(tried).toBeVisible();
  await expect(gallery.getByRole('option', { selected: true })).toHaveCount(1);
  await reader.page.keyboard.press('Escape');
  await expect(gallery).toBeHidden();
  await expect(tried).toBeHidden();
  await expect(slide).toHaveAttribute('data-layout', 'kpi-grid');
  await expect(tray).toBeHidden();

  await openGallery(reader);
  await reader.page.keyboard.press('End');
  await expect(tried).toHaveAttribute('data-layout', 'closing');
  await reader.page.keyboard.press('Enter');
  await expect(gallery).toBeHidden();
  await expect(slide).toHaveAttribute('data-layout', 'closing');
  await expect(tray).toContainText('6项数据');

  await openGallery(reader);
  await gallery
    .getByRole('option', { name: new RegExp(`^${editor.words('layout.kpi-grid')}`) })
    .last()
    .click();
  await expect(slide).toHaveAttribute('data-layout', 'kpi-grid');
  await expect(tray).toBeHidden();
  await harness.menu('edit.undo');
  await expect(slide).toHaveAttribute('data-layout', 'closing');
  await harness.menu('edit.undo');
  await expect(slide).toHaveAttribute('data-layout', 'kpi-grid');
  await expect(tray).toBeHidden();
});

test('what waits is put back where there is room, or removed, by keys alone @chromium', async ({
  app,
}) => {
  const { reader } = app;
  const { page } = reader;
  const editor = new SlideEditor(reader);
  // Five figures, of which a text sheet holds four.
  await reader.open('upgrading-and-scale');
  await editor.open();
  const slide = reader.stage.locator('[data-mode="stage"]');
  const gallery = await openGallery(reader);
  await gallery
    .getByRole('option', { name: new RegExp(`^${editor.words('layout.narrative')}`) })
    .last()
    .click();
  await expect(slide).toHaveAttribute('data-layout', 'narrative');
  const tray = page.getByTestId('tray');
  const toggle = tray.locator('[aria-expanded]');
  await toggle.focus();
  await page.keyboard.press('Enter');
  const lines = tray.getByRole('listitem');
  await expect(lines.first()).toBeVisible();
  const count = await lines.count();
  const noRoom = lines.filter({ hasText: editor.words('tray.no-room') });
  await expect(noRoom.first().getByRole('button').first()).toBeDisabled();
  await lines.first().getByRole('button').last().focus();
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(count - 1);
  await expect(toggle).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(lines).toHaveCount(0);
  await app.harness.menu('edit.undo');
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(count);
});
