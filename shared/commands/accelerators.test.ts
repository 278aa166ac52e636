import { expect, test } from 'vitest';
import { acceleratorOf, printKeys } from './accelerators.ts';

test.each([
  ['edit.undo', 'Ctrl+Z', '⌘Z'],
  ['edit.redo', 'Ctrl+Y', '⇧⌘Z'],
  ['go.back', 'Alt+Left', '⌘['],
  ['show.start-here', 'Shift+F5', '⇧F5'],
] as const)('%s is %s, on a Mac %s', (id, elsewhere, mac) => {
  expect(printKeys(acceleratorOf(id, false) ?? '', false)).toBe(elsewhere);
  expect(printKeys(acceleratorOf(id, true) ?? '', true)).toBe(mac);
});
