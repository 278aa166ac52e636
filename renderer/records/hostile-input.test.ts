import { describe, expect, test } from 'vitest';
import { zhCN } from '../../shared/i18n/zh-CN/index.ts';
import { ObservationFields } from '../../shared/model/edit.ts';
import type { Source } from '../../shared/model/source.ts';
import type { Read } from './form-issues.ts';
import { type FormValue, type FormValues, withValue } from './form-values.ts';
import { goalValues, noTarget, progressValues, readGoal, readProgress } from './goal-values.ts';
import {
  indicatorValues,
  milestoneValues,
  observationValues,
  readIndicator,
  readMilestone,
  readObservation,
  readSource,
  sourceValues,
} from './record-values.ts';

const name = { zh: '高新技术企业', en: 'Hi-tech enterprises' };
const unit = { zh: '家', en: 'enterprises' };
const place = { source: 'report', section: '1', paraNo: '2' };
const sources = [
  { key: 'report', sections: [{ number: 1, heading: '标题', paragraphs: 3 }] },
] as unknown as Source[];

interface Form {
  readonly values: FormValues;
  readonly read: (values: never) => Read<unknown>;
}

/** Each form filled in well, so that whatever a field refuses is refused for that field alone. */
const forms: Readonly<Record<string, Form>> = {
  indicator: {
    values: {
      ...indicatorValues(null),
      key: 'hi-tech',
      theme: 'economy',
      name,
      shortName: name,
      unit,
    },
    read: readIndicator,
  },
  observation: {
    values: observationValues(
      ObservationFields.parse({
        ...{ refArea: 'CN-420111', timePeriod: '2023', value: 1300, unitMult: 0, status: 'A' },
        ...{ qualifier: 'gt', qualifierWord: null, valueLo: null, valueHi: null },
        comment: { zh: '说明', en: 'Note' },
        passages: [
          { source: 'report', section: 1, heading: '标题', paraNo: 2, rawText: '突破1300家' },
        ],
      }),
    ),
    read: (values) => readObservation(values, unit, sources),
  },
  goal: {
    values: {
      ...goalValues(null),
      ...{ key: 'tower', goalType: 'numeric', theme: 'economy', statement: name },
      ...{ periodStart: '2024', periodEnd: '2025', termFrom: name, passage: place },
      targets: [{ ...noTarget, measure: name, unit, value: '100', rawText: '100家' }],
    },
    read: (values) => readGoal(values, sources, new Map()),
  },
  progress: {
    values: {
      ...progressValues(null, '2024-06-30', undefined),
      target: 'tower.firms',
      value: '42',
    },
    read: (values) => readProgress(values, '王芳'),
  },
  milestone: {
    values: {
      ...milestoneValues(null),
      ...{ key: 'opening', date: '2023-05', theme: 'economy', title: name, passage: place },
    },
    read: (values) => readMilestone(values, sources),
  },
  source: {
    values: {
      ...sourceValues(null),
      key: 'report',
      title: name,
      sha256: 'a'.repeat(64),
      locatorNote: name,
    },
    read: readSource,
  },
};

const inputs: Readonly<Record<string, string>> = {
  empty: '',
  'blanks only': ' \u3000\t ',
  '10,000 characters': '长'.repeat(10_000),
  'a huge number': '9'.repeat(400),
  'a number that overflows': '1e999',
  negative: '-5',
  'full-width digits': '１２３',
  'mixed units': '3万5千家',
  'pasted line breaks': '第一行\r\n第二行\n',
  script: '<script>alert(1)</script>',
  'right to left': '\u202eمرحبا\u202c',
  'half a character': '\ud83d',
  'a null': 'a\u0000b',
};

describe.each(Object.entries(forms))('the form of a %s', (_, { values, read }) => {
  test('is taken as it is filled in', () => {
    expect(read(values as never)).toMatchObject({ ok: true, issues: {} });
  });

  test.each(textsOf(values))('%s takes or refuses whatever is typed', (field) => {
    for (const [kind, typed] of Object.entries(inputs)) {
      const outcome = read(withValue(values, field, typed) as never);
      for (const issue of Object.values(outcome.issues))
        expect(zhCN, kind).toHaveProperty([issue.key]);
      if (!outcome.ok) {
        expect(Object.keys(outcome.issues), kind).not.toEqual([]);
        continue;
      }
      const kept = JSON.stringify(outcome.fields);
      expect(kept, kind).not.toMatch(/[\u202a-\u202e]|\\u0000/u);
      if (kind === 'script') expect(kept).toContain(typed);
      if (kind === 'right to left') expect(kept).toContain('مرحبا');
      for (const number of numbersOf(outcome.fields)) {
        expect(Number.isFinite(number), kind).toBe(true);
        expect(Math.abs(number), kind).toBeLessThan(1e15);
      }
    }
  });
});

/** The paths of all text that a form holds. */
function textsOf(value: FormValue, path = ''): string[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, within]) =>
    textsOf(within as FormValue, path === '' ? key : `${path}.${key}`),
  );
}

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}
