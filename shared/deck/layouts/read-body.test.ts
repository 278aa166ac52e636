import { expect, test, vi } from 'vitest';
import { bringForward, readBody, readNewBody } from './read-body.ts';
import { emptyTray } from './tray.ts';

vi.mock('./index.ts', async () => {
  const { banner } = await import('./testing/banner/index.ts');
  return { layouts: [banner] };
});

const words = { zh: '一句话', en: 'A sentence' };
const today = { version: 3, text: words, figures: [] };

test.each([
  ['the first version, which says none', { words }],
  ['the second', { version: 2, text: words }],
  ['the latest', today],
])('a body of %s is read as the latest', (_, stored) => {
  expect(bringForward('banner', stored)).toEqual(today);
  expect(readBody('banner', stored)).toEqual({
    ok: true,
    body: { text: words, figures: [] },
    tray: emptyTray,
  });
});

test.each([
  ['of a newer version', { version: 4, text: words, film: 'lake.mp4' }, 'body-newer', 'banner'],
  ['of no version that there can be', { version: 'two', text: words }, 'body-invalid', 'version'],
  ['that was never one', { version: 3, text: words }, 'body-invalid', 'figures'],
  ['that is no object', 'text', 'body-invalid', 'banner'],
])('a body %s stays as it is, and says why it is not shown', (_, stored, code, detail) => {
  expect(bringForward('banner', stored)).toBe(stored);
  expect(readBody('banner', stored)).toEqual({ ok: false, code, details: [detail] });
});

test('what waits in a tray is no part of the body, and comes along to another version', () => {
  const part = { kind: 'text', role: 'note', value: words, words: [], of: null, was: {} };
  const tray = { ...emptyTray, waiting: [part] };
  const stored = { words, tray };
  expect(bringForward('banner', stored)).toEqual({ ...today, tray });
  expect(readNewBody('banner', stored)).toEqual({
    ok: true,
    body: { text: words, figures: [] },
    tray,
  });
});

test('a tray that can’t be read is none, and is not stored anew', () => {
  const stored = { ...today, tray: { waiting: [{ kind: 'film' }] } };
  expect(readBody('banner', stored)).toMatchObject({ ok: true, tray: emptyTray });
  expect(readNewBody('banner', stored)).toMatchObject({ ok: false, code: 'body-invalid' });
});

test('a layout that nobody knows keeps its body', () => {
  const stored = { version: 2, slides: 7 };
  expect(bringForward('carousel', stored)).toBe(stored);
  expect(readBody('carousel', stored)).toEqual({
    ok: false,
    code: 'layout-unknown',
    details: ['carousel'],
  });
});

test('an old body that its migration can’t read is told as it stands', () => {
  const stored = { version: 2, text: 5 };
  expect(readBody('banner', stored)).toMatchObject({ ok: false, code: 'body-invalid' });
});
