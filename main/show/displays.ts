import { createHash } from 'node:crypto';
import type { Rectangle } from '../windows/placement.ts';

/** A display in use, as far as a show cares. */
export interface DisplayInfo {
  readonly id: number;
  readonly bounds: Rectangle;
  /** Its bounds without the system's bars. */
  readonly workArea: Rectangle;
  /** A notebook's own panel. */
  readonly internal: boolean;
  readonly primary: boolean;
}

/** Where the audience's window stands; `full` is over all else, to the display's edges. */
export interface AudiencePlace {
  readonly bounds: Rectangle;
  readonly full: boolean;
}

/** Who looks where; the same display twice when there is one only. */
export interface Places {
  readonly audience: DisplayInfo;
  readonly console: DisplayInfo;
}

/**
 * The audience gets the display that was chosen for this set of displays before, else the external
 * one, else the one that is not the primary; the presenter gets another, if there is one. Null
 * while no display is on, as with a closed lid.
 *
 * @param chosen the id of a display that the presenter gave the audience
 * @param consoleAt the id of the display that the console stands on
 */
export function placesOn(
  displays: readonly DisplayInfo[],
  chosen: number | null,
  consoleAt: number | null,
): Places | null {
  const audience =
    displays.find(({ id }) => id === chosen) ??
    displays.find(({ internal, primary }) => !internal && !primary) ??
    displays.find(({ internal }) => !internal && displays.some((other) => other.internal)) ??
    displays.find(({ primary }) => !primary) ??
    displays[0];
  if (!audience) return null;
  const others = displays.filter(({ id }) => id !== audience.id);
  const console =
    others.find(({ id }) => id === consoleAt) ??
    others.find(({ primary }) => primary) ??
    others[0] ??
    audience;
  return { audience, console };
}

/** The console needs this much to be read, in px. */
const leastConsole = 480;

/** On the only display, side by side: the audience's window left, the console right of it. */
export function tilesOf({ x, y, width, height }: Rectangle): {
  readonly audience: Rectangle;
  readonly console: Rectangle;
} {
  const right = Math.min(width, Math.max(leastConsole, Math.round(width * 0.4)));
  return {
    audience: { x, y, width: width - right, height },
    console: { x: x + width - right, y, width: right, height },
  };
}

/** Names a set of displays, whatever their order and sizes: a room's projector is known again. */
export function displaySetKey(displays: readonly DisplayInfo[]): string {
  const ids = displays.map(({ id }) => String(id)).sort();
  return createHash('sha256').update(ids.join()).digest('hex').slice(0, 16);
}
