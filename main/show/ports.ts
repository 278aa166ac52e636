import type { Emit } from '../ipc/emit.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/file/open.ts';
import type { Rectangle } from '../windows/placement.ts';
import type { AudiencePlacement, DisplayInfo } from './displays.ts';
import type { SlidePictures } from './slide-pictures.ts';

/** The windows of a show. The console is the launch window, which is always there. */
export interface ShowWindows {
  /** Opens the audience's window, or puts another in the place of one that failed. */
  openAudience(place: AudiencePlacement): void;
  /** Brings the window to a place, also where it seems to be there already. */
  moveAudience(place: AudiencePlacement): void;
  closeAudience(): void;
  /** Where the console is; null when the window is gone. */
  consoleBounds(): Rectangle | null;
  /** Lays the console over an area of the desktop. */
  moveConsole(area: Rectangle): void;
  /** Lays the console beside the audience's window; null puts it back to where it stood before. */
  standConsole(at: Rectangle | null): void;
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
    | 'briefings'
    | 'decks'
    | 'records'
    | 'settings'
    | 'snapshot'
    | 'onChange'
    | 'meetings'
    | 'rehearsals'
    | 'audienceDisplays'
  >;
  /** Does something after so many ms; what it gives calls that off. */
  readonly later: (work: () => void, ms: number) => () => void;
  readonly displays: () => readonly DisplayInfo[];
  readonly windows: ShowWindows;
  readonly pictures: SlidePictures;
  /** A show began or ended: what is to happen to the menu and the display's sleep. */
  readonly onRunning: (running: boolean) => void;
  /** A meeting's record was refused, by a full disk for one; `again` tries once more, and may throw. */
  readonly onUnrecorded?: (error: unknown, again: () => void) => void;
  readonly log: Pick<Log, 'error'>;
}
