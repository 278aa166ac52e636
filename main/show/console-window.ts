import { type BrowserWindow, screen } from 'electron';
import { minimumSize, type Placement, placeWithin, type Rectangle } from '../windows/placement.ts';
import { keepLooking } from './keep-looking.ts';

/** Beside the audience's window the console may be narrower than a window to work in. */
const leastBeside = { width: 360, height: 320 };

/** The launch window while it is the presenter's console. */
export function createConsoleWindow(launchWindow: () => BrowserWindow | null) {
  /** Where it stood before it was laid beside the audience's window. */
  let before: (Omit<Placement, 'zoomLevel'> & { readonly fullScreen: boolean }) | null = null;
  let wanted: Rectangle | null = null;

  /**
   * A window manager may take its time to give up full screen, and move the window then; one that
   * leaves nothing is soon the person's again, who may want another width.
   */
  function keepAt(window: BrowserWindow, at: Rectangle, isLeaving: boolean): void {
    wanted = at;
    window.setBounds(at);
    keepLooking(() => {
      if (wanted !== at || window.isDestroyed()) return false;
      const { x, y, width, height } = window.getContentBounds();
      const off = [x - at.x, y - at.y, width - at.width, height - at.height];
      // Its frame is within its bounds or around them.
      const isOff = off.some((difference) => Math.abs(difference) > 48);
      if (isOff) window.setBounds(at);
      return isOff || isLeaving;
    });
  }

  function layAt(window: BrowserWindow, at: Rectangle): void {
    before ??= {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    };
    const isLeaving = window.isFullScreen() || window.isMaximized();
    if (window.isMinimized()) window.restore();
    if (window.isFullScreen()) window.setFullScreen(false);
    if (window.isMaximized()) window.unmaximize();
    window.setMinimumSize(leastBeside.width, leastBeside.height);
    keepAt(window, at, isLeaving);
  }

  function putBack(window: BrowserWindow): void {
    if (!before) return;
    const { bounds, maximized, fullScreen } = before;
    before = null;
    wanted = null;
    window.setMinimumSize(minimumSize.width, minimumSize.height);
    const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
    const place = placeWithin(
      bounds,
      areas.map(({ workArea }) => workArea),
    );
    window.setBounds(place);
    if (maximized) window.maximize();
    if (fullScreen) window.setFullScreen(true);
  }

  return {
    /** Null when the window is gone. */
    bounds: (): Rectangle | null => launchWindow()?.getBounds() ?? null,

    move(area: Rectangle): void {
      const window = launchWindow();
      if (!window) return;
      const wasFull = window.isFullScreen();
      if (wasFull) window.setFullScreen(false);
      window.setBounds(area);
      if (wasFull) window.setFullScreen(true);
    },

    stand(at: Rectangle | null): void {
      const window = launchWindow();
      if (!window || window.isDestroyed()) before = null;
      else if (at) layAt(window, at);
      else putBack(window);
    },
  };
}
