import { expect, test } from 'vitest';
import type { KeyOwner } from '../commands/keys.ts';
import { showIntent } from './key-rules.ts';

type Press = Parameters<typeof showIntent>[0];

const press = (code: string, more: Partial<Press> = {}): Press => ({
  code,
  key: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});
const show = { zoom: { scale: 1, at: [640, 360] as [number, number] }, typed: '' };
const ctrl = { ctrlKey: true };

/** What a key does, in short: the action's type, `swallow`, or `-` for nothing. */
function doneBy(
  owner: KeyOwner,
  place: Parameters<typeof showIntent>[3],
  key: Press,
  typed = '',
): string {
  const intent = showIntent(key, owner, { ...show, typed }, place);
  if (!intent) return '-';
  return intent.type === 'act' || intent.type === 'ink' ? intent.action.type : intent.type;
}

test.each([
  ['page', 'open', press('Space'), 'next'],
  ['page', 'open', press('', { key: 'b' }), 'blank'],
  ['button', 'open', press('Space'), '-'],
  ['button', 'open', press('ArrowRight'), 'next'],
  ['field', 'open', press('KeyB'), '-'],
  ['field', 'open', press('PageDown'), 'next'],
  ['field', 'open', press('', { key: 'PageDown' }), 'next'],
  ['field', 'open', press('Escape'), 'escape'],
  ['field', 'open', press('', { key: 'b' }), '-'],
  ['field', 'open', press('', { key: 'Escape' }), 'escape'],
  ['field', 'open', press('F5'), 'show-audience'],
  ['field', 'open', press('KeyR', ctrl), 'swallow'],
  ['field', 'open', press('KeyW', ctrl), 'swallow'],
  ['field', 'open', press('KeyC', ctrl), '-'],
  ['field', 'open', press('KeyZ', ctrl), '-'],
  ['field', 'open', press('KeyP', ctrl), 'tool'],
  ['field', 'panel', press('PageDown'), '-'],
  ['field', 'panel', press('Escape'), 'escape'],
  ['field', 'own-dialog', press('Escape'), '-'],
  ['field', 'own-dialog', press('KeyS', ctrl), 'overlay'],
] as const)('with the focus in a %s (%s), %o does %s', (owner, place, key, done) => {
  expect(doneBy(owner, place, key)).toBe(done);
});

test('a number that was begun is finished by Enter on a button too', () => {
  expect(doneBy('button', 'open', press('Enter'), '12')).toBe('enter');
  expect(doneBy('button', 'open', press('Enter'))).toBe('-');
});
