import type { WebContents } from 'electron';

export type ZoomStep = 'in' | 'out' | 'reset';

/** In steps of 1.2 to the power of a half: from 69 % to 173 %, at which the smallest window still holds its bars. */
const least = -2;
const most = 3;
const step = 0.5;

/** The zoom level after a step; 0 is as large as the system has it. */
export function nextZoomLevel(level: number, way: ZoomStep): number {
  if (way === 'reset') return 0;
  return Math.min(most, Math.max(least, level + (way === 'in' ? step : -step)));
}

type Zoomed = Pick<WebContents, 'getZoomLevel' | 'setZoomLevel' | 'on'> &
  // The stand-in that tests may run on is older, and has none.
  Partial<Pick<WebContents, 'setZoomMode'>>;

const levels = new WeakMap<Zoomed, number>();

/**
 * Lets a window be zoomed for itself: Chromium would zoom all pages of the app alike, those among
 * them that are shown to an audience or printed. A runtime that can't keep them apart zooms nothing.
 * A page that is loaded anew keeps its level.
 */
export function makeZoomable(contents: Zoomed, level: number): void {
  if (!contents.setZoomMode) return;
  levels.set(contents, nextZoomLevel(level - step, 'in'));
  contents.setZoomMode('isolated');
  contents.on('dom-ready', () => contents.setZoomLevel(zoomLevelOf(contents)));
}

export function zoomLevelOf(contents: Zoomed): number {
  return levels.get(contents) ?? 0;
}

export function zoom(contents: Zoomed, way: ZoomStep): void {
  if (!levels.has(contents)) return;
  const level = nextZoomLevel(zoomLevelOf(contents), way);
  levels.set(contents, level);
  contents.setZoomLevel(level);
}
