import { expect, test } from 'vitest';
import { freeKey, keyFrom, keyFromName, unusedKey } from './key-from-name.ts';

test.each([
  ['High-tech enterprises (valid)', 'high-tech-enterprises-valid'],
  ['  Über 5G & more ', 'uber-5g-more'],
  ['高新', ''],
])('the key from %s is %s', (name, key) => {
  expect(keyFrom(name)).toBe(key);
});

test('a name without English gives the key that its Chinese is read as', () => {
  expect(keyFromName({ zh: '规上工业5G企业', en: null })).toBe('gui-shang-gong-ye-5g-qi-ye');
  expect(keyFromName({ zh: '展望', en: 'Outlook 2024' })).toBe('outlook-2024');
});

test('a key that is taken gets a number, and stays within its length', () => {
  expect(freeKey('outlook', ['annual'])).toBe('outlook');
  expect(freeKey('outlook', ['outlook', 'outlook-2'])).toBe('outlook-3');
  const long = 'a'.repeat(80);
  expect(freeKey(long, [long])).toBe(`${'a'.repeat(78)}-2`);
});

test('a key that nothing had before says what it is of, and stays within its length', () => {
  expect(unusedKey('slide')).toMatch(/^slide-[0-9a-z]{8}$/);
  expect(unusedKey('slide')).not.toBe(unusedKey('slide'));
  expect(unusedKey('a'.repeat(80))).toHaveLength(80);
});
