import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AreaKey } from '../../../shared/model/area.ts';
import type { PeriodRowsQuery } from '../../../shared/model/period-rows.ts';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from '../testing/tiny-dataset.ts';

function opened(changed = {}) {
  const file = join(temporaryFolder(), 'store.sqlite');
  const datasetFolder = tinyDataset(changed);
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

const asked: PeriodRowsQuery = {
  area: AreaKey.parse('CN-420111'),
  periods: ['2022', '2023'],
  offset: 0,
  limit: 100,
};

test('every indicator is a row in the store’s order, those without a figure too', () => {
  const { total, rows } = opened().periodRows.list(asked);
  expect(total).toBe(4);
  expect(rows.map(({ key }) => key)).toEqual([
    'hi-tech',
    'applicants',
    'market-new',
    'market-total',
  ]);
  const [hiTech, applicants] = rows;
  expect(applicants?.observations).toEqual([]);
  expect(hiTech?.observations.map(({ timePeriod, value }) => [timePeriod, value])).toEqual([
    ['2023', 1300],
    ['2022', 1100],
  ]);
  expect(hiTech?.observations[0]?.passages.map(({ rawText }) => rawText)).toEqual([
    '突破1300家',
    '1300家',
  ]);
});

test('only figures of the periods and the area that are asked for are there', () => {
  const store = opened();
  const figures = (changed: Partial<PeriodRowsQuery>) =>
    store.periodRows
      .list({ ...asked, ...changed })
      .rows.flatMap(({ observations }) => observations.map(({ timePeriod }) => timePeriod));
  expect(figures({ periods: ['2022'] })).toEqual(['2022']);
  expect(figures({ periods: ['2024'] })).toEqual([]);
  expect(figures({ area: AreaKey.parse('CN-420106') })).toEqual([]);
});

test('pages follow each other without a gap, and beyond the last one there is nothing', () => {
  const store = opened();
  const page = (offset: number) =>
    store.periodRows.list({ ...asked, offset, limit: 3 }).rows.map(({ key }) => String(key));
  expect([...page(0), ...page(3)]).toEqual(page(0).concat(['market-total']));
  expect(page(4)).toEqual([]);
});

test('what another source publishes comes with the figure in force', () => {
  const store = opened({
    'sources.csv': `${tinyFile('sources.csv')}yearbook,年鉴,Yearbook,,,按段计数,Paragraphs are counted,${'1'.repeat(64)}\n`,
    'source_sections.csv': `${tinyFile('source_sections.csv')}yearbook,1,,4\n`,
  });
  const hiTech = store.indicators.get('hi-tech');
  const held = hiTech?.observations[0];
  if (!hiTech || !held) throw new Error('no figure');
  const { revision: _, decimals: __, ...fields } = held;
  const [passage] = fields.passages;
  if (!passage) throw new Error('no passage');
  const source = store.sources.list().find(({ key }) => key === 'yearbook')?.key;
  if (!source) throw new Error('no second source');
  const inForce = { refArea: fields.refArea, timePeriod: '2023', source: passage.source };
  store.edits.apply({
    edit: {
      entity: 'observation',
      indicator: hiTech.key,
      before: null,
      after: { ...fields, value: 1320, passages: [{ ...passage, source, rawText: '1320家' }] },
      choice: {
        before: { ...inForce, reason: null },
        after: { ...inForce, reason: '年报为准' },
      },
    },
    actor: '王芳',
    reason: '年报为准',
  });
  const found = store.periodRows.list(asked).rows.find(({ key }) => key === 'hi-tech');
  expect(found?.observations[0]?.value).toBe(1300);
  expect(found?.competing[0]?.others.map(({ value }) => value)).toEqual([1320]);
});
