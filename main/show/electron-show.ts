import { app, type BrowserWindow, dialog, screen } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { describeFailure, translate } from '../../shared/i18n/messages.ts';
import type { ImageDrawer } from '../export/images/image-drawer.ts';
import type { Emit } from '../ipc/emit.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/file/open.ts';
import type { WindowManager } from '../windows/window-manager.ts';
import { createAudienceWindow } from './audience-window.ts';
import { createConsoleWindow } from './console-window.ts';
import type { DisplayInfo } from './displays.ts';
import type { DrawnSlides } from './drawn-slides.ts';
import { createWakefulness } from './kiosk.ts';
import { later } from './later.ts';
import { nameDrawings } from './name-drawings.ts';
import type { ShowWindows } from './ports.ts';
import { createShowController, type ShowController } from './show-controller.ts';
import { createSlidePictures } from './slide-pictures.ts';
import { watchFaults, watchGraphics } from './watch-faults.ts';

interface Dependencies {
  readonly windows: WindowManager;
  readonly store: Store;
  readonly drawer: ImageDrawer;
  readonly kept: DrawnSlides;
  readonly emit: Emit;
  readonly log: Log;
}

export interface ElectronShow extends ShowController {
  /** Calls the listener whenever a show began or ended. */
  readonly onRunning: (listener: (running: boolean) => void) => void;
  /** Makes a launch window the console of shows. */
  readonly adopt: (window: BrowserWindow) => void;
}

/** The windows of a show have come up by then, the one in reserve too. */
const prepareAfterMs = 5000;

/** The show on Electron's displays and windows. */
export function createElectronShow({
  windows,
  store,
  drawer,
  kept,
  emit,
  log,
}: Dependencies): ElectronShow {
  const wakefulness = createWakefulness();
  const listeners: ((running: boolean) => void)[] = [];
  let preparing: ReturnType<typeof setTimeout> | undefined;
  const audience = createAudienceWindow({
    windows,
    onShown() {
      controller.audienceShown();
      clearTimeout(preparing);
      preparing = setTimeout(() => controller.preparePictures(), prepareAfterMs);
    },
    onFault: () => void controller.windowFailed('audience'),
    onCloseAsked: () => controller.audienceCloseAsked(),
  });
  const launchWindow = () => windows.withRole('editor')[0] ?? null;

  const controller = createShowController({
    // Looked up at each call: a test may advance it.
    now: () => Date.now(),
    later,
    emit,
    store,
    log,
    displays: listDisplays,
    windows: showWindows(audience, launchWindow),
    pictures: createSlidePictures({ drawer, kept, nameDrawings, log }),
    onRunning(running) {
      wakefulness.set(running);
      for (const listener of listeners) listener(running);
    },
    onUnrecorded(error, again) {
      let refused = error;
      while (asksToTryAgain(refused)) {
        try {
          return again();
        } catch (once) {
          refused = once;
        }
      }
    },
  });

  /** Holds the program up, as nothing but this question knows of the record. */
  function asksToTryAgain(error: unknown): boolean {
    const { interfaceLocale } = store.settings.get();
    const choice = dialog.showMessageBoxSync({
      type: 'warning',
      title: translate(interfaceLocale, 'app.name'),
      message: translate(interfaceLocale, 'dialog.meeting-unrecorded'),
      detail: describeFailure(interfaceLocale, AppError.toFailure(error)),
      buttons: [
        translate(interfaceLocale, 'reader.retry'),
        translate(interfaceLocale, 'dialog.go-without'),
      ],
      defaultId: 0,
      cancelId: 1,
    });
    return choice === 0;
  }

  for (const event of ['display-added', 'display-removed', 'display-metrics-changed'] as const)
    screen.on(event as 'display-added', () => controller.displaysChanged());
  // The audience's window does not close by itself, and the program could not end.
  app.on('before-quit', () => controller.end({ keepInk: true }));
  watchGraphics(() => {
    log.error('the graphics process died');
    for (const { webContents } of [launchWindow(), audience.window()].filter((w) => w !== null))
      webContents.invalidate();
  });

  function adopt(window: BrowserWindow): void {
    watchFaults(window.webContents, {
      isOnDuty: () => controller.show() !== null,
      onFault: () => {
        if (controller.show() === null) return;
        if (controller.windowFailed('console')) window.webContents.reload();
        else void giveUp(window);
      },
    });
    window.on('closed', () => controller.end({ keepInk: true }));
  }

  /** With nothing left to show the notice in, the system has to say it. */
  async function giveUp(window: BrowserWindow): Promise<void> {
    const { interfaceLocale } = store.settings.get();
    await dialog.showMessageBox(window, {
      type: 'error',
      title: translate(interfaceLocale, 'app.name'),
      message: translate(interfaceLocale, 'show.console-given-up'),
      buttons: [translate(interfaceLocale, 'dialog.ok')],
    });
    controller.end({ keepInk: true });
    if (!window.isDestroyed()) window.webContents.reload();
  }

  return { ...controller, onRunning: (listener) => void listeners.push(listener), adopt };
}

function showWindows(
  audience: ReturnType<typeof createAudienceWindow>,
  launchWindow: () => BrowserWindow | null,
): ShowWindows {
  const console = createConsoleWindow(launchWindow);
  return {
    openAudience: audience.open,
    moveAudience: audience.move,
    closeAudience: audience.close,
    consoleBounds: console.bounds,
    moveConsole: console.move,
    standConsole: console.stand,
    bringForward(which) {
      const window = which === 'console' ? launchWindow() : audience.window();
      if (!window) return;
      if (window.isMinimized()) window.restore();
      window.moveTop();
      window.focus();
    },
  };
}

function listDisplays(): DisplayInfo[] {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map(({ id, bounds, workArea, internal }) => ({
    id,
    bounds,
    workArea,
    internal,
    primary: id === primary,
  }));
}
