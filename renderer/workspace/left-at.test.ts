import { beforeEach, expect, test, vi } from 'vitest';
import { DeckKey, SlideKey } from '../../shared/model/keys.ts';

const deck = DeckKey.parse('annual-2023');
const slide = SlideKey.parse('health');
const views = ['briefing', 'data', 'goals'] as const;

function storage(held = new Map<string, string>()) {
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
}

/** A window: its own session, and what all windows of the machine keep. */
async function openWindow() {
  vi.resetModules();
  vi.stubGlobal('sessionStorage', storage());
  return import('./left-at.ts');
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
});

test('a window opens in the view and at the slide where one left', async () => {
  const first = await openWindow();
  expect(first.recallLeft(views)).toBeNull();
  first.noteSlide(deck, slide);
  first.noteView('data');

  const next = await openWindow();
  expect(next.recallLeft(views)).toBe('data');
  expect(next.lastSlide(deck)).toBe(slide);
});

test('a window that is loaded anew stays where it began', async () => {
  const first = await openWindow();
  first.recallLeft(views);
  first.noteView('goals');
  expect(first.recallLeft(views)).toBeNull();
});

test('a view that there is no longer gives way to the briefing', async () => {
  localStorage.setItem('hongshan.left-at', '{"view":"gone","slides":{"annual-2023":"health"}}');
  const { recallLeft, lastSlide } = await openWindow();
  expect(recallLeft(views)).toBe('briefing');
  expect(lastSlide(deck)).toBe(slide);
});

test.each(['null', '{', '{"view":7}'])(
  'what is remembered as %j leads nowhere',
  async (written) => {
    localStorage.setItem('hongshan.left-at', written);
    const { recallLeft, lastSlide } = await openWindow();
    expect(recallLeft(views)).toBeNull();
    expect(lastSlide(deck)).toBeNull();
  },
);
