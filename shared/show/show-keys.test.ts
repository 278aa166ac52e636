import { expect, test } from 'vitest';
import { showFixture } from './show.fixture.ts';
import { intentOfKey, type ShowKeyPress } from './show-keys.ts';

/** `Ctrl+Shift+KeyP`, as a person would say it. */
function press(said: string, repeat = false): ShowKeyPress {
  const parts = said.split('+');
  return {
    code: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    metaKey: parts.includes('Cmd'),
    repeat,
  };
}

const show = showFixture();
const asked = (said: string) => {
  const intent = intentOfKey(press(said), show);
  if (intent?.type === 'act' || intent?.type === 'ink')
    return Object.values(intent.action).join(' ');
  return intent?.type ?? null;
};

test.each([
  ['next', 'ArrowRight ArrowDown PageDown Space KeyN'],
  ['enter', 'Enter NumpadEnter'],
  ['previous', 'ArrowLeft ArrowUp PageUp KeyP Backspace Shift+Space'],
  ['first', 'Home'],
  ['last', 'End'],
  ['blank black', 'KeyB Period NumpadDecimal'],
  ['blank white', 'KeyW Comma'],
  ['tool laser', 'Ctrl+KeyL Cmd+KeyL'],
  ['tool pen', 'Ctrl+KeyP Cmd+KeyP'],
  ['tool highlighter', 'Ctrl+KeyI'],
  ['tool arrow', 'Ctrl+KeyA'],
  ['erase-all', 'KeyE'],
  ['undo', 'Ctrl+KeyZ'],
  ['toggle ink', 'Ctrl+KeyM'],
  ['toggle pointer', 'Ctrl+KeyH'],
  ['toggle sources', 'KeyT'],
  ['overlay slide-list', 'Ctrl+KeyS'],
  ['overlay grid', 'KeyO KeyG'],
  ['overlay help', 'F1 Shift+Slash'],
  ['overlay question', 'Slash Ctrl+KeyK'],
  ['full-screen', 'KeyF F11'],
  ['escape', 'Escape'],
  ['digit 0', 'Digit0 Numpad0'],
  ['digit 7', 'Digit7 Numpad7'],
  ['zoom 1.25', 'Equal Shift+Equal NumpadAdd'],
  ['zoom 1', 'Minus NumpadSubtract'],
  ['swap-displays', 'KeyX'],
  ['show-audience', 'F5'],
  ['swallow', 'Shift+F5 Alt+F5 Ctrl+F5 Ctrl+KeyR Ctrl+Shift+KeyR Ctrl+KeyW Ctrl+KeyE Ctrl+KeyQ'],
  [null, 'KeyQ Alt+F4 Alt+KeyB Shift+KeyB Shift+Digit7 Tab'],
])('%s: %s', (intent, keys) => {
  for (const key of keys.split(' ')) expect(`${key} ${asked(key)}`).toBe(`${key} ${intent}`);
});

test('whatever an input method makes of a key, its place counts', () => {
  const composed = { ...press('KeyB'), key: 'Process', keyCode: 229 };
  expect(intentOfKey(composed, show)).toEqual(intentOfKey(press('KeyB'), show));
});

test.each([
  ['PageDown', 'PageDown'],
  ['Escape', 'Escape'],
  ['b', 'KeyB'],
  ['.', 'Period'],
  ['7', 'Digit7'],
  ['?', 'Shift+Slash'],
  ['F5', 'F5'],
])('a key without a place (%o) is the one that types the same (%s)', (key, said) => {
  expect(intentOfKey({ ...press(''), key }, show)).toEqual(intentOfKey(press(said), show));
});

test('a held key turns slides, and blinks nothing', () => {
  expect(intentOfKey(press('PageDown', true), show)).toEqual(intentOfKey(press('PageDown'), show));
  for (const key of ['KeyB', 'Digit1', 'Escape', 'Ctrl+KeyL', 'KeyE'])
    expect(intentOfKey(press(key, true), show)).toEqual({ type: 'swallow' });
});

test('zoom stays within its bounds', () => {
  const at = (scale: number) => showFixture({ zoom: { scale, at: [640, 360] } });
  expect(intentOfKey(press('NumpadAdd'), at(3.9))).toMatchObject({ action: { scale: 4 } });
  expect(intentOfKey(press('Minus'), at(1.1))).toMatchObject({ action: { scale: 1 } });
});
