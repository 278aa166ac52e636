import type { Rectangle } from '../../windows/placement.ts';
import type { DisplayInfo } from '../displays.ts';
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
    consoleDisplay: () => live.find(({ bounds }) => isSame(bounds, at.console))?.id ?? null,
    moveConsole({ bounds }) {
      at.console = bounds;
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
        const isThere = live.some(({ bounds }) => isSame(bounds, at[window]));
        if (at[window] && !isThere) at[window] = first;
      }
    },

    /** The display that the audience's window fills. */
    audienceDisplay: (): DisplayInfo | undefined =>
      live.find(({ bounds }) => isSame(bounds, at.audience)),
  };
}

function isSame(one: Rectangle, other: Rectangle | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function aDisplay(id: number, changed: Partial<DisplayInfo> = {}): DisplayInfo {
  const bounds = { x: (id - 1) * 1920, y: 0, width: 1920, height: 1080 };
  return { id, bounds, internal: id === 1, primary: id === 1, ...changed };
}
