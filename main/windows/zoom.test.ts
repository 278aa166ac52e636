import type { WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { makeZoomable, zoom, zoomLevelOf } from './zoom.ts';

function somePage() {
  let level = 0;
  const loaded: (() => void)[] = [];
  const contents = {
    getZoomLevel: () => level,
    setZoomLevel: (next: number) => {
      level = next;
    },
    setZoomMode: vi.fn(),
    on: (_: string, listener: () => void) => loaded.push(listener),
  };
  return {
    contents: contents as unknown as WebContents,
    setZoomMode: contents.setZoomMode,
    load() {
      level = 0;
      for (const listener of loaded) listener();
    },
  };
}

test('a window is zoomed for itself, and keeps its level when it is loaded anew', () => {
  const { contents, setZoomMode, load } = somePage();
  makeZoomable(contents, 1);
  expect(setZoomMode).toHaveBeenCalledWith('isolated');
  load();
  expect(contents.getZoomLevel()).toBe(1);
  zoom(contents, 'in');
  expect(contents.getZoomLevel()).toBe(1.5);
  load();
  expect(contents.getZoomLevel()).toBe(1.5);
  zoom(contents, 'reset');
  zoom(contents, 'out');
  expect(contents.getZoomLevel()).toBe(-0.5);
  expect(zoomLevelOf(contents)).toBe(-0.5);
});

test('however often the key is pressed, the bars stay usable', () => {
  const { contents } = somePage();
  makeZoomable(contents, 99);
  expect(zoomLevelOf(contents)).toBe(3);
  for (let press = 0; press < 20; press++) zoom(contents, 'out');
  expect(zoomLevelOf(contents)).toBe(-2);
  for (let press = 0; press < 20; press++) zoom(contents, 'in');
  expect(zoomLevelOf(contents)).toBe(3);
});

test('a runtime that would zoom all pages alike, printed ones too, zooms none', () => {
  const { contents, load } = somePage();
  const older = { ...contents, setZoomMode: undefined } as unknown as WebContents;
  makeZoomable(older, 1);
  load();
  zoom(older, 'in');
  expect(older.getZoomLevel()).toBe(0);
  expect(zoomLevelOf(older)).toBe(0);
});
