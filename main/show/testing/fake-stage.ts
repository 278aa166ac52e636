import type { Rectangle } from '../../windows/placement.ts';
import { type DisplayInfo, pictureAt, picturesOf, tilesOf } from '../displays.ts';
import type { ShowWindows } from '../ports.ts';
import { isSame } from '../rectangles.ts';

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
    consoleBounds: () => at.console,
    moveConsole(area) {
      at.console = area;
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
      for (const window of ['audience', 'console'] as const)
        if (at[window] && !pictureAt(picturesOf(live), at[window])) at[window] = first;
    },

    /** The first of the displays that the console stands on. */
    consoleDisplay: (): number | undefined => pictureAt(picturesOf(live), at.console)?.ids[0],

    /** The first of the displays that the audience's window fills, or shares with the console. */
    audienceDisplay: (): number | undefined =>
      picturesOf(live).find(({ bounds, workArea }) => {
        const { audience } = at;
        return (
          audience && [bounds, tilesOf(workArea).audience].some((one) => isSame(one, audience))
        );
      })?.ids[0],
  };
}

export function aDisplay(id: number, changed: Partial<DisplayInfo> = {}): DisplayInfo {
  const bounds = { x: (id - 1) * 1920, y: 0, width: 1920, height: 1080 };
  const workArea = changed.bounds ?? bounds;
  return { id, bounds, workArea, internal: id === 1, primary: id === 1, ...changed };
}
