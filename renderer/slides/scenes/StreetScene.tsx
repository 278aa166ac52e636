import type { DrawnScene } from './drawn-scene.ts';
import type { SceneColours } from './scene-colours.ts';
import { Block, Person, Skyline, Tree } from './shapes.tsx';

/** A street of shops with awnings, offices above them, people on the pavement. */
export function StreetScene({ c, bottom }: DrawnScene) {
  return (
    <g>
      <circle cx={520} cy={56} r={40} fill={c.sun} />
      <Skyline
        x={0}
        y={280}
        width={1280}
        heights={[
          120, 156, 96, 180, 134, 210, 150, 118, 172, 140, 196, 124, 160, 220, 146, 110, 184, 132,
          164, 100,
        ]}
        fill={c.far}
      />
      {shops.map(({ x, width, height, storeys }, index) => (
        <g key={x}>
          <Block
            x={x}
            y={330}
            width={width}
            height={height}
            fill={index % 2 ? c.middle : c.near}
            band={index % 2 ? c.far : c.middle}
            rows={storeys}
          />
          <rect x={x} y={250} width={width} height={80} fill={c.front} />
          <rect x={x + 14} y={274} width={width - 78} height={56} fill={c.light} />
          <rect x={x + width - 52} y={274} width={38} height={56} fill={c.middle} />
          <Awning x={x} width={width} stripe={index % 2 ? c.roof : c.leafNear} c={c} />
        </g>
      ))}
      <rect x={0} y={330} width={1280} height={18} fill={c.path} />
      <rect x={0} y={348} width={1280} height={bottom - 348} fill={c.far} />
      {[60, 240, 420, 780, 960, 1140].map((x) => (
        <rect key={x} x={x} y={374} width={72} height={4} fill={c.sky} />
      ))}
      {[30, 284, 494, 800, 1010, 1252].map((x, index) => (
        <Tree
          key={x}
          x={x}
          y={340}
          size={84 + (index % 3) * 14}
          fill={index % 2 ? c.leafNear : c.leaf}
          trunk={c.trunk}
        />
      ))}
      {[
        [386, c.roof],
        [420, c.front],
        [560, c.leafNear],
        [640, c.roof],
        [668, c.near],
        [734, c.front],
        [870, c.leafNear],
      ].map(([x, coat]) => (
        <Person key={String(x)} x={Number(x)} y={340} size={2.4} coat={String(coat)} c={c} />
      ))}
    </g>
  );
}

const shops = [
  { x: 60, width: 190, height: 200, storeys: 5 },
  { x: 262, width: 168, height: 156, storeys: 4 },
  { x: 442, width: 196, height: 236, storeys: 7 },
  { x: 650, width: 176, height: 184, storeys: 5 },
  { x: 838, width: 190, height: 252, storeys: 7 },
  { x: 1040, width: 180, height: 170, storeys: 4 },
] as const;

function Awning({
  x,
  width,
  stripe,
  c,
}: {
  x: number;
  width: number;
  stripe: string;
  c: SceneColours;
}) {
  const count = 8;
  const step = width / count;
  return (
    <g>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <path
          key={index}
          d={`M${x + index * step} 248h${step}v18q0 10 ${-step / 2} 10q${-step / 2} 0 ${-step / 2} -10Z`}
          fill={index % 2 ? c.sky : stripe}
        />
      ))}
    </g>
  );
}
