import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { checkDeck } from '../../../shared/deck/check-deck.ts';
import { type Localized, locales } from '../../../shared/model/localized.ts';
import { searchFigures } from '../../../shared/search/search-figures.ts';
import { openStore } from '../file/open.ts';
import { chineseAlone } from '../testing/chinese-alone.ts';
import { correction } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const builtIn = resolve(import.meta.dirname, '../../../assets/dataset/hongshan-2023');

function createChinese() {
  const folder = temporaryFolder();
  const datasetFolder = chineseAlone(builtIn, join(folder, 'chinese'));
  const store = openStore(join(folder, 'chinese.sqlite'), { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

/** Every text of the store's records and decks. */
function textsIn(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value) return [value as Localized];
  return Object.values(value).flatMap(textsIn);
}

test('a store in Chinese alone is read, shown, searched, checked and edited', () => {
  const store = createChinese();
  const texts = textsIn(store.content());
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter(({ en }) => en !== null && en !== undefined)).toEqual([]);
  const briefing = store.briefings.get('annual-2023');
  expect([briefing.languages, briefing.deck.languages]).toEqual([['zh-CN'], ['zh-CN']]);
  for (const locale of locales)
    expect(bindDeck(briefing, locale).filter(({ ok }) => !ok)).toEqual([]);
  const [found] = searchFigures('gxjs', briefing.figures, 'en');
  expect(found?.figure.name).toEqual({ zh: '高新技术企业总数', en: null });
  const { unusedFigures: _, typedPeriods: __, ...check } = checkDeck(briefing);
  expect(Object.values(check).filter((findings) => findings.length > 0)).toEqual([]);
  store.edits.apply(correction(store, 'hi-tech-enterprises', { value: 1320 }));
  expect(store.indicators.get('hi-tech-enterprises')?.observations[0]?.value).toBe(1320);
});
