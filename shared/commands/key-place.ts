/** What of a keyboard event tells where its key is. */
export interface PlacedKey {
  readonly code: string;
  readonly key?: string;
}

/** What keys type that name a place, by the place's name; also as a Chinese input method writes it. */
const signs: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '.': 'Period',
  '。': 'Period',
  ',': 'Comma',
  '，': 'Comma',
  '/': 'Slash',
  '、': 'Slash',
  '?': 'Slash',
  '？': 'Slash',
  '=': 'Equal',
  '+': 'Equal',
  '-': 'Minus',
  _: 'Minus',
};

/** What the digits of the number pad do while Num Lock is off: there is such a key elsewhere too. */
const movesOnPad = /^(Arrow\w+|Home|End|Page\w+|Insert|Delete)$/;

/**
 * A key by its place on the keyboard, as `KeyboardEvent.code` names it (UI Events KeyboardEvent code
 * Values), which no input method changes; one of the number pad that moves, by its like. Remote
 * controls, on-screen keyboards and some clickers send none: then by what the key types, as on an
 * American keyboard.
 *
 * @returns the empty string where nothing tells
 */
export function placeOfKey({ code, key = '' }: PlacedKey): string {
  if (code.startsWith('Numpad') && movesOnPad.test(key)) return key;
  if (code !== '') return code;
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  // Other keys are called alike: Enter, Escape, PageDown, F5.
  return signs[key] ?? (/^\w{2,}$/.test(key) ? key : '');
}

/** Whether Shift is held, or was, where a remote control sends only what it types. */
export function isShifted({ code, key, shiftKey }: PlacedKey & { readonly shiftKey: boolean }) {
  return shiftKey || (code === '' && (key === '?' || key === '？'));
}
