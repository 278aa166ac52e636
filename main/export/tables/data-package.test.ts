import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import { longest } from '../../../shared/model/bounds.ts';
import { EditRequest } from '../../../shared/model/edit.ts';
import { FigureKey } from '../../../shared/model/figure.ts';
import { IndicatorKey, ThemeKey } from '../../../shared/model/keys.ts';
import { picturesIn } from '../../../shared/model/picture.ts';
import { smallJpeg } from '../../../shared/pictures/testing/small-jpeg.ts';
import { openStore } from '../../store/file/open.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { chineseAlone } from '../../store/testing/chinese-alone.ts';
import { correction, report } from '../../store/testing/edit.ts';
import { storedColumns } from '../../store/testing/stored-columns.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { tinyDataset } from '../../store/testing/tiny-dataset.ts';
import { chooseYearbook, datasetWithYearbook } from '../../store/testing/two-sources.ts';
import { readLogo } from '../logo/logo.ts';
import { createDataMaker } from './data-maker.ts';
import { dataPackage } from './data-package.ts';
import { selectContent } from './select-content.ts';
import { dataStore } from './testing/data-store.ts';
import { packageFaults } from './testing/validate-package.ts';

/** A PNG of two pixels. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR42mP4zwAE/wEHAAH/PX2MSQAAAABJRU5ErkJggg==';

/** Unpacks it as a person would, for a store to be made from. */
function unpack(zip: Uint8Array): string {
  const folder = path.join(temporaryFolder(), 'package');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

test.each([
  ['the built-in', () => builtInDataset],
  ['another', tinyDataset],
  ['Chinese', () => chineseAlone(tinyDataset(), path.join(temporaryFolder(), 'chinese'))],
])('a store made from the package of %s data has the same snapshot', async (_, dataset) => {
  const content = dataStore(dataset()).content();
  const again = dataStore(unpack(await dataPackage(content, builtInDataset)));
  expect(again.snapshot()).toEqual(content.snapshot);
});

test('what several sources publish, and which of it is in force, comes back as it was', async () => {
  const store = dataStore(datasetWithYearbook());
  chooseYearbook(store);
  const zip = await dataPackage(store.content(), builtInDataset);
  expect(await packageFaults(zip)).toEqual([]);
  const again = dataStore(unpack(zip));
  expect(again.snapshot()).toEqual(store.snapshot());
  expect(again.indicators.get('hi-tech')).toMatchObject({
    priceBasis: 'comparable',
    observations: [{ value: 1320 }, { value: 1100 }],
    competing: [{ timePeriod: '2023', reason: '年鉴为准', others: [{ value: 1300 }] }],
  });
});

test('corrections, reports and odd texts come back as they were', async () => {
  const store = dataStore();
  store.edits.apply(
    EditRequest.parse(
      correction(store, 'hi-tech-enterprises', {
        value: 0.0000001,
        valueLo: -1234567.89,
        valueHi: 1e15,
        qualifier: 'range',
        comment: { zh: '=1+1，"引号"\n两行', en: "'quoted', a\r\nb" },
      }),
    ),
  );
  const target = FigureKey.parse('alumni-tower.talent');
  store.edits.apply(report('alumni-tower', { value: null }));
  store.edits.apply(
    report('alumni-tower', { target, value: 12.5, note: '进展 "顺利", 见附件\n第二行' }),
  );
  const content = store.content();
  const again = dataStore(unpack(await dataPackage(content, builtInDataset)));
  expect(again.snapshot()).toEqual(content.snapshot);
  expect(again.goals.list()).toEqual(store.goals.list());
});

test('what measures a target comes back, and is in the package of its goal alone', async () => {
  const store = dataStore();
  const goal = store.goals.list().find(({ key }) => key === 'alumni-tower');
  if (!goal) throw new Error('no tower');
  const { progress: _, status: __, position: ___, ...before } = goal;
  const measure = IndicatorKey.parse('industry-university-platforms-new');
  const targets = before.targets.map((one) =>
    one.key === 'alumni-tower.platforms' ? { ...one, indicator: measure } : one,
  );
  store.edits.apply({
    edit: { entity: 'goal', before, after: { ...before, targets } },
    actor: '李工',
    reason: '试验',
  });
  const content = store.content();
  const again = dataStore(unpack(await dataPackage(content, builtInDataset)));
  expect(again.snapshot()).toEqual(content.snapshot);
  const { theme } = goal;
  const part = selectContent(content, { by: 'themes', themes: [theme] });
  expect(part.indicators.map(({ key }) => key)).toContain(measure);
});

test('a part of the data is a whole package: what it refers to is in it', async () => {
  const all = dataStore().content();
  for (const theme of all.themes) {
    const part = selectContent(all, { by: 'themes', themes: [ThemeKey.parse(theme.key)] });
    const again = dataStore(unpack(await dataPackage(part, builtInDataset))).content();
    expect(again.indicators).toEqual(part.indicators);
    expect(again.goals).toEqual(part.goals);
    expect(again.milestones).toEqual(part.milestones);
    expect(again.decks).toEqual([]);
  }
});

test('the package describes its tables as the built-in one does', async () => {
  const content = dataStore().content();
  const files = unzipSync(await dataPackage(content, builtInDataset));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const descriptor = JSON.parse(read('datapackage.json'));
  const builtIn = JSON.parse(readFileSync(path.join(builtInDataset, 'datapackage.json'), 'utf8'));
  expect(descriptor.resources).toEqual(builtIn.resources);
  expect(descriptor).toMatchObject({
    profile: 'tabular-data-package',
    created: content.snapshot.changedAt,
    snapshot: content.snapshot.id,
  });
  for (const { path: file } of descriptor.resources) {
    const shipped = readFileSync(path.join(builtInDataset, file), 'utf8').trimEnd().split('\n');
    const written = read(file).trimEnd().split('\n');
    expect(written[0], file).toBe(shipped[0]);
    expect([...written].sort(), file).toEqual([...shipped].sort());
  }
});

test('the same data gives the same bytes, in any time zone', async () => {
  const content = dataStore().content();
  const madeIn = async (zone: string, hour: number) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2024-01-01T00:00Z').getHours(), 'the zone holds').toBe(hour);
    return dataPackage(content, builtInDataset);
  };
  onTestFinished(() => void vi.unstubAllEnvs());
  const one = await madeIn('Asia/Shanghai', 8);
  const other = await madeIn('America/New_York', 19);
  expect(Buffer.from(other).equals(one)).toBe(true);
});

