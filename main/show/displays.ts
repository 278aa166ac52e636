import { createHash } from 'node:crypto';
import type { Rectangle } from '../windows/placement.ts';
import { doOverlap, sharedArea, unionOf } from './rectangles.ts';

/** A display in use, as far as a show cares. */
export interface DisplayInfo {
  readonly id: number;
  readonly bounds: Rectangle;
  /** Its bounds without the system's bars. */
  readonly workArea: Rectangle;
  /** A notebook's own panel, where the system says so: not all do. */
  readonly internal: boolean;
  readonly primary: boolean;
}

/**
 * A part of the desktop that is seen as a whole: by one display, or by several that mirror each
 * other. What lies on it is on all of them, and no window is hidden from one and seen on another.
 */
export interface Picture {
  /** Of its displays, at least one. */
  readonly ids: readonly number[];
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
  /** All its displays are a notebook's own. */
  readonly internal: boolean;
  /** The primary display is among its displays. */
  readonly primary: boolean;
}

/** Where the audience's window stands; `full` is over all else, to the display's edges. */
export interface AudiencePlacement {
  readonly bounds: Rectangle;
  readonly full: boolean;
}

/** Who looks where; the same picture twice when there is one only. */
export interface DisplayRoles {
  readonly audience: Picture;
  readonly console: Picture;
}

/** Neighbours may overlap by so many px where a fractional scale was rounded. */
const rounding = 2;

/** The displays as the pictures that they make, whatever the number of outputs. */
export function picturesOf(displays: readonly DisplayInfo[]): Picture[] {
  const groups: DisplayInfo[][] = [];
  for (const display of displays) {
    const joined = groups.filter((group) =>
      group.some(({ bounds }) => doOverlap(bounds, display.bounds, rounding)),
    );
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), display]);
  }
  return groups.map((group) => ({
    ids: group.map(({ id }) => id),
    // Mirrors of different sizes: whatever either of them shows is covered.
    bounds: unionOf(group.map(({ bounds }) => bounds)),
    workArea: unionOf(group.map(({ workArea }) => workArea)),
    internal: group.every(({ internal }) => internal),
    primary: group.some(({ primary }) => primary),
  }));
}

/**
 * The audience gets the picture with the display that was chosen for this set of displays before,
 * else one that is mirrored (the hall sees it, whatever else does), else the external one, else the
 * one that is not the primary. The presenter gets another, if there is one: a notebook's own panel,
 * else where the console stands. Null while no display is on, as with a closed lid.
 *
 * @param chosen the id of a display that the presenter gave the audience
 * @param consoleAt where the console is
 */
export function assignDisplays(
  pictures: readonly Picture[],
  chosen: number | null,
  consoleAt: Rectangle | null,
): DisplayRoles | null {
  const audience =
    pictures.find(({ ids }) => chosen !== null && ids.includes(chosen)) ??
    pictures.find(({ ids }) => ids.length > 1) ??
    pictures.find(({ internal, primary }) => !internal && !primary) ??
    pictures.find(({ internal }) => !internal && pictures.some((other) => other.internal)) ??
    pictures.find(({ primary }) => !primary) ??
    pictures[0];
  if (!audience) return null;
  const others = pictures.filter((picture) => picture !== audience);
  const console =
    others.find(({ internal }) => internal) ??
    others.find((picture) => picture === pictureAt(pictures, consoleAt)) ??
    others.find(({ primary }) => primary) ??
    others[0] ??
    audience;
  return { audience, console };
}

/** The picture that most of a window is on; null when it is on none. */
export function pictureAt(pictures: readonly Picture[], window: Rectangle | null): Picture | null {
  if (!window) return null;
  const shares = pictures.map(({ bounds }) => sharedArea(bounds, window));
  const most = Math.max(...shares);
  return most > 0 ? (pictures[shares.indexOf(most)] ?? null) : null;
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
