import type { SceneColours } from './scene-colours.ts';

/** Shapes that scenes share. All stand on `y`, their foot; sizes are in scene units. */
interface Standing {
  readonly x: number;
  readonly y: number;
}

/** A round tree on a thin trunk. */
export function Tree({
  x,
  y,
  size,
  fill,
  trunk,
}: Standing & { size: number; fill: string; trunk: string }) {
  return (
    <g>
      <rect
        x={x - size * 0.05}
        y={y - size * 0.6}
        width={size * 0.1}
        height={size * 0.6}
        fill={trunk}
      />
      <ellipse cx={x} cy={y - size * 0.72} rx={size * 0.36} ry={size * 0.42} fill={fill} />
    </g>
  );
}

/** A cypress or metasequoia: tall and pointed. */
export function Spire({ x, y, size, fill }: Standing & { size: number; fill: string }) {
  return (
    <path
      d={`M${x} ${y - size}q${size * 0.2} ${size * 0.5} ${size * 0.16} ${size}h${-size * 0.32}q${-size * 0.04} ${-size * 0.5} ${size * 0.16} ${-size}Z`}
      fill={fill}
    />
  );
}

/** A block with rows of window bands. */
export function Block({
  x,
  y,
  width,
  height,
  fill,
  band,
  rows,
}: Standing & { width: number; height: number; fill: string; band?: string; rows?: number }) {
  const pitch = rows ? (height - 16) / rows : 0;
  return (
    <g>
      <rect x={x} y={y - height} width={width} height={height} fill={fill} />
      {band &&
        Array.from({ length: rows ?? 0 }, (_, index) => index).map((floor) => (
          <rect
            key={floor}
            x={x + 8}
            y={y - height + 12 + floor * pitch}
            width={width - 16}
            height={Math.max(pitch * 0.34, 2)}
            fill={band}
          />
        ))}
    </g>
  );
}

/** A hall under a hipped roof with raised eaves, as on the old campuses. */
export function Hall({
  x,
  y,
  width,
  height,
  c,
}: Standing & { width: number; height: number; c: SceneColours }) {
  const eaves = 16;
  const roof = height * 0.4;
  const columns = Math.max(Math.round(width / 34), 3);
  const pitch = width / columns;
  const wall = height - roof;
  return (
    <g>
      <rect x={x} y={y - wall} width={width} height={wall} fill={c.light} />
      {Array.from({ length: columns }, (_, index) => index).map((bay) => (
        <rect
          key={bay}
          x={x + bay * pitch + pitch * 0.28}
          y={y - wall * 0.72}
          width={pitch * 0.44}
          height={wall * 0.72}
          fill={c.near}
        />
      ))}
      <path
        d={`M${x - eaves} ${y - wall}q${eaves * 1.6} ${-4} ${eaves + width * 0.14} ${-roof}h${width * 0.72}q${width * 0.14 - eaves * 0.6} ${roof - 4} ${width * 0.14 + eaves} ${roof}Z`}
        fill={c.roof}
      />
      <rect x={x - 6} y={y - 6} width={width + 12} height={6} fill={c.middle} />
    </g>
  );
}

/** Flat water from `y` down, with a few still ripples. */
export function Water({
  y,
  bottom,
  c,
  ripples,
}: {
  y: number;
  bottom: number;
  c: SceneColours;
  ripples: readonly (readonly [number, number, number])[];
}) {
  return (
    <g>
      <rect x={0} y={y} width={1280} height={bottom - y} fill={c.water} />
      {ripples.map(([x, top, width]) => (
        <rect key={`${x} ${top}`} x={x} y={top} width={width} height={3} rx={1.5} fill={c.ripple} />
      ))}
    </g>
  );
}

/** Distant rooftops: heights of neighbouring blocks, each as wide as the next. */
export function Skyline({
  x,
  y,
  width,
  heights,
  fill,
}: Standing & { width: number; heights: readonly number[]; fill: string }) {
  const step = width / heights.length;
  const outline = heights
    .map((height, index) => `V${y - height}H${x + (index + 1) * step}`)
    .join('');
  return <path d={`M${x} ${y}${outline}V${y}Z`} fill={fill} />;
}

/** Somebody who stands there, in a few strokes; 18 units high at size 1. */
export function Person({
  x,
  y,
  size = 1,
  coat,
  c,
}: Standing & { size?: number; coat: string; c: SceneColours }) {
  const half = 4 * size;
  return (
    <g>
      <circle cx={x} cy={y - 15 * size} r={3.2 * size} fill={c.trunk} />
      <path
        d={`M${x - half} ${y}V${y - 7 * size}Q${x - half} ${y - 11 * size} ${x} ${y - 11 * size}Q${x + half} ${y - 11 * size} ${x + half} ${y - 7 * size}V${y}Z`}
        fill={coat}
      />
    </g>
  );
}
