import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { pagesOf } from '../../../shared/export/pages/pages-of.ts';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import { describePdf } from '../../export/pdf/describe-pdf.ts';
import { expectPdf } from '../../export/pdf/proof/expect-pdf.ts';
import { dataPackage } from '../../export/tables/data-package.ts';
import { openStore } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from '../testing/tiny-dataset.ts';

vi.mock('../../../shared/deck/layouts/index.ts', async (original) => {
  const { banner } = await import('../../../shared/deck/layouts/testing/banner/index.ts');
  const known = await original<typeof import('../../../shared/deck/layouts/index.ts')>();
  return { ...known, layouts: [...known.layouts, banner] };
});

const words = { zh: '高企{{hi-tech}}', en: '{{hi-tech}} firms' };
const bodies = {
  old: { words },
  latest: { version: 3, text: words, figures: [{ figure: '{{market-new}}' }] },
  newer: { version: 4, text: words, films: ['lake'], nested: { deep: [1, null, 'x'] } },
};

/** A dataset whose slides are of several versions of one layout. */
function datasetOf(given: Readonly<Record<string, unknown>>): string {
  const deck = JSON.parse(tinyFile('deck-tiny.json'));
  const [first] = deck.slides;
  const slides = Object.entries(given).map(([key, body], index) => ({
    ...first,
    key,
    position: index + 1,
    layout: 'banner',
    title: { zh: `第${'一二三'[index]}页`, en: `The ${key} one` },
    body,
  }));
  return tinyDataset({ 'deck-tiny.json': JSON.stringify({ ...deck, slides }) });
}

function storeOf(
  file = join(temporaryFolder(), 'store.sqlite'),
  datasetFolder = datasetOf(bodies),
) {
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { store, file };
}

test('what an older version wrote is brought forward when it is read, and stays as written', () => {
  const { store, file } = storeOf();
  const [old, latest, newer] = store.decks.get('tiny').slides;
  expect(old?.body).toEqual({ version: 3, text: words, figures: [] });
  expect(latest?.body).toEqual(bodies.latest);
  expect(newer?.body).toEqual(bodies.newer);
  const shown = bindDeck(store.briefings.get('tiny'), 'zh-CN');
  expect(shown.map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(storedIn(file)).toEqual(Object.values(bodies));
});

function storedIn(file: string): unknown[] {
  const db = new Sqlite(file, { readonly: true });
  const stored = db.prepare('SELECT body FROM slide ORDER BY order_key').pluck().all() as string[];
  db.close();
  return stored.map((body) => JSON.parse(body));
}

test('an old body is written back once its slide changes, and no other with it', () => {
  const { store, file } = storeOf();
  store.close();
  const same = { ...bodies, old: { version: 3, text: words, figures: [] } };
  storeOf(file, datasetOf(same)).store.close();
  expect(storedIn(file)).toEqual(Object.values(bodies));
  const better = { ...same, old: { ...same.old, figures: [{ figure: '{{market-new}}' }] } };
  const again = storeOf(file, datasetOf(better)).store;
  expect(again.builtInSlides.newForms('tiny')).toEqual([]);
  expect(storedIn(file)).toEqual([better.old, bodies.latest, bodies.newer]);
});

test('the proof of an export asks for the figures of an added layout', () => {
  const { store } = storeOf();
  const briefing = store.briefings.get('tiny');
  const request = slidesRequest({
    deck: briefing.deck.key,
    locale: 'zh-CN',
    look: 'south-lake',
    slides: [1, 2],
  });
  const pages = pagesOf(request, briefing);
  const description = describePdf(briefing, pages, request, { program: 'test', hash: 'hash' });
  const expected = expectPdf(pages, request, briefing, { description, hasLogo: false });
  expect(expected.pages.map(({ figures }) => figures.map(({ printed }) => printed))).toEqual([
    ['突破1300家'],
    ['突破1300家', '4.6万户'],
  ]);
});

test('a package carries what this version can’t read as it is, and a store made of it has it too', async () => {
  const { store } = storeOf();
  const zip = unzipSync(await dataPackage(store.content(), builtInDataset));
  const written = JSON.parse(strFromU8(zip['deck-tiny.json'] ?? new Uint8Array()));
  expect(written.slides[2].body).toEqual(bodies.newer);
  const folder = join(temporaryFolder(), 'package');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(zip)) writeFileSync(join(folder, name), content);
  const again = openStore(join(temporaryFolder(), 'again.sqlite'), {
    datasetFolder: folder,
    onDamaged: 'refuse',
  });
  onTestFinished(() => again.close());
  expect(again.snapshot()).toEqual(store.snapshot());
  expect(again.decks.get('tiny').slides[2]?.body).toEqual(bodies.newer);
});
