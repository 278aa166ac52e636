import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describeFailure, translate } from '../../../shared/i18n/messages.ts';
import { locales } from '../../../shared/model/localized.ts';
import { axeFaults } from '../../axe.ts';
import { expect, test } from '../../fixtures.ts';
import type { ChromiumHarness } from '../../harness/chromium.ts';
import { ExportPanel } from '../../pages/export-panel.ts';
import { readPdf } from '../../pdf.ts';

test.beforeEach(({ app }) => {
  const { paper } = app.harness as ChromiumHarness;
  paper.plug(true);
  paper.answer('print');
});

test('what is printed are the pages of the export, as the preview shows them', async ({
  app,
  folder,
}) => {
  const { exports, harness, reader } = app;
  const { paper } = harness as ChromiumHarness;
  const before = paper.printed.length;
  await harness.menu('file.print');
  const printing = new ExportPanel(reader.page, 'print-dialog.title');
  await expect(printing.button('print-dialog.print')).toBeFocused();
  // What others edit or paste is for no printer.
  await expect(printing.option('radio', 'export-dialog.kind.images')).toHaveCount(0);
  const preset = printing.option('combobox', 'export-dialog.preset');
  await expect(preset).toHaveValue('custom');
  await expect(preset.locator('option')).toHaveText(
    (['custom', 'handout', 'review'] as const).map((name) =>
      translate('zh-CN', `export-dialog.preset.${name}`),
    ),
  );
  await printing.option('radio', 'export-dialog.kind.handout').check();
  await printing.option('radio', 'export-dialog.colour.greyscale').check();
  await printing.chooseSlides('1-4');
  await expect(printing.extent).toContainText(
    translate('zh-CN', 'print-dialog.pages', { count: 2 }),
  );
  await expect(printing.preview.locator('[data-paper]')).toHaveAttribute(
    'data-paper',
    'a4-portrait',
  );
  await printing.button('print-dialog.print').click();
  await expect(
    reader.page.getByText(translate('zh-CN', 'print-dialog.done', { pages: 2 })),
  ).toBeVisible();

  const [job] = paper.printed.slice(before);
  expect(job?.settings).toEqual({ landscape: false, colour: false });
  const onPaper = await readPdf(job?.pdf ?? new Uint8Array());

  const file = path.join(folder, 'handout.pdf');
  await harness.answerSaveDialog(file);
  await harness.menu('file.export-pdf');
  await exports.option('radio', 'export-dialog.kind.handout').check();
  await exports.option('radio', 'export-dialog.colour.greyscale').check();
  await exports.chooseSlides('1-4');
  await exports.confirm();
  await expect(exports.done).toBeVisible();
  const exported = await readPdf(new Uint8Array(await readFile(file)));
  expect(onPaper.pages).toEqual(exported.pages);
});

test('a print leaves what exporting again repeats as it was, and who leaves the system’s dialog is back at the options', async ({
  app,
}) => {
  const { harness, reader } = app;
  const { paper } = harness as ChromiumHarness;
  paper.answer('leave');
  const before = paper.printed.length;
  const remembered = () => reader.page.evaluate(() => window.api.exportChoices.get());
  const last = await remembered();
  await harness.menu('file.print');
  const printing = new ExportPanel(reader.page, 'print-dialog.title');
  await printing.option('radio', 'export-dialog.kind.notes').check();
  await printing.option('radio', 'export-dialog.range.current').check();
  await printing.button('print-dialog.print').click();
  await expect(printing.progress).toHaveCount(0);
  await expect(printing.option('radio', 'export-dialog.kind.notes')).toBeChecked();
  expect(paper.printed.length).toBe(before);
  expect(await remembered()).toEqual(last);
});

test('without a printer the dialog says so and writes a PDF; one that is set up meanwhile prints', async ({
  app,
  folder,
}) => {
  const { exports, harness, reader } = app;
  const { paper } = harness as ChromiumHarness;
  paper.plug(false);
  await harness.menu('file.print');
  const printing = new ExportPanel(reader.page, 'print-dialog.title');
  const missing = printing.dialog.getByText(translate('zh-CN', 'print-dialog.no-printer'));
  await expect(missing).toBeVisible();
  await printing.option('radio', 'export-dialog.range.current').check();
  const file = path.join(folder, 'instead.pdf');
  await harness.answerSaveDialog(file);
  await printing.button('print-dialog.as-pdf').click();
  await expect(exports.done).toBeVisible();
  expect((await readPdf(new Uint8Array(await readFile(file)))).pages).toHaveLength(1);
  await reader.page.keyboard.press('Escape');

  await harness.menu('file.print');
  await expect(missing).toBeVisible();
  paper.plug(true);
  await reader.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(printing.button('print-dialog.print')).toBeVisible();
  await expect(missing).toBeHidden();

  // It may go between the look and the print, too.
  paper.plug(false);
  await printing.button('print-dialog.print').click();
  await expect(printing.failure).toContainText(
    describeFailure('zh-CN', { code: 'print.no-printer', params: {} }),
  );
  await expect(printing.button('print-dialog.as-pdf')).toBeVisible();
});

for (const locale of locales) {
  test(`axe finds nothing on the print dialog (${locale})`, async ({ app }) => {
    const { harness, reader } = app;
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    (harness as ChromiumHarness).paper.plug(false);
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.page.emulateMedia({ colorScheme });
      await harness.menu('file.print');
      const printing = new ExportPanel(reader.page, 'print-dialog.title');
      await expect(printing.button('print-dialog.as-pdf')).toBeVisible();
      expect(await axeFaults(reader.page, { within: 'dialog' })).toEqual([]);
      await reader.page.keyboard.press('Escape');
    }
    await reader.page.emulateMedia({ colorScheme: null });
  });
}
