import { expect, test } from 'vitest';
import { LookFields } from '../../shared/model/look.ts';
import { lookValues, readColour, readLook } from './look-values.ts';

const own = LookFields.parse({
  ...{ key: 'own', name: { zh: '本色', en: 'Own' } },
  ...{ colours: ['#0B5FA5', '#B7791F'], showsLogo: false },
});
const named = (zh: string, en = '') => ({ ...lookValues(null), name: { zh, en } });

test.each([
  ['#0b5fa5', '#0B5FA5'],
  ['0B5FA5', '#0B5FA5'],
  ['＃０ｂ５ｆａ５', '#0B5FA5'],
  [' #abc ', '#AABBCC'],
  ['#0b5fa', null],
  ['red', null],
  ['#0B5FA5; background: url(x)', null],
  ['', null],
])('%j is the colour %s', (typed, colour) => {
  expect(readColour(typed)).toBe(colour);
});

test('a look goes into the form and comes back as it was', () => {
  expect(readLook(lookValues(own), ['own'])).toEqual({ ok: true, fields: own, issues: {} });
});

test('a new look gets a key from its name, free of those that there are', () => {
  const keyOf = (values: ReturnType<typeof lookValues>, taken: readonly string[]) => {
    const read = readLook(values, taken);
    return read.ok ? read.fields.key : read.issues;
  };
  expect(keyOf(named('区徽红', 'District red'), [])).toBe('district-red');
  expect(keyOf(named('区徽红', 'District red'), ['district-red'])).toBe('district-red-2');
  expect(keyOf(named('夜', 'Night'), ['night'])).toBe('night-2');
  expect(keyOf(named('！'), [])).toBe('look');
});

test('what is no colour is named by its place, and a name is asked for', () => {
  const read = readLook({ ...named(''), colours: ['#0B5FA5', 'blue'] }, []);
  expect(read.issues).toMatchObject({
    'colours.1': { key: 'issue.colour' },
    'name.zh': { key: 'issue.required' },
  });
});
