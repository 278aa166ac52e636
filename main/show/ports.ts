import type { Emit } from '../ipc/emit.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/open.ts';
import type { DisplayInfo } from './displays.ts';

/** The windows of a show. The console is the launch window, which is always there. */
export interface ShowWindows {
  /** Opens the audience's window, or makes it anew, full screen on a display. */
  openAudience(display: DisplayInfo): void;
  /** Brings the window to fill a display, also when that changed its size. */
  moveAudience(display: DisplayInfo): void;
  closeAudience(): void;
  /** The display that the console stands on; null when the window is gone. */
  consoleDisplay(): number | null;
  moveConsole(display: DisplayInfo): void;
  /** In front of the audience's window, which may fill the only display, or behind it again. */
  bringForward(window: 'console' | 'audience'): void;
}

/** All that a show needs from outside, so that tests run it without Electron. */
export interface ShowPorts {
  /** Epoch ms. */
  readonly now: () => number;
  readonly emit: Emit;
  readonly store: Pick<
    Store,
    'briefings' | 'records' | 'settings' | 'snapshot' | 'onChange' | 'meetings' | 'audienceDisplays'
  >;
  readonly displays: () => readonly DisplayInfo[];
  readonly windows: ShowWindows;
  /** A show began or ended: what is to happen to the menu and the display's sleep. */
  readonly onRunning: (running: boolean) => void;
  readonly log: Pick<Log, 'error'>;
}
