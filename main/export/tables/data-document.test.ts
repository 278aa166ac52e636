import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { EditRequest } from '../../../shared/model/edit.ts';
import { openStore } from '../../store/file/open.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { seen } from '../../store/testing/edit.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { chooseYearbook, datasetWithYearbook } from '../../store/testing/two-sources.ts';
import { dataDocument } from './data-document.ts';
import { statementsOf } from './statements.ts';
import { dataStore } from './testing/data-store.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const place = {
  source: z.string(),
  section: z.int().min(0),
  heading: z.string().nullable(),
  para_no: z.int().min(1),
};
const number = z.number().nullable();

const observation = z.strictObject({
  ref_area: z.string(),
  time_period: z.string(),
  obs_value: number,
  value_lo: number,
  value_hi: number,
  unit_mult: z.int(),
  qualifier: z.string(),
  obs_status: z.string(),
  raw_text: z.string().nullable(),
  passages: z.array(z.strictObject({ ...place, raw_text: z.string() })).min(1),
});

/** What other programs may rely on, written apart from what makes it. */
const DataDocument = z.strictObject({
  snapshot: z.strictObject({ id: z.string().length(12), changed_at: z.iso.datetime() }),
  areas: z.array(
    z.strictObject({
      key: z.string(),
      code: z.string().length(6).nullable(),
      name: text,
      parent: z.string().nullable(),
      synonyms: z.array(z.string()),
      is_home: z.boolean(),
    }),
  ),
  sources: z.array(
    z.strictObject({
      key: z.string(),
      title: text,
      publisher: z.string().nullable(),
      date_published: z.iso.date().nullable(),
      locator_note: text,
      sha256: z.string().length(64),
      sections: z.array(
        z.strictObject({ number: z.int(), heading: z.string().nullable(), paragraphs: z.int() }),
      ),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      key: z.string(),
      theme: z.string(),
      name: text,
      synonyms: z.array(z.string()),
      unit: text,
      decimals: z.int(),
      kind: z.string(),
      denominator: z.string().nullable(),
      price_basis: z.enum(['current', 'comparable']).optional(),
      observations: z.array(observation).min(1),
      competing: z
        .array(
          z.strictObject({
            ref_area: z.string(),
            time_period: z.string(),
            in_force_reason: z.string().nullable(),
            observations: z.array(observation).min(1),
          }),
        )
        .min(1)
        .optional(),
    }),
  ),
  goals: z.array(
    z.strictObject({
      key: z.string(),
      goal_type: z.enum(['qualitative', 'numeric']),
      theme: z.string(),
      area: z.string().nullable(),
      statement: text,
      period_start: z.string(),
      period_end: z.string(),
      term_from: text.nullable(),
      passage: z.strictObject(place),
      office: text.optional(),
      leader: z.string().optional(),
      steps: z
        .array(z.strictObject({ quarter: z.string(), text, reached: z.string().nullable() }))
        .optional(),
      targets: z.array(
        z.strictObject({
          key: z.string(),
          measure: text,
          value: number,
          value_lo: number,
          value_hi: number,
          unit: text,
          unit_mult: z.int(),
          qualifier: z.string(),
          raw_text: z.string(),
        }),
      ),
      progress: z.array(
        z.strictObject({
          as_of: z.string(),
          value: number,
          status: z.string(),
          note: z.string(),
          by: z.string(),
        }),
      ),
    }),
  ),
  milestones: z.array(
    z.strictObject({
      key: z.string(),
      date: z.string(),
      theme: z.string(),
      area: z.string().nullable(),
      title: text,
      passage: z.strictObject(place),
    }),
  ),
  slides: z.array(
    z.strictObject({
      deck: z.string(),
      key: z.string(),
      position: z.int(),
      layout: z.string(),
      section: z.string(),
      title: text,
      figures: z.array(z.string()),
    }),
  ),
});

function built() {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder: builtInDataset,
    onDamaged: 'refuse',
  });
  try {
    return dataDocument(store.content());
  } finally {
    store.close();
  }
}

