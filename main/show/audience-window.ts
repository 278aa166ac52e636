import type { BrowserWindow } from 'electron';
import { viewUrl } from '../app-url.ts';
import type { WindowManager } from '../windows/window-manager.ts';
import type { DisplayInfo } from './displays.ts';
import { watchFaults } from './watch-faults.ts';

interface Parts {
  readonly windows: Pick<WindowManager, 'open'>;
  /** Open, and over all else on its display. */
  readonly onShown: () => void;
  readonly onFault: () => void;
  /** The person closed it, by the system's own means. */
  readonly onClosed: () => void;
}

/** The one window of a show that the audience sees: nothing but the slide, to the edges. */
export function createAudienceWindow({ windows, onShown, onFault, onClosed }: Parts) {
  let window: BrowserWindow | null = null;

  /** Where it belongs; the latest word counts. */
  let wanted: DisplayInfo | null = null;

  /** Leaving full screen puts a window back where it was, at a time of the system's choosing. */
  function keepAt(kept: BrowserWindow, display: DisplayInfo, attempts = 8): void {
    wanted = display;
    fill(kept, display);
    setTimeout(() => {
      if (attempts === 0 || kept.isDestroyed() || window !== kept || wanted !== display) return;
      if (!isAt(kept, display.bounds)) keepAt(kept, display, attempts - 1);
    }, 250);
  }

  function open(display: DisplayInfo): void {
    const previous = window;
    const made = windows.open('audience', {
      ...display.bounds,
      frame: false,
      backgroundColor: '#000000',
      show: false,
      autoHideMenuBar: true,
      // macOS: without it a window can't cover the menu bar of another display.
      enableLargerThanScreen: true,
    });
    window = made;
    made.once('ready-to-show', () => {
      if (made.isDestroyed()) return;
      made.showInactive();
      keepAt(made, display);
      onShown();
      // The old one covers the desktop until the new one is there.
      if (previous && !previous.isDestroyed()) previous.destroy();
    });
    watchFaults(made.webContents, {
      isOnDuty: () => window === made,
      onFault: () => {
        if (window === made) onFault();
      },
    });
    made.on('closed', () => {
      if (window !== made) return;
      window = null;
      onClosed();
    });
    void made.loadURL(viewUrl('audience')).catch(() => {
      if (window === made) onFault();
    });
  }

  return {
    open,

    move(display: DisplayInfo): void {
      if (window) keepAt(window, display);
    },

    close(): void {
      const closing = window;
      window = null;
      closing?.destroy();
    },

    window: (): BrowserWindow | null => window,
  };
}

/** Full screen on a display; one that is so elsewhere has to leave full screen to move. */
function fill(window: BrowserWindow, { bounds }: DisplayInfo): void {
  if (process.platform === 'darwin') {
    // The other kind of full screen makes a space of its own, with an animation.
    window.setSimpleFullScreen(false);
    window.setBounds(bounds);
    window.setSimpleFullScreen(true);
    return;
  }
  if (window.isFullScreen() && !isAt(window, bounds)) window.setFullScreen(false);
  window.setBounds(bounds);
  window.setFullScreen(true);
}

function isAt(window: BrowserWindow, bounds: DisplayInfo['bounds']): boolean {
  const { x, y, width, height } = window.getBounds();
  return x === bounds.x && y === bounds.y && width === bounds.width && height === bounds.height;
}
