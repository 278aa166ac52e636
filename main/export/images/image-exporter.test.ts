import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { ImageRequest } from '../../../shared/model/image.ts';
import { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import { createFileWriter } from '../../files/write-file.ts';
import { openStore } from '../../store/file/open.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { createRecentExport, type RecentExport } from '../recent-export.ts';
import type { ImageDrawer } from './image-drawer.ts';
import { createImageExporter } from './image-exporter.ts';
import type { ImageTarget } from './image-target.ts';

const request: ImageRequest = {
  deck: DeckKey.parse('annual-2023'),
  format: 'png',
  scale: 2,
  locale: 'zh-CN',
  look: 'south-lake',
  slides: [6, 7],
};
const ladder = SlideKey.parse('hi-tech-ladder');

let folder: string;
let recent: RecentExport;
beforeEach(() => {
  folder = temporaryFolder();
});

const intoFolder = async (): Promise<ImageTarget> => ({ kind: 'folder', folder });
const toFile = async (): Promise<ImageTarget> => ({
  kind: 'file',
  file: path.join(folder, '阶梯.svg'),
});

/** An exporter of the built-in data; what draws is replaced. */
function exporterWith(drawer: Partial<ImageDrawer>) {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder: builtInDataset,
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  const files = createFileWriter();
  const still: ImageDrawer = {
    slides: async ({ slides }, { onCaptured }) => {
      for (let index = 0; index < slides; index += 1)
        await onCaptured(Buffer.from(`slide ${index}`), index);
    },
    charts: async () => [],
  };
  recent = createRecentExport();
  return createImageExporter({ store, drawer: { ...still, ...drawer }, files, recent });
}

test('slides become files that stand in the order of the slides', async () => {
  const onProgress = vi.fn();
  const report = await exporterWith({}).export(request, intoFolder, onProgress);
  const names = ['06-hi-tech-ladder.png', '07-honours-and-platforms.png'];
  expect(readdirSync(folder)).toEqual(names);
  expect(report).toEqual({ files: names.map((name) => path.join(folder, name)), bytes: 14 });
  const done = onProgress.mock.calls.map(([progress]) => progress.done);
  expect(done).toEqual([...done].sort((one, other) => one - other));
  expect(done.at(-1)).toBe(1);
});

test('one slide goes to a file that the person names', async () => {
  const choose = vi.fn(toFile);
  await exporterWith({}).export({ ...request, slides: [6] }, choose);
  expect(choose).toHaveBeenCalledWith('06-hi-tech-ladder.png');
  expect(readdirSync(folder)).toEqual(['阶梯.svg']);
});

test('a second chart of a slide has a number behind its name', async () => {
  const charts = async () => [
    { slide: ladder, svg: '<svg>1</svg>' },
    { slide: ladder, svg: '<svg>2</svg>' },
  ];
  await exporterWith({ charts }).export({ ...request, format: 'svg' }, intoFolder);
  expect(readdirSync(folder)).toEqual(['06-hi-tech-ladder-2.svg', '06-hi-tech-ladder.svg']);
  expect(readFileSync(path.join(folder, '06-hi-tech-ladder-2.svg'), 'utf8')).toBe('<svg>2</svg>');
});

test('slides without a chart are said so, and nothing is written', async () => {
  const work = exporterWith({}).export({ ...request, format: 'svg' }, intoFolder);
  await expect(work).rejects.toMatchObject({ code: 'export.no-charts' });
  expect(readdirSync(folder)).toEqual([]);
});

test('given up while it draws, nothing is written, and the next one works', async () => {
  const exporter = exporterWith({
    slides: async (_, { signal, onCaptured }) => {
      await onCaptured(Buffer.from('slide'), 0);
      exporter.cancel();
      signal.throwIfAborted();
    },
  });
  const cancelled = { code: 'export.cancelled' };
  await expect(exporter.export(request, intoFolder)).rejects.toMatchObject(cancelled);
  expect(readdirSync(folder)).toEqual([]);
  await expect(exporter.export(request, intoFolder)).rejects.toMatchObject(cancelled);
});

test('two at once are refused, and no place chosen is no export', async () => {
  const exporter = exporterWith({});
  const first = exporter.export(request, async () => {
    await expect(exporter.export(request, intoFolder)).rejects.toMatchObject({
      code: 'export.busy',
    });
    return null;
  });
  await expect(first).resolves.toBeNull();
  expect(recent.imageTarget).toBeNull();
});