test('the built-in data has the published form, and is all there', () => {
  const document = DataDocument.parse(JSON.parse(JSON.stringify(built())));
  expect(document.indicators.length).toBeGreaterThan(80);
  expect(document.goals.length).toBeGreaterThan(5);
  expect(document.milestones.length).toBeGreaterThan(5);
  expect(document.slides.length).toBeGreaterThan(20);
});

test('a slide names the figures that it shows, its title with figures put in', () => {
  const { slides, indicators, goals } = built();
  const known = new Set<string>([
    ...indicators.map(({ key }) => key),
    ...goals.flatMap(({ targets }) => targets.map(({ key }) => key)),
  ]);
  expect(slides.flatMap(({ figures }) => figures).filter((key) => !known.has(key))).toEqual([]);
  expect(slides.filter(({ figures }) => figures.length > 0).length).toBeGreaterThan(15);
  expect(slides.filter(({ title }) => /[{}]/.test(title.zh + title.en))).toEqual([]);
});

test('of one indicator in two areas each figure says where it is of, also in tables', () => {
  const file = path.join(temporaryFolder(), 'store.sqlite');
  const datasetFolder = builtInDataset;
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  const area = {
    ...{ key: 'CN-420106', code: '420106', parent: null, synonyms: [] },
    name: { zh: '武昌区', en: 'Wuchang' },
  };
  const apply = (edit: unknown) =>
    store.edits.apply(EditRequest.parse({ edit, actor: '王敏', reason: '' }));
  apply({ entity: 'area', before: null, after: area });
  const after = { ...seen(store, 'parks-built'), refArea: area.key, value: 9 };
  apply({ entity: 'observation', indicator: 'parks-built', before: null, after });
  const content = store.content();
  store.close();
  const document = DataDocument.parse(dataDocument(content));
  const parks = document.indicators.find(({ key }) => key === 'parks-built');
  expect(parks?.observations.map((one) => [one.ref_area, one.obs_value])).toEqual([
    ['CN-420111', 5],
    ['CN-420106', 9],
  ]);
  const rows = statementsOf(content).filter(({ key }) => key === 'parks-built');
  expect(rows.map(({ name, area }) => [name.zh, area])).toEqual([
    [parks?.name.zh, 'CN-420111'],
    [`${parks?.name.zh}（武昌区）`, 'CN-420106'],
  ]);
});

test('with another home the slides show the same figures, and goals say whose they are', () => {
  const store = dataStore();
  const before = dataDocument(store.content()).slides;
  const area = {
    ...{ key: 'CN-420106', code: '420106', parent: null, synonyms: [] },
    name: { zh: '武昌区', en: 'Wuchang' },
  };
  const apply = (edit: unknown) =>
    store.edits.apply(EditRequest.parse({ edit, actor: '王敏', reason: '' }));
  apply({ entity: 'area', before: null, after: area });
  const moved = { before: { area: 'CN-420111' }, after: { area: area.key } };
  apply({ entity: 'home-area', ...moved });
  const content = store.content();
  const document = DataDocument.parse(dataDocument(content));
  expect(document.slides).toEqual(before);
  expect(new Set([...document.goals, ...document.milestones].map((one) => one.area))).toEqual(
    new Set(['CN-420111']),
  );
  const names = statementsOf(content)
    .filter(({ kind }) => kind !== 'observation')
    .map(({ name }) => name.zh);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !/洪山/.test(name))).toEqual([]);
});

test('what other sources publish stands apart from the figures in force', () => {
  const store = dataStore(datasetWithYearbook());
  expect(JSON.stringify(dataDocument(store.content()))).not.toMatch(/competing|price_basis/);
  chooseYearbook(store);
  const found = dataDocument(store.content()).indicators.find(
    ({ key }) => String(key) === 'hi-tech',
  );
  expect(DataDocument.shape.indicators.element.parse(found)).toMatchObject({
    price_basis: 'comparable',
    observations: [{ obs_value: 1320 }, { obs_value: 1100 }],
    competing: [
      { time_period: '2023', in_force_reason: '年鉴为准', observations: [{ obs_value: 1300 }] },
    ],
  });
});
