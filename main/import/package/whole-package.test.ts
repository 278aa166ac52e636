import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { EditRequest } from '../../../shared/model/edit.ts';
import { smallJpeg } from '../../../shared/pictures/testing/small-jpeg.ts';
import { createDataMaker } from '../../export/tables/data-maker.ts';
import { openStore } from '../../store/file/open.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { correction } from '../../store/testing/edit.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { tinyDataset } from '../../store/testing/tiny-dataset.ts';
import { makeStoreOfPackage } from './whole-package.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

function open(file: string, datasetFolder = builtInDataset) {
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

/** A store with a corrected figure, pictures on a slide and a logo. */
async function editedStore() {
  const store = open(join(temporaryFolder(), 'one.sqlite'));
  const apply = (edit: unknown) =>
    store.edits.apply(EditRequest.parse({ edit, actor: '王芳', reason: '试' }));
  store.edits.apply(correction(store, 'hi-tech-enterprises', { value: 1320 }));
  const files = await store.pictures.add({ full: smallJpeg(640, 400), small: smallJpeg(320, 200) });
  const [first] = store.decks.get('annual-2023').slides;
  if (!first) throw new Error('the built-in data has changed');
  const { position: _, unreadable: __, ...before } = first;
  const after = {
    ...before,
    layout: 'picture-grid',
    body: { pictures: [{ picture: files }, { picture: files }] },
  };
  apply({ entity: 'slide', deck: 'annual-2023', before, after });
  const logo = store.logo.keep({ type: 'image/svg+xml', content: Buffer.from(svg) });
  apply({ entity: 'logo', before: null, after: logo });
  return { store, files };
}

async function packageOf(store: Parameters<typeof createDataMaker>[0]['store']) {
  const maker = createDataMaker({ store, datasetFolder: builtInDataset });
  return (await maker.make({ format: 'package', selection: null, locale: 'zh-CN' })).bytes;
}

function written(bytes: Uint8Array): string {
  const file = join(temporaryFolder(), '洪山.zip');
  writeFileSync(file, bytes);
  return file;
}

function unpacked(bytes: Uint8Array): string {
  const folder = join(temporaryFolder(), '洪山');
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const make = (path: string, file: string) =>
  makeStoreOfPackage(path, file, {}, join(dirname(file), 'scratch'));

test('a store made of a whole package is the store that it was made from, as a zip and as a folder', async () => {
  const { store, files } = await editedStore();
  const bytes = await packageOf(store);
  const folder = unpacked(bytes);
  for (const path of [written(bytes), folder, join(folder, 'datapackage.json')]) {
    const file = join(temporaryFolder(), 'two.sqlite');
    const made = await make(path, file);
    expect(made).toEqual({ snapshot: store.snapshot(), isAsPacked: true });
    expect(readdirSync(dirname(file))).not.toContain('scratch');
    // The app's own data package is another: nothing of this one is needed any more.
    const again = open(file);
    expect(again.snapshot()).toEqual(store.snapshot());
    expect(again.hash()).toBe(store.hash());
    expect(again.logo.get()?.content.toString()).toBe(store.logo.get()?.content.toString());
    expect(again.briefings.get('annual-2023').missingPictures).toEqual([]);
    expect(await again.pictures.read(files.file)).toEqual(smallJpeg(640, 400));
    expect(await packageOf(again)).toEqual(bytes);
  }
});

test('a package that somebody changed since becomes a store, and that is said', async () => {
  const bytes = await packageOf(open(join(temporaryFolder(), 'one.sqlite'), tinyDataset()));
  const files = unzipSync(bytes);
  const table = Buffer.from(files['observations.csv'] ?? []).toString();
  const changed = { ...files, 'observations.csv': Buffer.from(table.replace('1300', '1310')) };
  const file = join(temporaryFolder(), 'two.sqlite');
  expect(await make(written(zipSync(changed)), file)).toMatchObject({ isAsPacked: false });
  expect(open(file).indicators.get('hi-tech')?.observations[0]?.value).toBe(1310);
});

test('a package that breaks its rules makes no store and leaves nothing', async () => {
  const bytes = await packageOf(open(join(temporaryFolder(), 'one.sqlite'), tinyDataset()));
  const files = unzipSync(bytes);
  const broken = { ...files, 'observations.csv': Buffer.from('indicator\nnothing\n') };
  const file = join(temporaryFolder(), 'two.sqlite');
  await expect(make(written(zipSync(broken)), file)).rejects.toMatchObject({
    code: 'dataset.invalid',
    params: { file: 'observations.csv', name: '洪山.zip' },
  });
  expect(readdirSync(dirname(file))).toEqual([]);
});

test('everything else is left to whoever reads tables', async () => {
  const store = open(join(temporaryFolder(), 'one.sqlite'), tinyDataset());
  const bytes = await packageOf(store);
  const file = join(temporaryFolder(), 'two.sqlite');
  const { 'deck-tiny.json': _, ...part } = unzipSync(bytes);
  const { 'datapackage.json': __, ...unnamed } = unzipSync(bytes);
  for (const other of [zipSync(part), zipSync(unnamed), Buffer.from('a,b\n')])
    expect(await make(written(other), file)).toBeNull();
  expect(existsSync(file)).toBe(false);
  expect(await make(written(bytes), store.file)).toBeNull();
});
