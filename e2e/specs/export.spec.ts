import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BoundSlide, plainText } from '../../shared/deck/bound-slide.ts';
import { citeParagraph } from '../../shared/figures/cite.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { inLocale, type Locale, locales } from '../../shared/model/localized.ts';
import { picturesIn } from '../../shared/model/picture.ts';
import { type App, expect, type Stored, test } from '../fixtures.ts';
import { fold } from '../pages/slide.ts';
import { type ReadPdf, readPdf, readWithPoppler } from '../pdf.ts';

/** Exports the deck as the menu does; the file is there when the dialog says that it is done. */
async function exportTo(app: App, file: string, slides?: string): Promise<Uint8Array> {
  await app.harness.answerSaveDialog(file);
  await app.harness.menu('file.export-pdf');
  if (slides !== undefined) await app.exports.chooseSlides(slides);
  await app.exports.confirm();
  await expect(app.exports.done).toBeVisible({ timeout: 120_000 });
  return readFile(file);
}

function slidesOf(stored: Stored, locale: Locale): BoundSlide[] {
  return stored.slides(locale).map((result) => {
    if (!result.ok) throw new Error(`${result.key} is broken`);
    return result.slide;
  });
}

/** Each section with the slides in a row that belong to it. */
function expectedOutline(slides: readonly BoundSlide[], locale: Locale) {
  const sections: { title: string; page: number; children: object[] }[] = [];
  for (const [page, { section, title }] of slides.entries()) {
    const name = inLocale(section.name, locale);
    if (sections.at(-1)?.title !== name) sections.push({ title: name, page, children: [] });
    sections.at(-1)?.children.push({ title: plainText(title), page, children: [] });
  }
  return sections;
}

function expectPages(pdf: ReadPdf, slides: readonly BoundSlide[], locale: Locale): void {
  expect(pdf.pages).toHaveLength(slides.length);
  for (const [index, { key, title, body, figures, passages, number }] of slides.entries()) {
    const page = pdf.pages[index];
    const text = fold(page?.text ?? '');
    expect.soft(text, `${key} has its title`).toContain(fold(plainText(title)));
    for (const { figure, printed } of figures) {
      expect.soft(text, `${key} has ${figure.key}`).toContain(fold(printed));
    }
    expect.soft(text, `${key} has its number`).toContain(fold(`${number} / ${slides.length}`));
    if (passages.length > 0) {
      expect.soft(text, `${key} has its source`).toContain(fold(translate(locale, 'slide.source')));
    }
    // Kangxi radicals and the replacement character: what a font without Chinese leaves behind.
    expect.soft(text, key).not.toMatch(/[\u2F00-\u2FDF\uFFFD]/);
    const pictures = picturesIn(body).length;
    expect.soft(page?.images, `${key} is drawn in vectors, but for its pictures`).toBe(pictures);
    expect.soft([page?.width, page?.height], key).toEqual([960, 540]);
  }
}

/** pdf.js goes by the maps of the fonts; Poppler, and what is built on it, by ActualText. */
async function expectFoundByActualText(file: string, slides: readonly BoundSlide[]): Promise<void> {
  const pages = await readWithPoppler(file);
  for (const { key, number, title, figures } of slides) {
    const text = fold(pages[number - 1] ?? '');
    expect.soft(text, key).toContain(fold(plainText(title)));
    for (const { printed } of figures) expect.soft(text, key).toContain(fold(printed));
  }
}

for (const locale of locales) {
  test(`the deck is exported as PDF, in which every kind of viewer finds titles and figures, ${locale}${locale === 'en' ? ' @chromium' : ''}`, async ({
    app,
    stored,
    folder,
  }) => {
    await app.set({ interfaceLocale: locale, slideLocale: locale });
    const file = path.join(folder, 'deck.pdf');
    const pdf = await readPdf(await exportTo(app, file));
    const slides = slidesOf(stored, locale);
    await expect(app.exports.done).toContainText(
      translate(locale, 'export.proved', {
        figures: slides.flatMap(({ figures }) => figures).length,
        pages: slides.length,
      }),
    );

    expectPages(pdf, slides, locale);
    await expectFoundByActualText(file, slides);
    expect(pdf.outline).toEqual(expectedOutline(slides, locale));
    expect(pdf.title).toBe(inLocale(stored.briefing.deck.title, locale));
    expect(pdf.language).toBe(locale);
    expect(pdf.snapshot).toBe(stored.briefing.snapshot.id);
    expect(pdf.subject).toContain(stored.briefing.snapshot.id);
    expect(pdf.fontTypes.length).toBeGreaterThan(0);
    expect(pdf.fontTypes).not.toContain('Type3');
    if (locale === 'zh-CN') expectCitations(pdf, slides, stored);
  });
}

/** Every source line cites the paragraphs that its slide stands on. */
function expectCitations(pdf: ReadPdf, slides: readonly BoundSlide[], stored: Stored): void {
  for (const { number, key, passages } of slides) {
    const [first] = [...passages].sort((a, b) => a.section - b.section || a.paraNo - b.paraNo);
    if (!first) continue;
    const source = stored.briefing.sources.find((row) => row.key === first.source);
    const cited = `《${source?.title.zh}》${citeParagraph(first, 'zh-CN').replace(/段$/, '')}`;
    expect.soft(fold(pdf.pages[number - 1]?.text ?? ''), key).toContain(fold(cited));
  }
}

test('two exports of the same data are the same bytes, and each can be shown in its folder', async ({
  app,
  folder,
}) => {
  const pages = 4;
  const first = await exportTo(app, path.join(folder, 'first.pdf'), `1-${pages}`);
  await app.exports.button('export-dialog.finish').click();
  const file = path.join(folder, 'second.pdf');
  const second = await exportTo(app, file, `1-${pages}`);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  await expect(app.exports.done).toContainText(translate('zh-CN', 'export.done', { pages }));
  await app.exports.button('export.reveal').click();
  await expect.poll(() => app.harness.revealed()).toContain(file);
});
