import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresOf } from '../../../shared/figures/figures-of.ts';
import { formatFigure } from '../../../shared/figures/format-figure.ts';
import {
  Photograph,
  pictureBytes,
  pictureSides,
  picturesIn,
} from '../../../shared/model/picture.ts';
import { isBareJpeg, jpegSize } from '../../../shared/pictures/jpeg.ts';
import { openStore, type Store } from '../file/open.ts';
import { nameInPackage } from '../pictures/pictures.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { readDataset } from './read-dataset.ts';

/** Walks every row of the dataset that the app ships. */

const datasetFolder = builtInDataset;
const dataset = readDataset(datasetFolder);

/**
 * Where the source prints a figure otherwise than we do: it names what it counts, uses a word
 * for the number, or leaves out the unit or the qualifier that it gives elsewhere.
 */
const printedOtherwise: Readonly<
  Record<string, { readonly source: string; readonly ours: string }>
> = {
  'economic-output': { source: '千亿以上', ours: '1000亿元以上' },
  'municipal-innovation-parks': { source: '烽火创新谷、武汉创意天地', ours: '2个' },
  'market-entities-total': { source: '20万户', ours: '突破20万户' },
  'credit-commitment-case': { source: '唯一一个', ours: '唯一' },
  'education-brands-introduced': { source: '两大', ours: '2个' },
  'tcm-demonstration-area': { source: '通过验收', ours: '通过' },
  'beautiful-waters': { source: '野芷湖和东杨港', ours: '2处' },
};

/** `over RMB 2 billion`, `46,000`, `94.6%`, `15 minutes`, `1st`, `approved`. */
const wellFormedEnglish =
  /^(?:(?:over |at least |more than |nearly |up to |about |several )?(?:RMB )?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:%| [a-z]+²?)?|\d+(?:st|nd|rd|th)|[a-z]+(?: [a-z]+)*)$/;

const wordsInBoth = { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) };

let folder: string;
let store: Store;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongshan-dataset-'));
  store = openStore(join(folder, 'store.sqlite'), { datasetFolder, onDamaged: 'refuse' });
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

test('every row is in the store', () => {
  const indicators = store.indicators.list();
  const observations = indicators.flatMap((indicator) => indicator.observations);
  const goals = store.goals.list();
  expect(store.sources.list()).toHaveLength(dataset.sources.length);
  expect(indicators).toHaveLength(dataset.indicators.length);
  expect(observations).toHaveLength(dataset.observations.length);
  expect(observations.flatMap(({ passages }) => passages)).toHaveLength(
    dataset.observation_passages.length,
  );
  expect(goals).toHaveLength(dataset.goals.length);
  expect(goals.flatMap(({ targets }) => targets)).toHaveLength(dataset.goal_targets.length);
  expect(store.milestones.list()).toHaveLength(dataset.milestones.length);
  expect(store.decks.list().map(({ slides }) => slides.length)).toEqual(
    dataset.decks.map(({ row }) => row.slides.length),
  );
  expect(store.snapshot().changedAt).toBe(dataset.created);
});

test('short names fit where slides set them: the store takes longer ones, the built-in data has none', () => {
  for (const { shortName } of store.indicators.list()) {
    expect(shortName.zh.length, shortName.zh).toBeLessThanOrEqual(12);
    expect(shortName.en?.length, shortName.en ?? shortName.zh).toBeLessThanOrEqual(32);
  }
});

test('every indicator has an observation, and each stands in a passage', () => {
  const unobserved = store.indicators
    .list()
    .filter(({ observations }) => observations.length === 0);
  expect(unobserved).toEqual([]);
});

const paragraphs = new Map(
  dataset.source_sections.map(({ row }) => [`${row.source}/${row.section}`, row.paragraphs]),
);

test.each([...dataset.observation_passages, ...dataset.goals, ...dataset.milestones])(
  '$file, line $line, names a paragraph that the source has',
  ({ row: { source, section, para_no } }) => {
    expect(para_no).toBeGreaterThan(0);
    expect(para_no).toBeLessThanOrEqual(paragraphs.get(`${source}/${section}`) ?? 0);
  },
);

test('every figure formats back to what its passages print', () => {
  for (const figure of figuresOf(store.indicators.list(), store.goals.list(), store.areas.list())) {
    const printed = formatFigure(figure, 'zh-CN');
    for (const { rawText } of figure.passages) {
      const otherwise = printedOtherwise[figure.key];
      const expected = otherwise?.source === rawText ? otherwise.ours : rawText;
      expect(`${figure.key} ${printed}`).toBe(`${figure.key} ${expected}`);
    }
  }
});

test('what is printed otherwise is in the dataset, so that the list does not outlive it', () => {
  const printed = new Set(
    dataset.observation_passages.map(({ row }) => `${row.indicator} ${row.raw_text}`),
  );
  const listed = Object.entries(printedOtherwise).map(([key, { source }]) => `${key} ${source}`);
  expect(listed.filter((one) => !printed.has(one))).toEqual([]);
});

test('every figure is well-formed in English', () => {
  for (const figure of figuresOf(store.indicators.list(), store.goals.list(), store.areas.list())) {
    expect(formatFigure(figure, 'en')).toMatch(wellFormedEnglish);
  }
});

test('a goal has targets exactly when it is numeric, and none has an invented status', () => {
  for (const goal of store.goals.list()) {
    expect(goal.targets.length > 0).toBe(goal.goalType === 'numeric');
    expect(goal.status).toBe('no_data');
  }
});

test('every picture on a built-in slide is in the package as pictures are kept, with its words', () => {
  const slides = dataset.decks.flatMap(({ row }) => row.slides);
  const shown = slides.flatMap(({ body }) => picturesIn(body));
  expect(shown.length).toBeGreaterThan(0);
  for (const { picture } of shown) {
    const { credit, alt } = Photograph.loose().parse(picture);
    for (const words of [credit, alt]) expect(words).toEqual(wordsInBoth);
    const { file, small, width, height } = picture;
    const [full, smaller] = [file, small].map((name) => {
      const bytes = readFileSync(join(datasetFolder, nameInPackage(name)));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name);
      expect(isBareJpeg(bytes)).toBe(true);
      return { bytes: bytes.length, ...jpegSize(bytes) };
    });
    expect(full).toMatchObject({ width, height });
    expect(full?.bytes).toBeLessThanOrEqual(pictureBytes.full);
    expect(smaller?.bytes).toBeLessThanOrEqual(pictureBytes.small);
    expect(Math.max(smaller?.width ?? 0, smaller?.height ?? 0)).toBe(pictureSides.small);
  }
  expect(store.pictures.missing(shown.map(({ picture }) => picture.file))).toEqual([]);
});

test('no two slides that follow each other have the same layout', () => {
  for (const { row } of dataset.decks) {
    const shown = row.slides
      .filter(({ hidden }) => !hidden)
      .map(({ key, layout }) => ({ key, layout }));
    const alike = shown.filter(({ layout }, index) => shown[index - 1]?.layout === layout);
    expect(alike.map(({ key }) => key)).toEqual([]);
  }
});
