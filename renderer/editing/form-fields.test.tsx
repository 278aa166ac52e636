import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { areasFixture } from '../../shared/deck/briefing.fixture.ts';
import { Area } from '../../shared/model/area.ts';
import {
  GoalFields,
  IndicatorFields,
  MilestoneFields,
  ObservationFields,
  ProgressFields,
  SourceFields,
} from '../../shared/model/edit-fields.ts';
import { Goal } from '../../shared/model/goal.ts';
import { Indicator } from '../../shared/model/indicator.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { briefing } from '../briefing.fixture.ts';
import { InterfaceLocale } from '../ui/messages.ts';
import { AreaForm } from './AreaForm.tsx';
import { areaFields } from './area-values.ts';
import { GoalForm } from './GoalForm.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';
import { MilestoneForm } from './MilestoneForm.tsx';
import { NewProgressForm } from './NewProgressForm.tsx';
import { ObservationForm } from './ObservationForm.tsx';
import { ProgressForm } from './ProgressForm.tsx';
import { SourceForm } from './SourceForm.tsx';

vi.mock('../api.ts', () => ({ api: {} }));
vi.mock('../live/use-person.ts', () => ({
  usePerson: () => ({ person: '王芳', setPerson: vi.fn(), keepPerson: vi.fn() }),
}));

const name = { zh: '高新技术企业', en: 'Hi-tech enterprises' };
const place = { source: 'report', section: 0, heading: null, paraNo: 2 };
const measure = {
  ...{ value: 1300, valueLo: null, valueHi: null, unitMult: 0 },
  ...{ qualifier: 'gt', qualifierWord: null },
};

// Each with all that a record of its kind can hold; what the schemas add is in them, too.
const observation = ObservationFields.parse({
  ...measure,
  ...{ refArea: 'CN-420111', timePeriod: '2023', status: 'A', comment: name },
  passages: [{ ...place, rawText: '突破1300家' }],
});
const indicator = IndicatorFields.parse({
  ...{ key: 'hi-tech', theme: 'economy', name, shortName: name, unit: name, decimals: 0 },
  synonyms: ['高企'],
  ...{ kind: 'stock', direction: 'higher', denominator: null, note: name },
});
const target = (key: string) => ({
  ...measure,
  ...{ key, measure: name, unit: name, decimals: 0, isCumulative: false, baseline: 1 },
  rawText: '突破1300家',
});
const goal = GoalFields.parse({
  ...{ key: 'tower', goalType: 'numeric', theme: 'economy', statement: name },
  ...{ periodStart: 'P0Y', periodEnd: 'P3Y', termFrom: name, passage: place },
  targets: [target('tower.firms'), target('tower.jobs')],
  ...{ office: name, leader: '王芳' },
  steps: [{ quarter: '2024-Q1', text: name, reached: '2024-03-20' }],
});
const progress = ProgressFields.parse({
  ...{ asOf: '2024-06-30', target: 'tower.firms', value: 42, status: 'on_track' },
  ...{ note: '见年报', by: '王芳' },
});
const milestone = MilestoneFields.parse({
  ...{ key: 'opening', date: '2023-05', theme: 'economy', title: name, passage: place },
});
const source = SourceFields.parse({
  ...{ key: 'report', title: name, publisher: '区政府', datePublished: '2024-01-23' },
  ...{ locatorNote: name, sha256: 'a'.repeat(64) },
  sections: [{ number: 0, heading: '开头', paragraphs: 3 }],
});

const keptIndicator = Indicator.parse({
  ...indicator,
  ...{ position: 0, observations: [{ ...observation, decimals: 0, revision: 1 }] },
});
const keptGoal = Goal.parse({ ...goal, position: 0, progress: [], status: 'no_data' });
const shared = {
  briefing: { ...briefing, areas: areasFixture, goals: [keptGoal] },
  onClose: vi.fn(),
};

interface FormOfRecord {
  readonly fields: object;
  /** Over the record as it is, and over none, as a key can be typed for a new record only. */
  readonly forms: readonly ReactElement[];
}

const area = Area.parse({
  ...{ key: 'CN-420111', code: '420111', name, parent: 'CN-420100', synonyms: ['洪山'] },
  isHome: true,
});

const records: Readonly<Record<string, FormOfRecord>> = {
  indicator: {
    fields: indicator,
    forms: [
      <IndicatorForm key="kept" indicator={keptIndicator} {...shared} />,
      <IndicatorForm key="new" indicator={null} {...shared} />,
    ],
  },
  observation: {
    fields: observation,
    forms: keptIndicator.observations.map((one) => (
      <ObservationForm
        key={one.timePeriod}
        indicator={keptIndicator}
        observation={one}
        {...shared}
      />
    )),
  },
  goal: {
    fields: goal,
    forms: [
      <GoalForm key="kept" goal={keptGoal} {...shared} />,
      <GoalForm key="new" goal={null} {...shared} />,
    ],
  },
  progress: {
    fields: progress,
    forms: [
      <ProgressForm key="kept" goal={keptGoal} progress={progress} {...shared} />,
      <NewProgressForm key="new" goal={keptGoal} {...shared} />,
    ],
  },
  milestone: {
    fields: milestone,
    forms: [
      <MilestoneForm key="kept" milestone={milestone} {...shared} />,
      <MilestoneForm key="new" milestone={null} {...shared} />,
    ],
  },
  area: {
    fields: areaFields(area),
    forms: [
      <AreaForm key="kept" area={area} {...shared} />,
      <AreaForm key="new" area={null} {...shared} />,
    ],
  },
  source: {
    fields: source,
    forms: [
      <SourceForm key="kept" source={source} {...shared} />,
      <SourceForm key="new" source={null} {...shared} />,
    ],
  },
};

