import { type BrowserWindow, nativeTheme, screen } from 'electron';
import { viewUrl } from '../app-url.ts';
import type { Emit } from '../ipc/context.ts';
import { defaultSize, minimumSize, type Placement, placeWithin } from './placement.ts';
import type { WindowManager } from './window-manager.ts';
import { makeZoomable, zoomLevelOf } from './zoom.ts';

interface Dependencies {
  readonly windows: Pick<WindowManager, 'open'>;
  readonly emit: Emit;
  readonly remembered: Placement | null;
  readonly onPlaced: (placement: Placement) => void;
  /** Resolves when there is something to show in it. */
  readonly filled: Promise<unknown>;
}

/** The grounds of `renderer/ui/chrome.css`, so that the window opens in its own colour. */
const ground = { light: '#e4e9ee', dark: '#0d1216' };

/** Opens the window that people read the briefing in. */
export function openEditorWindow({
  windows,
  emit,
  remembered,
  onPlaced,
  filled,
}: Dependencies): BrowserWindow {
  const workAreas = [
    screen.getPrimaryDisplay().workArea,
    ...screen.getAllDisplays().map(({ workArea }) => workArea),
  ];
  const window = windows.open('editor', {
    ...defaultSize,
    ...placeWithin(remembered?.bounds ?? null, workAreas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    show: false,
  });

  makeZoomable(window.webContents, remembered?.zoomLevel ?? 0);

  window.once('ready-to-show', async () => {
    await filled;
    if (window.isDestroyed()) return;
    if (remembered?.maximized) window.maximize();
    window.show();
  });
  window.on('enter-full-screen', () => emit('windows', 'fullScreenChanged', { on: true }));
  window.on('leave-full-screen', () => emit('windows', 'fullScreenChanged', { on: false }));
  window.on('close', () =>
    onPlaced({
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      zoomLevel: zoomLevelOf(window.webContents),
    }),
  );
  void window.loadURL(viewUrl('reader'));
  return window;
}
