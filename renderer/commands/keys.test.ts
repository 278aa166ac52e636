import { expect, test } from 'vitest';
import { commandIds, commands } from '../../shared/commands/registry.ts';
import { commandForKey, type KeyOwner, type KeyPress, keyCaps } from './keys.ts';

const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});

test.each([
  ['ArrowRight', 'page', {}, 'view.next-slide'],
  ['Space', 'page', {}, 'view.next-slide'],
  ['Space', 'page', { shiftKey: true }, 'view.previous-slide'],
  ['Space', 'button', {}, null],
  ['Space', 'button', { shiftKey: true }, null],
  ['Enter', 'button', {}, null],
  ['NumpadEnter', 'button', {}, null],
  ['ArrowRight', 'button', {}, 'view.next-slide'],
  ['ArrowRight', 'field', {}, null],
  ['KeyF', 'field', {}, null],
  ['KeyF', 'page', {}, 'view.toggle-full-screen'],
  ['KeyF', 'page', { repeat: true }, null],
  ['ArrowRight', 'page', { repeat: true }, 'view.next-slide'],
  ['KeyF', 'page', { ctrlKey: true }, null],
  ['ArrowRight', 'page', { altKey: true }, null],
  ['ArrowRight', 'page', { metaKey: true }, null],
  ['ArrowRight', 'page', { shiftKey: true }, null],
  ['', 'page', { key: 'PageDown' }, 'view.next-slide'],
  ['', 'page', { key: '/' }, 'view.ask'],
  ['', 'button', { key: 'Enter' }, null],
  ['Home', 'page', {}, 'view.first-slide'],
  ['End', 'page', {}, 'view.last-slide'],
  ['KeyQ', 'page', {}, null],
] as const)('%s on a %s with %o is %s', (code, owner, more, command) => {
  expect(commandForKey(press(code, more), owner satisfies KeyOwner)).toBe(command);
});

test('no key stands for two commands', () => {
  const codes = commandIds.flatMap((id) => commands[id].codes ?? []);
  expect(new Set(codes).size).toBe(codes.length);
});

test('key caps read as they are printed, each once', () => {
  expect(keyCaps('view.next-slide')).toEqual(['→', '↓', 'Page Down', 'Space', 'Enter', 'N']);
  expect(keyCaps('file.export-pdf')).toEqual([]);
});
