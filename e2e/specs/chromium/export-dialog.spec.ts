import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describeFailure, type MessageKey, translate } from '../../../shared/i18n/messages.ts';
import { locales } from '../../../shared/model/localized.ts';
import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import { readPdf } from '../../pdf.ts';

const openDialog = 'file.export-pdf';

test('the preview is of the pages that will be there, kind by kind', async ({ app }) => {
  const { exports, harness, reader } = app;
  await harness.menu(openDialog);
  const page = exports.preview.locator('[data-paper]');
  await expect(page).toHaveAttribute('data-paper', 'sheet');
  await expect(exports.preview.getByRole('status')).toContainText(
    String(await reader.options.count()),
  );

  await exports.option('radio', 'export-dialog.kind.handout').check();
  await exports.option('combobox', 'export-dialog.per-page').selectOption('4');
  await exports.option('radio', 'export-dialog.range.current').check();
  await expect(page).toHaveAttribute('data-paper', 'a4-landscape');
  await expect(page.locator('[data-slide-key]')).toHaveCount(1);

  await exports.option('radio', 'export-dialog.kind.notes').check();
  await expect(page).toHaveAttribute('data-paper', 'a4-portrait');
  await exports.option('combobox', 'export-dialog.locale').selectOption('both');
  await exports.button('export-dialog.next-page').click();
  await expect(page).toHaveAttribute('lang', 'en');

  await exports.option('radio', 'export-dialog.kind.images').check();
  await exports.option('radio', 'export-dialog.range.all').check();
  await exports.option('radio', 'export-dialog.format.svg').check();
  await expect(exports.extent).toContainText(
    translate('zh-CN', 'export-dialog.charts', { count: 33 }),
  );
});

test('a range that can’t be read is told while one types, and nothing can be exported', async ({
  app,
}) => {
  const { exports, harness } = app;
  await harness.menu(openDialog);
  const typed = exports.option('textbox', 'export-dialog.range.typed');
  const exportButton = exports.button('export-dialog.export');
  await typed.fill('5-');
  await expect(exports.dialog).toContainText(
    describeFailure('zh-CN', { code: 'usage.slides-unreadable', params: { slides: '5-' } }),
  );
  await expect(exportButton).toBeDisabled();
  await typed.fill('5-99');
  await expect(exports.dialog).toContainText(
    describeFailure('zh-CN', {
      code: 'usage.slides-beyond',
      params: { slides: '5-99', total: 33 },
    }),
  );
  await typed.fill('1-3，8');
  await expect(exportButton).toBeEnabled();
  await expect(exports.extent).toContainText(
    translate('zh-CN', 'export-dialog.pages', { count: 4 }),
  );
  await typed.press('Enter');
  await expect(exports.dialog, 'no file was chosen').toBeVisible();
});

test('own presets are kept, renamed and deleted', async ({ app }) => {
  const { exports, harness, reader } = app;
  await harness.menu(openDialog);
  const preset = exports.option('combobox', 'export-dialog.preset');
  await preset.selectOption('handout');
  await exports.dialog.locator('summary').click();
  await exports.option('textbox', 'export-dialog.watermark').fill('样张');
  await expect(preset).toHaveValue('custom');
  await exports.button('export-dialog.preset.save').click();
  const name = exports.option('textbox', 'export-dialog.preset.name');
  await name.fill('周例会');
  await name.press('Enter');
  await expect(preset.locator(':checked')).toHaveText('周例会');

  await reader.page.reload();
  await reader.slide.waitForFonts();
  await harness.menu(openDialog);
  await preset.selectOption({ label: '周例会' });
  await expect(exports.preview.locator('[data-paper]')).toContainText('样张');
  await exports.button('export-dialog.preset.rename').click();
  await name.fill('例会');
  await name.press('Enter');
  await expect(preset.locator(':checked')).toHaveText('例会');
  await exports.button('export-dialog.preset.remove').click();
  await expect(preset).toHaveValue('custom');
  await expect(preset.locator('option', { hasText: '例会' })).toHaveCount(0);
});

test('marks that came with the last export are said beside the button, and black pages are warned of', async ({
  app,
}) => {
  const { exports, harness } = app;
  await harness.menu(openDialog);
  await exports.dialog.locator('summary').click();
  await exports.option('combobox', 'export-dialog.classification').fill('内部资料');
  await exports.option('textbox', 'export-dialog.watermark').fill('样张');
  const carried = (key: MessageKey, text: string) =>
    expect(exports.dialog.getByTestId('dialog-note')).toContainText(
      translate('zh-CN', key, { text }),
    );
  await carried('export-dialog.carries-classification', '内部资料');
  await carried('export-dialog.carries-watermark', '样张');
  // A presentation has no edges that would carry them.
  await exports.option('radio', 'export-dialog.kind.presentation').check();
  await expect(exports.dialog.getByTestId('dialog-note')).not.toContainText('样张');

  await exports.option('radio', 'export-dialog.kind.handout').check();
  const look = exports.option('combobox', 'export-dialog.look');
  await look.selectOption('night');
  const warning = exports.dialog.getByText(translate('zh-CN', 'export-dialog.dark-on-paper'));
  await expect(warning).toBeHidden();
  await exports.option('radio', 'export-dialog.colour.greyscale').check();
  await expect(warning).toBeVisible();
  const light = { look: translate('zh-CN', 'look.south-lake') };
  await exports.dialog
    .getByRole('button', { name: translate('zh-CN', 'export-dialog.light-on-paper', light) })
    .click();
  await expect(look).toHaveValue('south-lake');
  await expect(warning).toBeHidden();
});

