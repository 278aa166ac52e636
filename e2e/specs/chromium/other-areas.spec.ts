import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStore, type Store } from '../../../main/store/file/open.ts';
import { seen } from '../../../main/store/testing/edit.ts';
import { renameDataset } from '../../../main/store/testing/rename-dataset.ts';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import { Edit, type EditRequest } from '../../../shared/model/edit.ts';
import type { ExportRequest } from '../../../shared/model/export.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { locales } from '../../../shared/model/localized.ts';
import { builtInLooks } from '../../../shared/model/look.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { datasetFolder, storeFileIn } from '../../harness/harness.ts';
import { Reader } from '../../pages/reader.ts';
import { Gallery } from '../../visual/gallery.ts';

const districts = [
  { key: 'CN-420106', code: '420106', zh: '武昌区', en: 'Wuchang District', value: 5120 },
  { key: 'CN-420107', code: '420107', zh: '青山区', en: 'Qingshan District', value: 2890 },
] as const;

test('slides say which district a figure is of, rank districts by their names, and the file is proved', async ({
  folder,
}) => {
  test.setTimeout(600_000);
  const number = addDistricts(folder);
  const harness = await startChromium(folder);
  try {
    const gallery = await Gallery.open(harness.page, { width: 1280, height: 720 });
    const { root } = gallery.reader.slide;
    await gallery.goTo('jobs-and-housing', { look: 'south-lake', locale: 'zh-CN' });
    for (const look of builtInLooks) {
      for (const locale of locales) {
        await gallery.setLook({ look, locale });
        const name = `${look}-${locale}`;
        expect.soft(await root.evaluate(findLayoutFaults), name).toEqual([]);
        const text = await root.textContent();
        for (const place of districts.map((one) => (locale === 'en' ? one.en : one.zh)))
          expect.soft(text, name).toContain(place);
        expect
          .soft(text, 'what is ranked')
          .toContain(locale === 'en' ? 'Affordable rental homes' : '筹集保障性租赁住房');
        expect
          .soft(text, name)
          .toContain(locale === 'en' ? '31,000 (Wuchang District)' : '3.1万人（武昌区）');
        await harness.page.screenshot({ path: test.info().outputPath(`${name}.png`) });
      }
    }
    await gallery.close();

    const reader = new Reader(harness.page);
    for (const kind of ['slides', 'data-book'] as const) {
      const request: ExportRequest = {
        ...slidesRequest({
          deck: DeckKey.parse('annual-2023'),
          locale: 'zh-CN',
          look: 'south-lake',
        }),
        locale: 'both',
        appendix: true,
        kind,
        slides: [number],
      };
      await harness.answerSaveDialog(test.info().outputPath(`${kind}.pdf`));
      const outcome = await reader.page.evaluate(
        (asked) => window.api.exports.start(asked),
        request,
      );
      expect(outcome, kind).toMatchObject({ ok: true });
    }
  } finally {
    await harness.close();
  }
});

/** Two districts beside ours with a figure each, on a slide that ranks them and names one: gives its number. */
function addDistricts(folder: string): number {
  const dataset = path.join(folder, 'dataset');
  cpSync(datasetFolder, dataset, { recursive: true });
  renameDataset(dataset);
  const deckFile = path.join(dataset, 'deck-annual-2023.json');
  const deck = JSON.parse(readFileSync(deckFile, 'utf8'));
  const slide = deck.slides.find(({ key }: { key: string }) => key === 'jobs-and-housing');
  const another = `{{jobs-new#${districts[0].key}}}`;
  slide.title.zh = slide.title.zh.replace('，', `，同期${another}，`);
  slide.title.en = slide.title.en.replace(' while', `, elsewhere ${another}, while`);
  slide.body.figures[1] = { figure: another };
  const ranked = ['', ...districts.map(({ key }) => `#${key}`)];
  slide.body.chart.figures = ranked.map((area) => `{{rental-homes-secured${area}}}`);
  writeFileSync(deckFile, JSON.stringify(deck));

  const file = storeFileIn(folder);
  const store = openStore(file, { datasetFolder: dataset, onDamaged: 'refuse' });
  for (const { key, code, zh, en, value } of districts) {
    const area = { key, code, name: { zh, en }, parent: 'CN-420100', synonyms: [] };
    apply(store, { entity: 'area', before: null, after: area });
    addFigure(store, 'rental-homes-secured', key, value, `${value}套`);
  }
  addFigure(store, 'jobs-new', districts[0].key, 3.1, '3.1万人');
  store.close();
  const shown = deck.slides.filter(({ hidden }: { hidden: boolean }) => !hidden);
  return shown.indexOf(slide) + 1;
}

function addFigure(
  store: Store,
  indicator: string,
  refArea: string,
  value: number,
  rawText: string,
): void {
  const ours = seen(store, indicator);
  const [passage] = ours.passages;
  const after = {
    ...ours,
    ...{ refArea, value, qualifier: 'exact', qualifierWord: null },
    passages: [{ ...passage, rawText }],
  };
  apply(store, { entity: 'observation', indicator, before: null, after });
}

function apply(store: Store, edit: unknown): void {
  store.edits.apply({ edit: Edit.parse(edit), actor: '王敏', reason: '' } as EditRequest);
}
