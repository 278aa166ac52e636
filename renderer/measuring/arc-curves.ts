interface Point {
  readonly x: number;
  readonly y: number;
}

interface ArcShape {
  readonly rx: number;
  readonly ry: number;
  /** Of the ellipse's axis, in degrees. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isSweep: boolean;
}

interface Curve extends Point {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * An elliptic arc as cubic curves of at most a quarter turn each, by the rules of SVG (appendix
 * B.2.4). None where a radius is 0: such an arc is a line.
 */
export function arcCurves(from: Point, to: Point, shape: ArcShape): Curve[] {
  const { turn, isLarge, isSweep } = shape;
  if (shape.rx === 0 || shape.ry === 0) return [];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const x = cos * dx + sin * dy;
  const y = -sin * dx + cos * dy;
  // Radii that do not reach are made larger until they do.
  const reach = Math.hypot(x / shape.rx, y / shape.ry);
  const rx = Math.abs(shape.rx) * Math.max(reach, 1);
  const ry = Math.abs(shape.ry) * Math.max(reach, 1);
  const square = (rx * ry) ** 2;
  const part = (rx * y) ** 2 + (ry * x) ** 2;
  const share = part === 0 ? 0 : Math.sqrt(Math.max((square - part) / part, 0));
  const sign = isLarge === isSweep ? -1 : 1;
  const [cx, cy] = [(sign * share * rx * y) / ry, (-sign * share * ry * x) / rx];
  const centre = {
    x: cos * cx - sin * cy + (from.x + to.x) / 2,
    y: sin * cx + cos * cy + (from.y + to.y) / 2,
  };
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  const end = Math.atan2((-y - cy) / ry, (-x - cx) / rx);
  const full = 2 * Math.PI;
  const swept = isSweep
    ? (((end - start) % full) + full) % full
    : -((((start - end) % full) + full) % full);
  const pieces = Math.max(Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-9), 1);
  const step = swept / pieces;
  const handle = (4 / 3) * Math.tan(step / 4);
  const at = (theta: number, along: number): Point => {
    const across = { x: rx * Math.cos(theta), y: ry * Math.sin(theta) };
    const speed = { x: -rx * Math.sin(theta) * along, y: ry * Math.cos(theta) * along };
    const [px, py] = [across.x + speed.x, across.y + speed.y];
    return { x: centre.x + cos * px - sin * py, y: centre.y + sin * px + cos * py };
  };
  return Array.from({ length: pieces }, (_, index) => {
    const [before, after] = [start + index * step, start + (index + 1) * step];
    const [first, second] = [at(before, handle), at(after, -handle)];
    const last = index === pieces - 1 ? to : at(after, 0);
    return { x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...last };
  });
}
