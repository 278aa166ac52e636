import { isShifted, type PlacedKey, placeOfKey } from '../commands/key-place.ts';
import type { InkAction, Show, ShowAction } from '../model/show.ts';

/** What of a keyboard event tells its meaning: places on the keyboard, which no IME changes. */
export interface ShowKeyPress extends PlacedKey {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat?: boolean;
}

/** What a key asks for during a show. */
export type ShowIntent =
  | { readonly type: 'act'; readonly action: ShowAction }
  | { readonly type: 'ink'; readonly action: Exclude<InkAction, { type: 'draw' }> }
  /** The window that has the key fills its screen, or leaves it. */
  | { readonly type: 'full-screen' }
  /** Nothing is to come of it, here or in the menu. */
  | { readonly type: 'swallow' };

const act = (action: ShowAction): ShowIntent => ({ type: 'act', action });
const swallow: ShowIntent = { type: 'swallow' };

const next = act({ type: 'next' });
const previous = act({ type: 'previous' });
const enter = act({ type: 'enter' });
const black = act({ type: 'blank', blank: 'black' });
const white = act({ type: 'blank', blank: 'white' });
const grid = act({ type: 'overlay', overlay: 'grid' });
const help = act({ type: 'overlay', overlay: 'help' });
const question = act({ type: 'overlay', overlay: 'question' });
const fullScreen: ShowIntent = { type: 'full-screen' };
/** A clicker's key for starting a show: during one it brings back what the audience is to see. */
const showAudience = act({ type: 'show-audience' });

/** Keys without Ctrl, Alt or Cmd. Clickers send PageUp, PageDown, F5, Escape, B and the period. */
const bare: Readonly<Record<string, ShowIntent>> = {
  ArrowRight: next,
  ArrowDown: next,
  PageDown: next,
  Space: next,
  KeyN: next,
  Enter: enter,
  NumpadEnter: enter,
  ArrowLeft: previous,
  ArrowUp: previous,
  PageUp: previous,
  KeyP: previous,
  Backspace: previous,
  Home: act({ type: 'first' }),
  End: act({ type: 'last' }),
  KeyB: black,
  Period: black,
  NumpadDecimal: black,
  KeyW: white,
  Comma: white,
  KeyE: { type: 'ink', action: { type: 'erase-all' } },
  KeyO: grid,
  KeyG: grid,
  KeyF: fullScreen,
  F11: fullScreen,
  F1: help,
  Slash: question,
  KeyT: act({ type: 'toggle', what: 'sources' }),
  KeyX: act({ type: 'swap-displays' }),
  Escape: act({ type: 'escape' }),
  F5: showAudience,
};

const shifted: Readonly<Record<string, ShowIntent>> = {
  Space: previous,
  Slash: help,
  F5: swallow,
};

const controlled: Readonly<Record<string, ShowIntent>> = {
  KeyL: act({ type: 'tool', tool: 'laser' }),
  KeyP: act({ type: 'tool', tool: 'pen' }),
  KeyI: act({ type: 'tool', tool: 'highlighter' }),
  KeyA: act({ type: 'tool', tool: 'arrow' }),
  KeyM: act({ type: 'toggle', what: 'ink' }),
  KeyH: act({ type: 'toggle', what: 'pointer' }),
  KeyS: act({ type: 'overlay', overlay: 'slide-list' }),
  KeyK: question,
  KeyZ: { type: 'ink', action: { type: 'undo' } },
};

/** Keys that go on while they are held. */
const repeating: ReadonlySet<ShowIntent> = new Set([next, previous]);

const zoomStep = 1.25;

/** What a key asks for during a show; null when it means nothing there. */
export function intentOfKey(press: ShowKeyPress, { zoom }: Pick<Show, 'zoom'>): ShowIntent | null {
  const { ctrlKey, metaKey, altKey } = press;
  const code = placeOfKey(press);
  const shiftKey = isShifted(press);
  if (altKey) return code === 'F5' ? swallow : null;
  // Whatever else Ctrl and a key would do, in the menu or in Chromium, it does not during a show.
  if (ctrlKey || metaKey) return shiftKey ? swallow : held(press, controlled[code] ?? swallow);
  const zoomed = zoomOfKey(code, zoom.scale);
  if (zoomed) return act({ type: 'zoom', scale: zoomed });
  if (shiftKey) return held(press, shifted[code] ?? null);
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit) return held(press, act({ type: 'digit', digit }));
  return held(press, bare[code] ?? null);
}

/** A key that is held turns slides, and nothing else on and off again. */
function held({ repeat }: ShowKeyPress, intent: ShowIntent | null): ShowIntent | null {
  return repeat && intent && !repeating.has(intent) ? swallow : intent;
}

/** `+` stands with `=` on one key, and needs Shift there. */
function zoomOfKey(code: string, scale: number): number | null {
  if (code === 'Equal' || code === 'NumpadAdd') return Math.min(4, scale * zoomStep);
  if (code === 'Minus' || code === 'NumpadSubtract') return Math.max(1, scale / zoomStep);
  return null;
}
