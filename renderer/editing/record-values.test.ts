import { describe, expect, test } from 'vitest';
import { ObservationFields } from '../../shared/model/edit-fields.ts';
import type { Source } from '../../shared/model/source.ts';
import { withValue } from './form-values.ts';
import { goalValues, noTarget, readGoal } from './goal-values.ts';
import {
  indicatorValues,
  type ObservationValues,
  observationValues,
  readIndicator,
  readObservation,
} from './record-values.ts';

const unit = { zh: '家', en: 'enterprises' };
const sources = [
  { key: 'report', sections: [{ number: 1, heading: '标题', paragraphs: 3 }] },
] as unknown as Source[];
const fields = ObservationFields.parse({
  refArea: 'CN-420111',
  timePeriod: '2023',
  value: 1300,
  unitMult: 0,
  qualifier: 'gt',
  qualifierWord: null,
  valueLo: null,
  valueHi: null,
  status: 'A',
  comment: null,
  passages: [{ source: 'report', section: 1, heading: '标题', paraNo: 2, rawText: '突破1300家' }],
});
const values = observationValues(fields);
const read = (changed: Partial<ObservationValues>) =>
  readObservation(
    { ...values, ...changed } as ObservationValues,
    { unit, decimals: 0, kind: 'stock' },
    sources,
  );
const issueKeys = (changed: Partial<ObservationValues>) =>
  Object.fromEntries(Object.entries(read(changed).issues).map(([path, { key }]) => [path, key]));

test('a record goes into the form and comes out the same', () => {
  expect(read({})).toMatchObject({ ok: true, fields });
});

describe('what is wrong with an observation', () => {
  test.each([
    [{ value: '' }, { value: 'issue.no-value' }],
    [{ value: '', status: 'M' }, {}],
    [{ value: '1300户' }, { value: 'issue.unit-differs' }],
    [{ value: '5至3家' }, { value: 'issue.range-order' }],
    [{ value: '3', qualifier: 'range:' }, { value: 'issue.range' }],
    [{ timePeriod: '明年' }, { timePeriod: 'issue.period' }],
    [{ timePeriod: '2023-02-30' }, { timePeriod: 'invalid.date' }],
    [{ comment: { zh: '说明', en: '' } }, {}],
    [{ comment: { zh: '', en: 'Note' } }, { 'comment.zh': 'issue.required' }],
  ] as [Partial<ObservationValues>, object][])('%o', (changed, issues) => {
    expect(issueKeys(changed)).toMatchObject(issues);
    expect(read(changed).ok).toBe(Object.keys(issues).length === 0);
  });

  test('a quotation that does not state the figure, until the person says what holds', () => {
    const corrected = { value: '1350', qualifier: 'gt:', confirmed: 'qualifier|1350|||0|gt|' };
    expect(issueKeys(corrected)).toEqual({ 'passages.0.rawText': 'issue.quotation' });
    expect(read({ ...corrected, standsFor: '突破1350家' }).ok).toBe(true);
    expect(read({ ...corrected, standsFor: '突破1340家' }).ok).toBe(false);
    const [first] = values.passages;
    if (!first) throw new Error('no passage');
    const quoted = [{ ...first, rawText: '突破1350家' }];
    expect(read({ ...corrected, passages: quoted }).ok).toBe(true);
  });

  test('a paragraph that the section does not have', () => {
    const far = withValue(values, 'passages.0.paraNo', '9');
    expect(issueKeys(far)).toEqual({ 'passages.0.paraNo': 'issue.at-most' });
  });
});

test('text is cleaned of what nobody sees, and script stays text', () => {
  const hostile = {
    ...indicatorValues(null),
    key: ' hi-tech ',
    theme: 'economy',
    name: { zh: '高新\n技术\u202e企业', en: '<script>alert(1)</script>' },
    shortName: { zh: '高企', en: 'Hi-tech' },
    unit,
  };
  expect(readIndicator(hostile)).toMatchObject({
    ok: true,
    fields: {
      key: 'hi-tech',
      name: { zh: '高新 技术企业', en: '<script>alert(1)</script>' },
    },
  });
  expect(readIndicator({ ...hostile, decimals: '七' }).issues).toHaveProperty('decimals');
  expect(readIndicator({ ...hostile, decimals: '7' }).issues).toMatchObject({
    decimals: { key: 'issue.at-most' },
  });
});

test('a name in Chinese alone is enough, and gives the key as it is read', () => {
  const values = indicatorValues(null);
  const typed = {
    ...values,
    name: { zh: '规上工业5G企业', en: '' },
    shortName: { zh: '规上企业', en: '' },
    unit: { zh: '家', en: '' },
    theme: 'economy',
  };
  expect(readIndicator(typed)).toMatchObject({
    ok: true,
    fields: {
      key: 'gui-shang-gong-ye-5g-qi-ye',
      name: { zh: '规上工业5G企业', en: null },
      note: null,
    },
  });
});

test('a target is measured by an indicator of its unit, or the form says what to do', () => {
  const name = { zh: '大厦', en: 'Tower' };
  const values = (unit: string) => ({
    ...goalValues(null),
    ...{ key: 'tower', goalType: 'numeric', theme: 'economy', statement: name },
    ...{ periodStart: '2024', periodEnd: '2024' },
    passage: { source: 'report', section: '1', paraNo: '1' },
    targets: [
      {
        ...{ ...noTarget, measure: name, unit: { zh: unit, en: 'x' }, value: '100' },
        ...{ rawText: '100', indicator: 'output' },
      },
    ],
  });
  const unit = { zh: '元', en: 'RMB' };
  const measures = new Map([['output', { name, unit, kind: 'flow' as const }]]);
  const issue = (written: string) =>
    readGoal(values(written), [], measures).issues['targets.0.indicator'];
  expect(issue('元')).toBeUndefined();
  expect(issue('家')).toEqual({ key: 'issue.measure-unit', params: { unit: '家', other: '元' } });
  expect(issue('亿元')?.key).toBe('issue.measure-multiplier');
});
