import type { BrowserWindow } from 'electron';
import { viewUrl } from '../app-url.ts';
import type { Rectangle } from '../windows/placement.ts';
import type { WindowManager } from '../windows/window-manager.ts';
import type { AudiencePlacement } from './displays.ts';
import { keepLooking } from './keep-looking.ts';
import { isAbout, isSame } from './rectangles.ts';
import { watchFaults } from './watch-faults.ts';

/** How often a window is laid anew that stands but a pixel or two beside its place. */
const mostTries = 4;

interface Dependencies {
  readonly windows: Pick<WindowManager, 'open'>;
  /** Open, and over all else on its display. */
  readonly onShown: () => void;
  /** It crashed, hangs, or is gone. */
  readonly onFault: () => void;
  /** The person wants to close it, by the system's own means: the show may go on. */
  readonly onCloseAsked: () => void;
}

/** A start, or a recovery, is over by then; making another window would slow it down. */
const reserveAfterMs = 1500;

/**
 * The one window of a show that the audience sees: nothing but the slide, to the edges. A second
 * one waits hidden, with the show in it, so that one that fails is replaced at once.
 */
export function createAudienceWindow({ windows, onShown, onFault, onCloseAsked }: Dependencies) {
  let window: BrowserWindow | null = null;
  let reserve: BrowserWindow | null = null;
  /** The reserve, once it has something to show. */
  const ready = new WeakSet<BrowserWindow>();
  /** They cover the desktop until another window is there. */
  const failed = new Set<BrowserWindow>();
  let reserving: ReturnType<typeof setTimeout> | undefined;

  /** Where the window belongs; the latest word counts. */
  let wanted: AudiencePlacement | null = null;

  /** Leaving full screen puts a window back where it was, at a time of the system's choosing. */
  function keepAt(kept: BrowserWindow, place: AudiencePlacement): void {
    wanted = place;
    lay(kept, place);
    let tries = 0;
    keepLooking(() => {
      if (kept.isDestroyed() || window !== kept || wanted !== place) return false;
      const bounds = kept.getBounds();
      if (isSame(bounds, place.bounds)) return true;
      // Where a scale of 1.25 rounds its sides it gets no nearer, and each try leaves full screen.
      const isNear = isAbout(bounds, place.bounds);
      if (isNear) tries += 1;
      if (!isNear || tries <= mostTries) lay(kept, place);
      return true;
    });
  }

  function make(bounds: Rectangle, onReady: (made: BrowserWindow) => void): BrowserWindow {
    const made = windows.open('audience', {
      ...bounds,
      frame: false,
      backgroundColor: '#000000',
      show: false,
      autoHideMenuBar: true,
      // macOS: without it a window can't cover the menu bar of another display.
      enableLargerThanScreen: true,
    });
    made.once('ready-to-show', () => {
      if (!made.isDestroyed()) onReady(made);
    });
    watchFaults(made.webContents, {
      isOnDuty: () => window === made,
      onFault: () => fail(made),
      // Another is shown in its place; the end of this one is then no news.
      onHang: () => fail(made),
    });
    made.on('close', (event) => {
      if (window !== made) return;
      // Whether the show ends is asked in it, and nothing is lost when it goes on.
      event.preventDefault();
      onCloseAsked();
    });
    made.on('closed', () => {
      failed.delete(made);
      if (reserve === made) reserve = null;
      if (window !== made) return;
      window = null;
      onFault();
    });
    void made.loadURL(viewUrl('audience')).catch(() => fail(made));
    return made;
  }

  function fail(at: BrowserWindow): void {
    if (window === at) onFault();
    else if (reserve === at) {
      reserve = null;
      at.destroy();
    }
  }

  function show(shown: BrowserWindow, place: AudiencePlacement): void {
    shown.showInactive();
    keepAt(shown, place);
    onShown();
    for (const old of failed) old.destroy();
    failed.clear();
    clearTimeout(reserving);
    reserving = setTimeout(keepReserve, reserveAfterMs);
  }

  function keepReserve(): void {
    if (!window || reserve) return;
    reserve = make(window.getBounds(), (made) => {
      // Out of sight it draws nothing until it is wanted.
      made.hide();
      if (reserve === made) ready.add(made);
    });
  }

  /** The window in reserve, if it is ready and does not live in the very process that failed. */
  function takeReserve(instead: BrowserWindow | null): BrowserWindow | null {
    const taken = reserve;
    if (!taken || !ready.has(taken) || taken.isDestroyed()) return null;
    const processOf = ({ webContents }: BrowserWindow) => webContents.getOSProcessId();
    if (instead && processOf(instead) === processOf(taken)) return null;
    reserve = null;
    return taken;
  }

  return {
    open(place: AudiencePlacement): void {
      wanted = place;
      const taken = takeReserve(window);
      if (window) failed.add(window);
      window = taken ?? make(place.bounds, (made) => show(made, wanted ?? place));
      if (taken) show(taken, place);
    },

    move(place: AudiencePlacement): void {
      if (window?.isVisible()) keepAt(window, place);
      else wanted = place;
    },

    close(): void {
      clearTimeout(reserving);
      const closing = [window, reserve, ...failed];
      window = null;
      reserve = null;
      failed.clear();
      for (const closed of closing) closed?.destroy();
    },

    window: (): BrowserWindow | null => window,
  };
}

/** In its place; one that is full screen elsewhere has to leave full screen to move. */
function lay(window: BrowserWindow, { bounds, full }: AudiencePlacement): void {
  if (process.platform === 'darwin') {
    // The other kind of full screen makes a space of its own, with an animation.
    window.setSimpleFullScreen(false);
    window.setBounds(bounds);
    window.setSimpleFullScreen(full);
    return;
  }
  if (window.isFullScreen() && !(full && isSame(window.getBounds(), bounds)))
    window.setFullScreen(false);
  window.setBounds(bounds);
  window.setFullScreen(full);
}
