import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import validate from '@ooxml-tools/validate';
import { test as plainTest } from '@playwright/test';
import { againstStore } from '../../../main/verifying/against-store.ts';
import { verifyTasks } from '../../../main/verifying/verify-tasks.ts';
import { estimatePresentationSize } from '../../../shared/export/estimate-size.ts';
import { presentationPages } from '../../../shared/export/pages/presentation-pages.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { type Locale, locales } from '../../../shared/model/localized.ts';
import type { PresentationRequest } from '../../../shared/model/presentation-request.ts';
import { notesShape } from '../../../shared/verifying/model.ts';
import { seedExtremes } from '../../extreme-dataset.ts';
import { expect, test } from '../../fixtures.ts';
import { type ChromiumHarness, startChromium } from '../../harness/chromium.ts';
import type { Harness } from '../../harness/harness.ts';

const requestOf = (deck: string, locale: Locale): PresentationRequest => ({
  ...{ deck: DeckKey.parse(deck), locale, look: 'south-lake', slides: null, pictures: 'small' },
  ...{ appendix: true, notes: true, hidden: true },
});

/** The bytes of an exported file that was proved. */
async function exportTo(harness: Harness, file: string, request: PresentationRequest) {
  await harness.answerSaveDialog(file);
  const outcome = await harness.page.evaluate(
    (asked) => window.api.exports.presentation(asked),
    request,
  );
  const proof = await harness.page.evaluate(() => window.api.exports.proof());
  expect(proof, JSON.stringify(outcome)).toMatchObject({
    ...{ ok: true, value: { ok: true, failures: [] } },
  });
  expect(outcome).toMatchObject({ ok: true });
  return readFile(file);
}

/** What the Open XML SDK finds wrong with a presentation. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const found = await validate(new Uint8Array(bytes), 'pptx', 'Microsoft365');
  return found.map(({ path: at, description }) => `${at.partUri} ${at.xpath}: ${description}`);
}

for (const deck of ['annual-2023', 'outlook-2024'])
  for (const locale of locales)
    test(`${deck} as a presentation is valid${locale === 'zh-CN' ? ', the same bytes again' : ''}, and holds the store’s figures alone, ${locale}`, async ({
      app,
      folder,
    }) => {
      const request = requestOf(deck, locale);
      const file = path.join(folder, 'a.pptx');
      const bytes = await exportTo(app.harness, file, request);
      expect(await faultsOf(bytes)).toEqual([]);

      // What is written again is decided by no language.
      if (locale === 'zh-CN') {
        const again = await exportTo(app.harness, path.join(folder, 'b.pptx'), request);
        expect(again.equals(bytes)).toBe(true);
      }

      const { store } = app.harness as ChromiumHarness;
      const { known } = againstStore(store, DeckKey.parse(deck));
      const source = { name: 'a.pptx', bytes: new Uint8Array(bytes) };
      const { figures } = await verifyTasks.verify({ source, ...known });
      expect(figures.filter(({ state }) => state === 'equal').length).toBeGreaterThan(100);
      // Speakers say more than reading understands.
      const wrong = figures.filter(
        ({ state, claim }) => state === 'different' && claim.place.shape !== notesShape,
      );
      const named = wrong.map(({ claim }) => `${claim.rawText}, slide ${claim.place.slide}`);
      expect(named).toEqual([]);

      const briefing = store.briefings.get(DeckKey.parse(deck));
      const pages = presentationPages(request, locale, briefing);
      const pictures = { size: request.pictures, bytes: briefing.pictureSizes };
      const share = estimatePresentationSize(pages, pictures) / bytes.length;
      expect(share).toBeGreaterThan(0.6);
      expect(share).toBeLessThan(1.6);
    });

plainTest('what slides can hold at least and at most is proved and valid too', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hongshan-presentation-'));
  seedExtremes(folder);
  const harness = await startChromium(folder);
  try {
    for (const locale of locales) {
      const file = path.join(folder, `${locale}.pptx`);
      const bytes = await exportTo(harness, file, requestOf('annual-2023', locale));
      expect.soft(await faultsOf(bytes)).toEqual([]);
    }
  } finally {
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  }
});
