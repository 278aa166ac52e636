import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPresentation } from '../../main/export/pptx/proof/read-presentation.ts';
import { slideTitleOf } from '../../shared/deck/bound-slide.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { inLocale, locales } from '../../shared/model/localized.ts';
import { expect, test } from '../fixtures.ts';
import { fold } from '../pages/slide.ts';

for (const locale of locales)
  test(`the deck is exported as a presentation to edit, by its preset, ${locale}${locale === 'en' ? ' @chromium' : ''}`, async ({
    app,
    stored,
    folder,
  }) => {
    const { exports, harness } = app;
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    const file = path.join(folder, 'deck.pptx');
    await harness.answerSaveDialog(file);
    await harness.menu('file.export-pdf');
    await exports.option('combobox', 'export-dialog.preset').selectOption('colleagues');
    await expect(exports.option('radio', 'export-dialog.kind.presentation')).toBeChecked();
    const slides = stored.slides(locale);
    await expect(exports.extent).toContainText(
      translate(locale, 'export-dialog.presentation', { count: slides.length }),
    );
    await exports.confirm();
    await expect(exports.done).toBeVisible({ timeout: 90_000 });
    const figures = slides.flatMap((result) => (result.ok ? result.slide.figures : [])).length;
    await expect(exports.done).toContainText(
      translate(locale, 'export.proved', { figures, pages: slides.length }),
    );

    const read = await readPresentation(await readFile(file));
    expect(read.faults).toEqual([]);
    expect(read.title).toBe(inLocale(stored.briefing.deck.title, locale));
    expect(read.slides.map(({ title }) => fold(title ?? ''))).toEqual(
      slides.map((result) => fold(slideTitleOf(result))),
    );
    await exports.button('export-dialog.open').click();
    await expect.poll(() => harness.opened()).toContain(file);
  });

test('both languages are two files, and what was chosen is proposed again', async ({
  app,
  folder,
}) => {
  const { exports, harness } = app;
  const file = path.join(folder, 'deck.pptx');
  await harness.answerSaveDialog(file);
  await harness.menu('file.export-pdf');
  await exports.option('radio', 'export-dialog.kind.presentation').check();
  await exports.option('combobox', 'export-dialog.locale').selectOption('both');
  await exports.option('checkbox', 'export-dialog.appendix').check();
  await exports.option('checkbox', 'export-dialog.notes').uncheck();
  await exports.chooseSlides('2-3');
  await exports.confirm();
  await expect(exports.done).toBeVisible({ timeout: 90_000 });
  await expect(exports.done).toContainText('deck.en.pptx');
  const [chinese, english] = await Promise.all(
    [file, path.join(folder, 'deck.en.pptx')].map(async (one) =>
      readPresentation(await readFile(one)),
    ),
  );
  expect([chinese?.language, english?.language]).toEqual(['zh-CN', expect.stringMatching(/^en/)]);
  expect(chinese?.sections.at(-1)?.name).toBe(translate('zh-CN', 'pages.appendix'));
  expect(chinese?.slides[0]?.links.length).toBeGreaterThan(0);
  expect(chinese?.slides.every(({ notes }) => notes === '')).toBe(true);
  await exports.button('export-dialog.finish').click();

  await harness.menu('file.export-pdf');
  await expect(exports.option('radio', 'export-dialog.kind.presentation')).toBeChecked();
  await expect(exports.option('checkbox', 'export-dialog.notes')).not.toBeChecked();
  await expect(exports.option('combobox', 'export-dialog.locale')).toHaveValue('both');
});
