import { beforeEach, expect, test, vi } from 'vitest';
import type { CutText } from '../../shared/deck/cut-texts.ts';
import { SlideKey } from '../../shared/model/keys.ts';

const cut: CutText = {
  ...{ slide: SlideKey.parse('cover'), locale: 'zh-CN', path: null },
  ...{ text: '太长的标题', excess: 3 },
};

const stored = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, value: string) => void stored.set(name, value),
});

/** As a window has it that was opened just now. */
function openWindow() {
  vi.resetModules();
  return import('./kept-cuts.ts');
}

beforeEach(() => stored.clear());

test('what a slide has no room for is known when a window is opened again', async () => {
  const first = await openWindow();
  const drawing = await first.nameOfDrawing({ title: '太长的标题' });
  expect(first.recallCuts(drawing)).toBeNull();
  first.noteCuts(drawing, [cut]);
  first.noteCuts(await first.nameOfDrawing({ title: '短' }), []);
  first.keepCuts();

  const second = await openWindow();
  expect(second.recallCuts(await second.nameOfDrawing({ title: '太长的标题' }))).toEqual([cut]);
  expect(second.recallCuts(await second.nameOfDrawing({ title: '短' }))).toEqual([]);
  expect(second.recallCuts(await second.nameOfDrawing({ title: '另一个' }))).toBeNull();
});

test('what another version found, or nobody can read, counts for nothing', async () => {
  const first = await openWindow();
  first.noteCuts('drawing', [cut]);
  first.keepCuts();
  const [[name = '', text = ''] = []] = [...stored];
  for (const other of [
    text.replace('kept-cuts', 'kept-cuts-of-another'),
    '{',
    '7',
    '{"entries":1}',
  ]) {
    stored.set(name, other);
    expect((await openWindow()).recallCuts('drawing'), other).toBeNull();
  }
});

test('only so many are kept, the latest', async () => {
  const first = await openWindow();
  for (let slide = 0; slide < 1200; slide += 1) first.noteCuts(`drawing ${slide}`, []);
  first.noteCuts('drawing 200', [cut]);
  first.keepCuts();
  const second = await openWindow();
  expect(second.recallCuts('drawing 200')).toEqual([cut]);
  expect(second.recallCuts('drawing 1199')).toEqual([]);
  expect(second.recallCuts('drawing 201')).toEqual([]);
  expect(second.recallCuts('drawing 199')).toBeNull();
});
