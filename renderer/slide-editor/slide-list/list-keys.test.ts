import { expect, test } from 'vitest';
import { listActOf } from './list-keys.ts';

const press = (keys: string) => {
  const held = keys.split('+');
  const has = (key: string) => held.includes(key);
  return {
    place: held.at(-1) ?? '',
    ...{ ctrl: has('Ctrl'), shift: has('Shift'), alt: has('Alt') },
  };
};

test.each([
  ['Enter', { act: 'insert' }],
  ['Ctrl+KeyM', { act: 'insert' }],
  ['Ctrl+KeyD', { act: 'duplicate' }],
  ['Ctrl+KeyA', { act: 'select-all' }],
  ['Delete', { act: 'remove' }],
  ['Shift+F10', { act: 'open-menu' }],
  ['ContextMenu', { act: 'open-menu' }],
  ['ArrowDown', { act: 'go', step: 1, extends: false }],
  ['Shift+ArrowUp', { act: 'go', step: -1, extends: true }],
  ['Shift+End', { act: 'go', step: Number.POSITIVE_INFINITY, extends: true }],
  ['Ctrl+ArrowUp', { act: 'move', direction: 'up', toEnd: false }],
  ['Ctrl+Shift+ArrowDown', { act: 'move', direction: 'down', toEnd: true }],
])('%s', (keys, act) => {
  expect(listActOf(press(keys))).toEqual(act);
});

test.each([
  'Ctrl+KeyC',
  'Ctrl+KeyZ',
  'Ctrl+Shift+KeyC',
  'Ctrl+Shift+KeyN',
  'Alt+ArrowLeft',
  'Shift+F5',
  'KeyE',
  'F10',
])('%s belongs to others', (keys) => {
  expect(listActOf(press(keys))).toBeNull();
});
