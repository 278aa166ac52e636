import { createHash } from 'node:crypto';
import type { Rectangle } from '../windows/placement.ts';

/** A display in use, as far as a show cares. */
export interface DisplayInfo {
  readonly id: number;
  readonly bounds: Rectangle;
  /** A notebook's own panel. */
  readonly internal: boolean;
  readonly primary: boolean;
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

/** Names a set of displays, whatever their order and sizes: a room's projector is known again. */
export function displaySetKey(displays: readonly DisplayInfo[]): string {
  const ids = displays.map(({ id }) => String(id)).sort();
  return createHash('sha256').update(ids.join()).digest('hex').slice(0, 16);
}
