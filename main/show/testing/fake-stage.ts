import type { Rectangle } from '../../windows/placement.ts';
import { type DisplayInfo, tilesOf } from '../displays.ts';
import type { ShowWindows } from '../ports.ts';

/** Displays that come and go, and windows on them, as a window system would have them. */
export function createFakeStage(displays: readonly DisplayInfo[]) {
  let live = [...displays];
  const at = {
    /** Where the windows are; null when there is none. */
    audience: null as Rectangle | null,
    console: displays[0]?.bounds ?? null,
  };
  let front: 'console' | 'audience' = 'console';
  let before: Rectangle | null = null;
  let opened = 0;

  const windows: ShowWindows = {
    openAudience({ bounds }) {
      opened++;
      at.audience = bounds;
    },
    moveAudience({ bounds }) {
      at.audience = bounds;
    },
    closeAudience() {
      at.audience = null;
    },
    consoleDisplay: () => live.find(({ bounds }) => isOn(at.console, bounds))?.id ?? null,
    moveConsole({ bounds }) {
      at.console = bounds;
    },
    standConsole(tile) {
      if (tile) before ??= at.console;
      at.console = tile ?? before ?? at.console;
      if (!tile) before = null;
    },
    bringForward(which) {
      front = which;
    },
  };

  return {
    windows,
    displays: () => live,
    at,
    front: () => front,
    opened: () => opened,

    /** Other displays from now on; windows of one that went are moved to the first by the system. */
    replug(now: readonly DisplayInfo[]): void {
      live = [...now];
      const first = now[0]?.bounds ?? null;
      for (const window of ['audience', 'console'] as const) {
        const isThere = live.some(({ bounds }) => isOn(at[window], bounds));
        if (at[window] && !isThere) at[window] = first;
      }
    },

    /** The display that the audience's window fills, or shares with the console. */
    audienceDisplay: (): DisplayInfo | undefined =>
      live.find(
        ({ bounds, workArea }) =>
          isSame(bounds, at.audience) || isSame(tilesOf(workArea).audience, at.audience),
      ),
  };
}

function isSame(one: Rectangle, other: Rectangle | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where a window's upper left corner is. */
function isOn(window: Rectangle | null, display: Rectangle): boolean {
  if (!window) return false;
  const [right, down] = [window.x - display.x, window.y - display.y];
  return right >= 0 && right < display.width && down >= 0 && down < display.height;
}

export function aDisplay(id: number, changed: Partial<DisplayInfo> = {}): DisplayInfo {
  const bounds = { x: (id - 1) * 1920, y: 0, width: 1920, height: 1080 };
  const workArea = changed.bounds ?? bounds;
  return { id, bounds, workArea, internal: id === 1, primary: id === 1, ...changed };
}
