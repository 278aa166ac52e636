import { expect, test } from 'vitest';
import { isShifted, placeOfKey } from './key-place.ts';

test('the place counts, whatever the key types', () => {
  expect(placeOfKey({ code: 'KeyB', key: 'Process' })).toBe('KeyB');
  expect(placeOfKey({ code: 'Semicolon', key: 'b' })).toBe('Semicolon');
});

test.each([
  ['PageDown', 'PageDown'],
  ['Escape', 'Escape'],
  ['Enter', 'Enter'],
  ['F5', 'F5'],
  ['ArrowRight', 'ArrowRight'],
  [' ', 'Space'],
  ['b', 'KeyB'],
  ['B', 'KeyB'],
  ['7', 'Digit7'],
  ['.', 'Period'],
  ['。', 'Period'],
  [',', 'Comma'],
  ['/', 'Slash'],
  ['、', 'Slash'],
  ['+', 'Equal'],
  ['-', 'Minus'],
  ['国', ''],
  ['', ''],
])('without a place, %o is %s', (key, place) => {
  expect(placeOfKey({ code: '', key })).toBe(place);
});

test.each([
  ['Numpad3', 'PageDown', 'PageDown'],
  ['Numpad8', 'ArrowUp', 'ArrowUp'],
  ['Numpad3', '3', 'Numpad3'],
  ['Numpad3', 'Process', 'Numpad3'],
  ['NumpadEnter', 'Enter', 'NumpadEnter'],
])('on the number pad %s that types %o is %s', (code, key, place) => {
  expect(placeOfKey({ code, key })).toBe(place);
});

test('a question mark is typed with Shift, whether or not an event says so', () => {
  expect(isShifted({ code: '', key: '?', shiftKey: false })).toBe(true);
  expect(isShifted({ code: '', key: '/', shiftKey: false })).toBe(false);
  expect(isShifted({ code: 'Slash', key: '?', shiftKey: false })).toBe(false);
  expect(isShifted({ code: 'Slash', key: '/', shiftKey: true })).toBe(true);
});
