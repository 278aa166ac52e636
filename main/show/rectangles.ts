import type { Rectangle } from '../windows/placement.ts';

/** Whether both cover a place, more than `slack` px wide and high. */
export function doOverlap(one: Rectangle, other: Rectangle, slack: number): boolean {
  const { width, height } = sharedSize(one, other);
  return width > slack && height > slack;
}

/** How much both cover, in square px. */
export function sharedArea(one: Rectangle, other: Rectangle): number {
  const { width, height } = sharedSize(one, other);
  return width * height;
}

/** The least rectangle that covers all; at least one is needed. */
export function unionOf(rectangles: readonly Rectangle[]): Rectangle {
  const x = Math.min(...rectangles.map((one) => one.x));
  const y = Math.min(...rectangles.map((one) => one.y));
  return {
    x,
    y,
    width: Math.max(...rectangles.map((one) => one.x + one.width)) - x,
    height: Math.max(...rectangles.map((one) => one.y + one.height)) - y,
  };
}

export function isSame(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

/** Sides of windows are rounded where a display has 1.25 or 1.5 pixels for one, px. */
const rounding = 2;

/** Whether a window is where it was put, but for what a display's scale rounds. */
export function isAbout(one: Rectangle, other: Rectangle): boolean {
  return (['x', 'y', 'width', 'height'] as const).every(
    (side) => Math.abs(one[side] - other[side]) <= rounding,
  );
}

function sharedSize(one: Rectangle, other: Rectangle): { width: number; height: number } {
  const right = Math.min(one.x + one.width, other.x + other.width);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return {
    width: Math.max(0, right - Math.max(one.x, other.x)),
    height: Math.max(0, bottom - Math.max(one.y, other.y)),
  };
}
