import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Edit, type EditRequest } from '../../../shared/model/edit.ts';
import { openStore, type Store } from '../file/open.ts';
import { seen } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from '../testing/tiny-dataset.ts';

const wuchang = {
  ...{ key: 'CN-420106', code: '420106', parent: 'CN-420100', synonyms: ['武昌'] },
  name: { zh: '武昌区', en: 'Wuchang District' },
};
const street = {
  ...{ key: '青菱街道', code: null, parent: 'CN-420111', synonyms: [] },
  name: { zh: '青菱街道', en: 'Qingling' },
};

/** A store whose one slide shows a figure by this reference. */
function opened(reference = '{{hi-tech}}'): Store {
  const deck = JSON.parse(tinyFile('deck-tiny.json'));
  deck.slides[0].layout = 'kpi-grid';
  deck.slides[0].body = { figures: [{ figure: reference }, { figure: '{{market-new}}' }] };
  const datasetFolder = tinyDataset({ 'deck-tiny.json': JSON.stringify(deck) });
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

const apply = (store: Store, edit: unknown) =>
  store.edits.apply({ edit: Edit.parse(edit), actor: '李工', reason: '核对' } as EditRequest);
const enter = (store: Store, area: object) =>
  apply(store, { entity: 'area', before: null, after: area });
const code = (expected: string) => expect.objectContaining({ code: expected });

/** Enters the district beside, and its figure of the same indicator and period. */
function withWuchang(reference?: string): Store {
  const store = opened(reference);
  enter(store, wuchang);
  const after = { ...seen(store, 'hi-tech'), refArea: wuchang.key, value: 2100 };
  apply(store, { entity: 'observation', indicator: 'hi-tech', before: null, after });
  return store;
}

test('a figure of another area stands beside ours, never in its place', () => {
  const store = withWuchang();
  const figures = store.briefings.get('tiny').figures.filter(({ key }) => key === 'hi-tech');
  expect(figures.map(({ value, area }) => [value, area?.key ?? null])).toEqual([
    [1300, null],
    [1100, null],
    [2100, 'CN-420106'],
  ]);
  const key = figures[0]?.key;
  if (!key) throw new Error('no figure');
  expect(store.records.figure(key, '2023', { area: null, meant: null })?.value).toBe(1300);
  const there = figures.at(-1)?.area?.key ?? null;
  expect(store.records.figure(key, '2023', { area: there, meant: null })?.value).toBe(2100);
  expect(store.records.figure(key, '2023', { area: null, meant: there })).toMatchObject({
    ...{ value: 2100, area: null },
  });
  expect(store.edits.undoState().undo?.edit).toMatchObject({ after: { refArea: 'CN-420106' } });
});

test('the later figure of another area is not the latest of ours', () => {
  const store = withWuchang();
  const before = seen(store, 'hi-tech');
  const after = { ...before, refArea: wuchang.key, timePeriod: '2024', value: 2300 };
  apply(store, { entity: 'observation', indicator: 'hi-tech', before: null, after });
  const filter = {
    ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] },
    unused: false,
  };
  const asked = { text: 'hi-tech', sort: { by: 'theme', descending: false }, offset: 0, limit: 9 };
  const query = (areas: string[]) =>
    store.records.query({ ...asked, filter: { ...filter, areas }, locale: 'zh-CN' } as never).rows;
  expect(query([])[0]?.latest).toMatchObject({ timePeriod: '2023', value: 1300, area: null });
  expect(query(['CN-420106']).map(({ key }) => key)).toEqual(['hi-tech']);
  expect(query(['青菱街道'])).toEqual([]);
});

test('an area that is written nowhere is refused, and so is one that something needs', () => {
  const store = withWuchang('{{hi-tech#CN-420106}}');
  const nowhere = { ...seen(store, 'hi-tech'), refArea: 'CN-420107' };
  const edit = { entity: 'observation', indicator: 'hi-tech', before: null, after: nowhere };
  expect(() => apply(store, edit)).toThrow(code('record.unknown'));
  const removed = { entity: 'area', before: wuchang, after: null };
  expect(() => apply(store, removed)).toThrow(
    expect.objectContaining({
      code: 'record.needed',
      params: { key: 'CN-420106', records: 'hi-tech@2023, cover' },
    }),
  );
  const observed = store.indicators.get('hi-tech')?.observations.at(-1);
  if (!observed) throw new Error('no observation');
  const { revision: _, decimals: __, ...before } = observed;
  const taken = { entity: 'observation', indicator: 'hi-tech', before, after: null };
  expect(() => apply(store, taken)).toThrow(code('record.used'));
});

