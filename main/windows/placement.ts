import { z } from 'zod';

const Rectangle = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Rectangle = z.infer<typeof Rectangle>;

/** Where a window stood when it was last closed, and how large its interface was drawn. */
export const Placement = z.strictObject({
  bounds: Rectangle,
  maximized: z.boolean(),
  /** Files of older versions have none. */
  zoomLevel: z.number().default(0),
});
export type Placement = z.infer<typeof Placement>;

interface Size {
  readonly width: number;
  readonly height: number;
}

export const defaultSize: Size = { width: 1440, height: 900 };
export const minimumSize: Size = { width: 960, height: 600 };

/** How much of a window must be on a display for a person to get hold of it. */
const grip: Size = { width: 200, height: 80 };

/**
 * The remembered bounds, on a display that is there: those of an unplugged one are brought back
 * to the first, at the size they had as far as it fits.
 *
 * @param workAreas of the displays in use, the primary one first
 */
export function placeWithin(
  remembered: Rectangle | null,
  workAreas: readonly Rectangle[],
): Rectangle | Size {
  const primary = workAreas[0];
  const size = remembered ?? defaultSize;
  if (!primary) return { width: size.width, height: size.height };
  const home = remembered && workAreas.find((area) => isWithinReach(remembered, area));
  if (remembered && home) return shrinkInto(remembered, home);
  return shrinkInto(centred(size, primary), primary);
}

function isWithinReach(bounds: Rectangle, area: Rectangle): boolean {
  const width = overlap(bounds.x, bounds.width, area.x, area.width);
  const height = overlap(bounds.y, bounds.height, area.y, area.height);
  // A title bar above the display's edge can't be dragged.
  return width >= grip.width && height >= grip.height && bounds.y >= area.y;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

function shrinkInto({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  return {
    x,
    y,
    width: Math.max(minimumSize.width, Math.min(width, area.width)),
    height: Math.max(minimumSize.height, Math.min(height, area.height)),
  };
}

function centred({ width, height }: Size, area: Rectangle): Rectangle {
  return {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height,
  };
}