/** What is said in the field of something else. */
const saidIn: readonly (readonly [stored: RegExp, field: string])[] = [
  [/\bvalue(?:Lo|Hi)$/, 'value'],
  [/\bqualifierWord$/, 'qualifier'],
  // A place's heading is its section's, a target's key follows from its name.
  [/\b(?<=passages?\..*)heading$/, 'section'],
  [/(?<=^targets\.\d\.)key$/, 'measure.en'],
  // Other names are written in one line.
  [/^synonyms\.\d+$/, 'synonyms'],
  // The two ends of a term are chosen at once.
  [/^period(?:Start|End)$/, 'term'],
];

/**
 * What no form asks for: a report is signed like every change, an area's key follows from its code, a
 * paragraph is no cell, and a text is read in from its document.
 */
const unasked: Readonly<Record<string, readonly string[]>> = {
  area: ['key'],
  progress: ['by'],
  observation: ['passages.0.cell'],
  source: ['sections.0.texts'],
};

/** The paths of all single values within a record. */
function leavesOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, within]) =>
    leavesOf(within, path === '' ? key : `${path}.${key}`),
  );
}

/** The fields that a person finds in forms, by what they set: with a label and something to use. */
function fieldsOf(forms: readonly ReactElement[], locale: Locale): ReadonlyMap<string, string> {
  const markup = forms.map((form) =>
    renderToStaticMarkup(<InterfaceLocale value={locale}>{form}</InterfaceLocale>),
  );
  const found = markup.flatMap((one) => one.split(/(?=<div [^>]*data-field=")/).slice(1));
  return new Map(
    found.flatMap((field) => {
      const path = /data-field="([^"]+)"/.exec(field)?.[1] ?? '';
      const label = /<(?:label|span)[^>]*>(?:<[^>]*>)*([^<]+)/.exec(field)?.[1] ?? '';
      const control = /<(?:input|textarea)(?![^>]* disabled)[^>]*>/.test(field);
      return control && label !== '' ? [[path, label]] : [];
    }),
  );
}

describe.each(Object.entries(records))('the form of a %s', (kind, { fields, forms }) => {
  const stored = leavesOf(fields, '').map((path) =>
    saidIn.reduce((said, [from, to]) => said.replace(from, to), path),
  );

  test.each(locales)('has a field for whatever the store keeps of it (%s)', (locale) => {
    const offered = [...fieldsOf(forms, locale).keys()];
    const lacking = stored.filter((path) => !offered.includes(path));
    expect(lacking).toEqual(unasked[kind] ?? []);
  });

  test('names each field, in the language of the window', () => {
    const [zh, en] = [fieldsOf(forms, 'zh-CN'), fieldsOf(forms, 'en')];
    expect([...en.keys()]).toEqual([...zh.keys()]);
    for (const [path, label] of zh) expect(label, path).toMatch(/[\u4e00-\u9fff]/u);
    for (const [path, label] of en) expect(label, path).toMatch(/^[A-Z][^\u4e00-\u9fff]+$/u);
  });

  test('calls each field by a name of its own', () => {
    const [zh] = forms.map((form) => [...fieldsOf([form], 'zh-CN').entries()]);
    const own = (zh ?? []).filter(([path]) => !/\.\d\./.test(path)).map(([, label]) => label);
    expect(own).toEqual([...new Set(own)]);
  });
});

const chinese = { ...shared, briefing: { ...shared.briefing, languages: ['zh-CN' as const] } };

test.each([
  ['indicator', <IndicatorForm key="new" indicator={null} {...chinese} />],
  ['goal', <GoalForm key="new" goal={null} {...chinese} />],
  ['milestone', <MilestoneForm key="new" milestone={null} {...chinese} />],
  ['area', <AreaForm key="new" area={null} {...chinese} />],
  ['source', <SourceForm key="new" source={null} {...chinese} />],
])('the form of a new %s asks for no English where no deck has any', (_, form) => {
  const paths = [...fieldsOf([form], 'zh-CN').keys()];
  expect(paths.some((path) => path.endsWith('.zh'))).toBe(true);
  expect(paths.filter((path) => path.endsWith('.en'))).toEqual([]);
});

test('English that is written already is shown, whatever the decks have', () => {
  const form = <IndicatorForm key="kept" indicator={keptIndicator} {...chinese} />;
  expect([...fieldsOf([form], 'zh-CN').keys()]).toContain('name.en');
});