test('names, code and what it lies in are edited, undone and done again', () => {
  const store = opened();
  const empty = store.snapshot().id;
  enter(store, street);
  const renamed = { ...street, name: { zh: '青菱街', en: 'Qingling Street' }, synonyms: ['青菱'] };
  apply(store, { entity: 'area', before: street, after: renamed });
  expect(store.areas.list().at(-1)).toEqual({ ...renamed, isHome: false });
  store.edits.undo();
  expect(store.areas.list().at(-1)).toEqual({ ...street, isHome: false });
  store.edits.undo();
  expect(store.snapshot().id).toBe(empty);
  store.edits.redo();
  expect(store.areas.list().at(-1)).toEqual({ ...street, isHome: false });
});

test('a code belongs to one area, and no area lies in what lies in it', () => {
  const store = opened();
  enter(store, street);
  expect(() => enter(store, { ...wuchang, code: '420111' })).toThrow(code('record.code-taken'));
  const home = store.areas.list().find(({ isHome }) => isHome);
  if (!home) throw new Error('no home');
  const { isHome: _, ...before } = home;
  const within = { entity: 'area', before, after: { ...before, parent: street.key } };
  expect(() => apply(store, within)).toThrow(code('record.area-in-itself'));
  const gone = { entity: 'area', before, after: null };
  expect(() => apply(store, gone)).toThrow(code('record.home-needed'));
});

test('another area becomes the home, and briefings stay of the area that they report on', () => {
  const store = withWuchang();
  const before = store.snapshot().id;
  const ours = () =>
    store.briefings.get('tiny').figures.find(({ key, area }) => key === 'hi-tech' && area === null)
      ?.value;
  expect(ours()).toBe(1300);
  const moved = {
    entity: 'home-area',
    before: { area: 'CN-420111' },
    after: { area: 'CN-420106' },
  };
  apply(store, moved);
  expect(store.areas.home()).toBe('CN-420106');
  expect(ours()).toBe(1300);
  expect(() => apply(store, moved)).toThrow(code('store.stale'));
  store.edits.undo();
  expect(store.snapshot().id).toBe(before);
});

test('a briefing reports on another area, whose figures its references mean, until that is undone', () => {
  const store = withWuchang();
  const valueNow = (key: string) =>
    store.briefings.get('tiny').figures.find((one) => one.key === key && one.area === null)?.value;
  const { sections: _, slides: __, ...before } = store.decks.get('tiny');
  const edit = (area: string) => ({ entity: 'deck', before, after: { ...before, area } });
  expect(() => apply(store, edit('CN-420199'))).toThrow(code('record.unknown'));
  apply(store, edit('CN-420106'));
  expect(valueNow('hi-tech')).toBe(2100);
  const { figures } = store.briefings.get('tiny');
  expect(figures.find(({ value }) => value === 1300)?.area?.name.zh).toBe('洪山区');
  const wuchang = store.areas.list().find(({ key }) => key === 'CN-420106');
  const { isHome: ___, ...fields } = wuchang ?? { isHome: false };
  expect(() => apply(store, { entity: 'area', before: fields, after: null })).toThrow(
    code('record.needed'),
  );
  store.edits.undo();
  expect(valueNow('hi-tech')).toBe(1300);
});

test('a package made of the store makes the same store again, areas and all', () => {
  const tables = {
    'areas.csv': `key,code,name_zh,name_en,parent,is_home
CN-420111,420111,洪山区,Hongshan,,true
CN-420106,420106,武昌区,Wuchang,,false`,
    'area_synonyms.csv': 'area,name\nCN-420106,武昌',
  };
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(tables), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  expect(store.areas.list().map(({ key, synonyms }) => [key, ...synonyms])).toEqual([
    ['CN-420111'],
    ['CN-420106', '武昌'],
  ]);
  const homeless = { 'areas.csv': tables['areas.csv'].replace('true', 'false') };
  expect(() =>
    openStore(join(temporaryFolder(), 's.sqlite'), {
      datasetFolder: tinyDataset(homeless),
      onDamaged: 'refuse',
    }),
  ).toThrow(code('dataset.invalid'));
});
