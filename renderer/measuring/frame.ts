import type { DrawnBox } from '../../shared/model/presentation.ts';

/** Where a slide stands in its window, CSS px, and how many of them one unit of it takes. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** The page's frame. @param width of the page, in its own units */
export function frameOf(page: Element, width: number): Frame {
  const { left, top, width: drawn } = page.getBoundingClientRect();
  return { left, top, scale: drawn / width };
}

export function boxIn({ left, top, scale }: Frame, rect: DOMRectReadOnly): DrawnBox {
  return {
    x: round((rect.left - left) / scale),
    y: round((rect.top - top) / scale),
    width: round(rect.width / scale),
    height: round(rect.height / scale),
  };
}

/** Hundredths of a unit are finer than any screen or press. */
export function round(value: number): number {
  // Plus nothing: -0 becomes 0.
  return Math.round(value * 100) / 100 + 0;
}

/** What two boxes share; null where they share nothing that has an area. */
export function intersect(one: DrawnBox, other: DrawnBox): DrawnBox | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  if (width <= 0 || height <= 0) return null;
  return { x, y, width: round(width), height: round(height) };
}

/** Whether a box lies in another, but for what a browser rounds. */
export function isWithin(inner: DrawnBox, outer: DrawnBox): boolean {
  const slack = 0.05;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** The smallest box around several; at least one. */
export function boxAround(boxes: readonly DrawnBox[]): DrawnBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: round(right - x), height: round(bottom - y) };
}
