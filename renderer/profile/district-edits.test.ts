import { expect, test } from 'vitest';
import { Area } from '../../shared/model/area.ts';
import { districtValues, readDistrict, withCode } from './district-edits.ts';

const areas = [
  ['CN-420111', '420111', '洪山区', 'Hongshan District', 'CN-420100', true],
  ['CN-420100', '420100', '武汉市', 'Wuhan', null, false],
].map(([key, code, zh, en, parent, isHome]) =>
  Area.parse({ key, code, name: { zh, en }, parent, synonyms: [], isHome }),
);
const [home, city] = areas as [Area, Area];
const values = districtValues(home);
const editsOf = (part: Partial<typeof values>, of = areas) => {
  const read = readDistrict({ ...values, ...part }, { areas: of });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.fields;
};

test('nothing typed otherwise changes nothing', () => {
  const { edits, moves } = editsOf({});
  expect(moves).toBeNull();
  expect(edits).toHaveLength(1);
  expect(edits[0]?.before).toEqual(edits[0]?.after);
});

test('another name renames the home area', () => {
  const { edits, moves } = editsOf({ zh: ' 洪山 ', en: '' });
  expect(moves).toBeNull();
  expect(edits).toMatchObject([
    { entity: 'area', after: { key: 'CN-420111', name: { zh: '洪山', en: null } } },
  ]);
});

test('a code that the store does not know makes an area within its city, and that the home', () => {
  const { edits, moves } = editsOf({ zh: '武昌区', en: '', code: '４２０１０６' });
  expect(moves).toMatchObject({ key: 'CN-420106', isHome: false });
  expect(edits).toMatchObject([
    { entity: 'area', before: null, after: { key: 'CN-420106', parent: 'CN-420100' } },
    { entity: 'home-area', before: { area: 'CN-420111' }, after: { area: 'CN-420106' } },
  ]);
});

test('a code of an area that is known brings its names, and makes it the home', () => {
  const typed = withCode(values, '420100', areas);
  expect(typed).toEqual({ zh: '武汉市', en: 'Wuhan', code: '420100' });
  const { edits, moves } = editsOf(typed);
  expect(moves).toMatchObject({ key: 'CN-420100' });
  const { isHome: _, ...asItIs } = city;
  expect(edits[0]).toEqual({ entity: 'area', before: asItIs, after: asItIs });
});

test('a home without a code gets one, and stays the home', () => {
  const zone = { ...home, key: Area.shape.key.parse('高新区'), code: null };
  const { edits, moves } = editsOf({ code: '420112' }, [zone, city]);
  expect(moves).toBeNull();
  expect(edits).toMatchObject([{ after: { key: '高新区', code: '420112' } }]);
});

test.each([['42011'], ['042011'], ['洪山'], ['4201110']])('the code %j is refused', (code) => {
  expect(readDistrict({ ...values, code }, { areas }).issues['code']).toEqual({
    key: 'issue.area-code',
  });
});

test('a district has a name', () => {
  expect(readDistrict({ ...values, zh: ' ' }, { areas }).issues['name.zh']).toEqual({
    key: 'issue.required',
  });
});
