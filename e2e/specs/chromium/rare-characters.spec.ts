import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openStore } from '../../../main/store/file/open.ts';
import { renameDataset } from '../../../main/store/testing/rename-dataset.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { type ChromiumHarness, startChromium } from '../../harness/chromium.ts';
import { datasetFolder, storeFileIn } from '../../harness/harness.ts';
import { ExportPanel } from '../../pages/export-panel.ts';
import { Reader } from '../../pages/reader.ts';
import { fold } from '../../pages/slide.ts';
import { readPdf } from '../../pdf.ts';

/** A name of each kind of piece: the table of 8,105, the rest of two blocks, and each one beyond. */
const names = '㐂村𠮷镇燚堃鿍玥镕、Ⅱ期⑳项Ⅻ、𪚥𫝑𬺰𮯠、CO₂≒β、Škoda';

/** Starts over a store whose cover has these words in its title and below it. */
async function withCover(
  words: string,
  use: (harness: ChromiumHarness, folder: string) => unknown,
) {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-rare-'));
  const dataset = path.join(folder, 'dataset');
  cpSync(datasetFolder, dataset, { recursive: true });
  const deckFile = path.join(dataset, 'deck-annual-2023.json');
  const deck = JSON.parse(readFileSync(deckFile, 'utf8'));
  const [cover, ...others] = deck.slides;
  cover.title.zh = words;
  cover.body.lead.zh = words;
  writeFileSync(deckFile, JSON.stringify({ ...deck, slides: [cover, ...others.slice(0, 2)] }));
  renameDataset(dataset);
  openStore(storeFileIn(folder), {
    datasetFolder: dataset,
    onDamaged: 'refuse',
  }).close();
  const harness = await startChromium(folder);
  try {
    await new Reader(harness.page).slide.expectKey('cover');
    await use(harness, folder);
  } finally {
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pieces of fonts beyond the slices of the package that a window has loaded, by their lots. */
function loadedLots(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => name.split('/').at(-1) ?? '');
    return [
      ...new Set(files.flatMap((file) => /^([a-z]+)-\d\d-\d00-.*woff2$/.exec(file)?.[1] ?? [])),
    ].sort();
  });
}

test('rare names are shown, printed and found in the file', async () => {
  await withCover(names, async ({ page, menu, answerSaveDialog }, folder) => {
    await expect
      .poll(() => loadedLots(page))
      .toEqual(['common', 'compatible', 'math', 'punctuation', 'rare', 'rest', 'signs']);

    const panel = new ExportPanel(page);
    const file = path.join(folder, 'deck.pdf');
    await answerSaveDialog(file);
    await menu('file.export-pdf');
    await expect(panel.dialog).toBeVisible();
    await expect(panel.extent).toBeVisible();
    await expect(panel.missing).toHaveCount(0);
    await panel.confirm();
    await expect(panel.done).toBeVisible({ timeout: 120_000 });

    const pdf = await readPdf(await readFile(file));
    const [cover] = pdf.pages;
    expect(fold(cover?.text ?? '').split(fold(names))).toHaveLength(3);
    expect(new Set(pdf.fontTypes)).toEqual(new Set(['Type0', 'CIDFontType2']));
  });
});

test('a character that no font has is named before the export, and by the check after it', async () => {
  await withCover('𰻸村的新路', async ({ page, menu, answerSaveDialog }, folder) => {
    const panel = new ExportPanel(page);
    const file = path.join(folder, 'deck.pdf');
    await answerSaveDialog(file);
    await menu('file.export-pdf');
    const place = { page: 1, text: '𰻸村的新路', characters: '𰻸 (U+30EF8)' };
    await expect(panel.missing).toContainText(
      translate('zh-CN', 'export-dialog.missing-at', place),
    );

    await panel.confirm();
    const { page: number, text: expected, characters: detail } = place;
    await expect(panel.failure).toContainText(
      translate('zh-CN', 'proof.character-missing', { page: number, expected, detail }),
      { timeout: 120_000 },
    );
    expect(await readdir(folder)).toContain('deck.pdf.unproved.pdf');
  });
});