test('exported again as the last time, with the keyboard alone', async ({ app, folder }) => {
  const { exports, harness, reader } = app;
  await harness.answerSaveDialog(path.join(folder, 'first.pdf'));
  await reader.open('hi-tech-ladder');
  await harness.menu(openDialog);
  await expect(exports.button('export-dialog.export')).toBeFocused();
  await exports.option('radio', 'export-dialog.kind.notes').focus();
  await reader.page.keyboard.press('Space');
  await exports.option('radio', 'export-dialog.range.current').focus();
  await reader.page.keyboard.press('Space');
  await exports.button('export-dialog.export').focus();
  await reader.page.keyboard.press('Enter');
  await expect(exports.done).toBeVisible({ timeout: 120_000 });
  await reader.page.keyboard.press('Escape');
  await expect(exports.done).toBeHidden();

  await harness.answerSaveDialog(path.join(folder, 'second.pdf'));
  await harness.menu('file.export-again');
  await expect(exports.done).toBeVisible({ timeout: 120_000 });
  const [first, second] = await Promise.all(
    ['first.pdf', 'second.pdf'].map((name) => readFile(path.join(folder, name))),
  );
  expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
  const { pages } = await readPdf(new Uint8Array(first ?? []));
  expect(pages.map(({ width, height }) => width < height)).toEqual([true]);
});

test('charts become files that say what they show', async ({ app, folder }) => {
  const { exports, harness, reader } = app;
  await harness.answerSaveDialog(path.join(folder, '图表.svg'));
  await reader.open('jobs-and-housing');
  await harness.menu(openDialog);
  await exports.option('radio', 'export-dialog.kind.images').check();
  await exports.option('radio', 'export-dialog.format.svg').check();
  await exports.option('radio', 'export-dialog.range.current').check();
  await exports.confirm();
  await expect(exports.done).toBeVisible({ timeout: 120_000 });
  expect(await readdir(folder)).toEqual(['图表.svg']);
  const svg = await readFile(path.join(folder, '图表.svg'), 'utf8');
  const read = await reader.page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      title: root.querySelector('title')?.textContent,
      description: root.querySelector('desc')?.textContent,
      texts: root.querySelectorAll('text').length,
    };
  }, svg);
  expect(read.title).toContain('2.8万人');
  expect(read.description).toContain('8057套');
  expect(read.texts).toBeGreaterThan(3);
  expect(svg).not.toMatch(/(?:href|url\()|var\(--/);
});

for (const locale of locales) {
  test(`axe finds nothing on the dialog and its outcomes (${locale})`, async ({ app, folder }) => {
    const { exports, harness, reader } = app;
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    const faults = () => axeFaults(reader.page, { within: 'dialog' });
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.page.emulateMedia({ colorScheme });
      await harness.menu(openDialog);
      await exports.option('radio', 'export-dialog.range.sections').check();
      await exports.dialog.locator('summary').click();
      await exports.button('export-dialog.preset.save').click();
      expect(await faults()).toEqual([]);
      await reader.page.keyboard.press('Escape');
      await reader.page.keyboard.press('Escape');
      await expect(exports.dialog).toBeHidden();
    }
    await reader.page.emulateMedia({ colorScheme: null });
    await harness.answerSaveDialog(path.join(folder, 'missing', 'deck.pdf'));
    await harness.menu(openDialog);
    await exports.confirm();
    await expect(exports.failure).toBeVisible();
    expect(await faults()).toEqual([]);
    await harness.answerSaveDialog(path.join(folder, 'deck.pdf'));
    await exports.button('export-dialog.other-name').click();
    await expect(exports.done).toBeVisible({ timeout: 120_000 });
    expect(await faults()).toEqual([]);
  });
}

test('where pages of both languages are exported, a mark has its own English on English pages', async ({
  app,
}) => {
  const { exports, harness } = app;
  await harness.menu(openDialog);
  await exports.option('combobox', 'export-dialog.locale').selectOption('both');
  await exports.dialog.locator('summary').click();
  await exports.option('textbox', 'export-dialog.watermark').fill('样张');
  const english = exports.dialog.getByRole('textbox', {
    name: translate('zh-CN', 'export-dialog.mark-en', {
      mark: translate('zh-CN', 'export-dialog.watermark'),
    }),
  });
  await expect(english).toHaveAttribute('placeholder', '样张');
  await english.fill('Specimen');
  await expect(exports.dialog.getByTestId('dialog-note')).toContainText('样张 · Specimen');
  const page = exports.preview.locator('[data-paper]');
  await expect(page).toContainText('样张');

  // Of English pages alone there is one field, with what stands on them.
  await exports.option('combobox', 'export-dialog.locale').selectOption('en');
  await expect(exports.option('textbox', 'export-dialog.watermark')).toHaveValue('Specimen');
  await expect(page).toContainText('Specimen');
  await exports.option('textbox', 'export-dialog.watermark').fill('');
  await expect(page).not.toContainText('Specimen');
  await expect(page).not.toContainText('样张');
});
