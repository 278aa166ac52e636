import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomFrom } from '../../main/export/testing/random.ts';
import type { BoundFigure } from '../../shared/deck/bound-slide.ts';
import { builtInChoice } from '../../shared/export/export-presets.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { type App, expect, type Stored, test } from '../fixtures.ts';
import { misprints } from '../harness/harness.ts';

const earlier = 'an earlier export';
/** Stands in a title, and in a table, where digits have equal widths. */
const shown = 'medical-insurance-enrolment';

async function startTo(app: App, file: string, slides?: string): Promise<void> {
  await app.harness.answerSaveDialog(file);
  await app.harness.menu('file.export-pdf');
  if (slides !== undefined) await app.exports.chooseSlides(slides);
  await app.exports.confirm();
}

/** The first page that shows a figure, and the figure as it stands there. */
function firstOccurrenceOf(key: string, stored: Stored): { page: number; figure: BoundFigure } {
  for (const result of stored.slides('zh-CN')) {
    const figure = result.ok && result.slide.figures.find((bound) => bound.figure.key === key);
    if (result.ok && figure) return { page: result.slide.number, figure };
  }
  throw new Error(`no slide shows ${key}`);
}

/** The page that a slide becomes beside its neighbours. */
const around = 2;

/** A slide, and one before and behind it: what the whole deck prints is proved wherever it is exported. */
const slidesAround = (slide: number) => `1,${slide},${slide + 1}`;

test('a page that shows another number than the store never replaces the earlier file', async ({
  app,
  stored,
  folder,
}) => {
  const file = path.join(folder, 'deck.pdf');
  await writeFile(file, earlier);
  const { page: slide, figure } = firstOccurrenceOf(shown, stored);
  await app.harness.misprintNextExport(shown, 'digit changed');
  await startTo(app, file, slidesAround(slide));

  const sentence = translate('zh-CN', 'proof.figure-missing', {
    page: around,
    expected: figure.printed,
    figure: shown,
  });
  await expect(app.exports.failure).toContainText(sentence, { timeout: 120_000 });
  await expect(app.exports.failure).toContainText(`${file}.unproved.pdf`);
  expect(await readFile(file, 'utf8')).toBe(earlier);
  expect((await readdir(folder)).sort()).toEqual(['deck.pdf', 'deck.pdf.unproved.pdf']);

  await expect(app.exports.details().getByRole('listitem')).toContainText([sentence]);

  await app.exports.button('export-dialog.retry').click();
  await expect(app.exports.button('export.reveal')).toBeVisible({ timeout: 120_000 });
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
});

/** Exports them as if they had been asked for the last time. @returns the page that the slide becomes */
async function exportAround(app: App, slide: number, file: string): Promise<number> {
  const choice = builtInChoice('projector', { locale: 'zh-CN', look: 'south-lake' });
  const last = { choice, range: { kind: 'typed' as const, text: slidesAround(slide) } };
  await app.reader.page.evaluate((asked) => window.api.exportChoices.remember(asked), last);
  await app.harness.answerSaveDialog(file);
  await app.harness.menu('file.export-again');
  return around;
}

for (const what of misprints) {
  test(`a file with a ${what} is refused for that, and for nothing else @chromium`, async ({
    app,
    stored,
    folder,
  }) => {
    const { page: slide, figure } = firstOccurrenceOf(shown, stored);
    await app.harness.misprintNextExport(shown, what);
    const page = await exportAround(app, slide, path.join(folder, 'deck.pdf'));
    await expect(app.exports.failure).toBeVisible({ timeout: 120_000 });
    const about = { page, expected: figure.printed, figure: shown };
    const sentence =
      what === 'two swapped'
        ? translate('zh-CN', 'proof.figure-misplaced', { ...about, detail: `${figure.label} 3家` })
        : translate('zh-CN', 'proof.figure-missing', about);
    const list = app.exports.details().getByRole('listitem');
    await expect(list.first()).toContainText(sentence);
    const told = await list.allTextContents();
    // A radical is also a character that can't be searched for, or one that no font at hand has.
    if (what === 'radical') for (const line of told) expect(line).toContain(`第 ${page} 页`);
    else expect(told).toHaveLength(1);
  });
}

test('a file may have any name that the system takes @chromium', async ({ app, folder }) => {
  const name = " 洪山 “报”' <1> | a:b * 50% #? \\ $HOME `x` ; é 😀 .pdf";
  await startTo(app, path.join(folder, name), '1-2');
  await expect(app.exports.button('export.reveal')).toBeVisible({ timeout: 120_000 });
  expect(await readdir(folder)).toEqual([name]);
});

test('a name that is too long is said so, and nothing is written @chromium', async ({
  app,
  folder,
}) => {
  const file = path.join(folder, `${'山'.repeat(90)}.pdf`);
  await startTo(app, file);
  await expect(app.exports.failure).toContainText(
    translate('zh-CN', 'error.file.name-too-long', { path: file }),
  );
  expect(await readdir(folder)).toEqual([]);
});

test('cancelled at any moment, an export leaves no file @chromium', async ({ app, folder }) => {
  const random = randomFrom(5);
  const file = path.join(folder, 'deck.pdf');
  for (let round = 0; round < 6; round += 1) {
    await startTo(app, file);
    await expect(app.exports.progress).toBeVisible();
    // The moment itself is what is tried.
    await app.reader.page.waitForTimeout(random() * 2000);
    await app.reader.page.evaluate(() => window.api.exports.cancel());
    await expect(app.exports.done).toBeVisible({ timeout: 120_000 });
    const isCancelled = (await app.exports.done.textContent())?.includes(
      translate('zh-CN', 'export.cancelled'),
    );
    expect(await readdir(folder)).toEqual(isCancelled ? [] : ['deck.pdf']);
    if (!isCancelled) break;
    await app.reader.button('reader.close').click();
  }
});
