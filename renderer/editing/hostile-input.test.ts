import { describe, expect, test } from 'vitest';
import { translate } from '../../shared/i18n/messages.ts';
import { EditRequest } from '../../shared/model/edit.ts';
import { ObservationFields } from '../../shared/model/edit-fields.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import { ReviewDraft } from '../../shared/model/review.ts';
import type { Source } from '../../shared/model/source.ts';
import type { Read } from './form-issues.ts';
import { type FormValue, type FormValues, withValue } from './form-values.ts';
import { otherTerm } from './goal-terms.ts';
import { goalValues, noTarget, readGoal, readProgress } from './goal-values.ts';
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
  /** What these values hide, and so what is not kept. */
  readonly hidden?: RegExp;
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
    read: (values) => readObservation(values, { unit, decimals: 0, kind: 'stock' }, sources),
    // A choice of the edit, not of the record.
    hidden: /^inForce$/,
  },
  goal: {
    values: {
      ...goalValues(null),
      ...{ key: 'tower', goalType: 'numeric', theme: 'economy', statement: name },
      ...{ term: 'P0Y/P3Y', termFrom: name, passage: place },
      targets: [{ ...noTarget, measure: name, unit, value: '100', rawText: '100家' }],
      ...{ office: name, leader: '王芳' },
      steps: [{ quarter: '2024-Q1', text: name, reached: '2024年3月20日' }],
    },
    read: (values) => readGoal(values, sources, new Map()),
    hidden: /^period/,
  },
  'goal with other dates': {
    values: {
      ...goalValues(null),
      ...{ key: 'green-year', theme: 'economy', statement: name, passage: place },
      ...{ term: otherTerm, periodStart: '2024年', periodEnd: '2025年6月' },
    },
    read: (values) => readGoal(values, sources, new Map()),
    hidden: /^termFrom/,
  },
  progress: {
    values: {
      ...{ asOf: '2024-06-30', target: 'tower.firms', value: '42' },
      ...{ status: 'on_track', note: '' },
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
    // Read in from the document.
    hidden: /texts$/,
  },
};

/** What a form remembers of a number beside what is typed. */
const remembered = /(^|\.)(beganValue|beganQualifier|confirmed|standsFor)$/;

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

describe.each(Object.entries(forms))('the form of a %s', (_, { values, read, hidden }) => {
  test('is taken as it is filled in', () => {
    expect(read(values as never)).toMatchObject({ ok: true, issues: {} });
  });

  test.each(textsOf(values).filter((field) => !hidden?.test(field) && !remembered.test(field)))(
    '%s takes or refuses whatever is typed',
    (field) => {
      for (const [kind, typed] of Object.entries(inputs)) {
        const outcome = read(withValue(values, field, typed) as never);
        for (const { key, params } of Object.values(outcome.issues))
          for (const locale of locales) expectAdvice(translate(locale, key, params), locale, kind);
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
    },
  );
});

/** Says something that can be done, in whole sentences and with all its words filled in. */
function expectAdvice(said: string, locale: Locale, kind: string): void {
  expect(said, kind).toMatch(locale === 'en' ? /^[A-Z“].*[.?:]$/ : /[\u4e00-\u9fff].*[。？：]$/u);
  expect(said, kind).not.toMatch(/[{}]|undefined|NaN/);
}

describe('what is signed, and what is said in a review', () => {
  const anchor = { about: 'goal', goal: 'tower' };
  const draft = { anchor, kind: 'comment', text: '看过', author: '王芳' };
  test.each(Object.entries(inputs))(
    '%s is kept without what nobody sees, or refused',
    (_, typed) => {
      const outcomes = [
        EditRequest.shape.actor.safeParse(typed),
        EditRequest.shape.reason.safeParse(typed),
        ReviewDraft.safeParse({ ...draft, text: typed }),
        ReviewDraft.safeParse({ ...draft, author: typed }),
      ];
      for (const { success, data } of outcomes)
        if (success) expect(JSON.stringify(data)).not.toMatch(/[\u202a-\u202e]|\\u0000/u);
    },
  );
  test('neither is taken empty where it must say something', () => {
    expect(ReviewDraft.safeParse({ ...draft, text: ' \n' }).success).toBe(false);
    expect(EditRequest.shape.actor.safeParse(' \u3000').success).toBe(false);
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