test('the package of any data keeps the rules of its own schemas', async () => {
  for (const dataset of [builtInDataset, tinyDataset()])
    expect(packageFaults(await dataPackage(dataStore(dataset).content(), builtInDataset))).toEqual(
      [],
    );
});

/** What is in no package. */
const besideContent = new Set(['audit_log', 'review', 'draft', 'setting', 'edit_step']);
/** What only contract and package bound, not the store's own rules. */
const unbounded: Readonly<Record<string, number>> = {
  publisher: longest.publisher,
  heading: longest.heading,
};

test.each(['高', '𠮷', '"'])(
  'with every field filled up with %s it does too, and a store is made of it again',
  async (filler) => {
    const file = path.join(temporaryFolder(), 'store.sqlite');
    const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
    onTestFinished(() => store.close());
    store.edits.apply(report('tower', {}));
    const stored = storedColumns(file);
    const filled = stored.columns.filter(({ table, column, putEverywhere }) => {
      // What names another record is no text to be filled.
      if (besideContent.has(table) || column === 'target') return false;
      const lengths = Object.values(longest).sort((one, other) => other - one);
      return lengths
        .filter((length) => length <= (unbounded[column] ?? length))
        .some((length) => putEverywhere(filler.repeat(length)));
    });
    stored.close();
    expect(filled.length).toBeGreaterThan(40);
    const content = store.content();
    const zip = await dataPackage(content, builtInDataset);
    expect(packageFaults(zip)).toEqual([]);
    expect(dataStore(unpack(zip)).snapshot()).toEqual(content.snapshot);
  },
);

test('pictures on slides go along, each file once, and the store made of it shows them', async () => {
  const store = dataStore();
  const { key: deck, slides } = store.decks.get('annual-2023');
  const [first] = slides;
  if (!first) throw new Error('the built-in data has changed');
  const files = await store.pictures.add({
    full: smallJpeg(2560, 1600),
    small: smallJpeg(1280, 800),
  });
  const { position: _, unreadable: __, ...before } = first;
  const body = { pictures: [{ picture: files }, { picture: files }] };
  const after = { ...before, layout: 'picture-grid', body };
  store.edits.apply(
    EditRequest.parse({
      edit: { entity: 'slide', deck, before, after },
      actor: '王芳',
      reason: '',
    }),
  );
  const zip = await dataPackage(store.content(), builtInDataset, store.pictures.read);
  const names = Object.keys(unzipSync(zip)).filter((name) => name.startsWith('pictures/'));
  const shown = store.decks.list().flatMap((one) => one.slides.map((slide) => slide.body));
  const wanted = picturesIn(shown).flatMap(({ picture }) => [picture.file, picture.small]);
  expect(wanted).toContain(files.file);
  expect(names).toEqual([...new Set(wanted)].sort().map((file) => `pictures/${file}.jpg`));
  expect(await packageFaults(zip)).toEqual([]);
  const again = dataStore(unpack(zip));
  expect(again.snapshot()).toEqual(store.snapshot());
  expect(again.briefings.get(deck).missingPictures).toEqual([]);
  expect(await again.pictures.read(files.file)).toEqual(smallJpeg(2560, 1600));
});

test.each([
  [
    'logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
  ],
  ['logo.png', Buffer.from(pixel, 'base64')],
])(
  'the district’s logo goes along as %s, and stands in the store made of it',
  async (name, file) => {
    const store = dataStore();
    const kept = store.logo.keep(readLogo(new Uint8Array(Buffer.from(file))));
    const edit = { entity: 'logo', before: null, after: kept };
    store.edits.apply(EditRequest.parse({ edit, actor: '王芳', reason: '' }));
    const maker = createDataMaker({ store, datasetFolder: builtInDataset });
    const request = { format: 'package', locale: 'zh-CN', selection: null } as const;
    const { bytes } = await maker.make(request);
    expect(Object.keys(unzipSync(bytes)).filter((one) => one.startsWith('logo'))).toEqual([name]);
    const folder = unpack(bytes);
    const again = dataStore(folder);
    expect(again.logo.get()?.content).toEqual(store.logo.get()?.content);
    expect(again.logo.ref()).toEqual(kept);
    expect(again.snapshot()).toEqual(store.snapshot());
    expect(again.edits.undo().done, 'it is no step of a person').toBeNull();
    writeFileSync(path.join(folder, name), '<svg><script/></svg>'.repeat(2));
    expect(() => dataStore(folder)).toThrow('dataset.invalid');
  },
);
