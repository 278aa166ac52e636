import { BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import type { WindowRole } from '../../shared/ipc/channels.ts';

type Appearance = Omit<BrowserWindowConstructorOptions, 'webPreferences'>;

export type WindowManager = ReturnType<typeof createWindowManager>;

interface WindowFiles {
  readonly preload: string;
  /** A PNG for where the system takes none from the program: Linux, and a program from its sources. */
  readonly icon: string;
}

/** Makes every window of the app, all alike shut off from the system, and knows their roles. */
export function createWindowManager({ preload, icon }: WindowFiles) {
  const open = new Map<number, { role: WindowRole; window: BrowserWindow }>();

  return {
    open(
      role: WindowRole,
      appearance: Appearance,
      { offscreen = false }: { readonly offscreen?: boolean } = {},
    ): BrowserWindow {
      const window = new BrowserWindow({
        icon,
        ...appearance,
        webPreferences: {
          preload,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webviewTag: false,
          spellcheck: false,
          navigateOnDragDrop: false,
          // A hidden window has to draw what it exports.
          backgroundThrottling: role !== 'export',
          offscreen,
        },
      });
      const { id } = window.webContents;
      open.set(id, { role, window });
      window.on('closed', () => open.delete(id));
      return window;
    },

    /** Undefined for contents that are no window of ours. */
    roleOf: ({ id }: Pick<WebContents, 'id'>): WindowRole | undefined => open.get(id)?.role,

    withRole: (role: WindowRole): BrowserWindow[] =>
      [...open.values()].filter((entry) => entry.role === role).map(({ window }) => window),
  };
}
