import type { DrawnScene } from './drawn-scene.ts';
import { Skyline, Tree, Water } from './shapes.tsx';

/** Sunrise on the river: a bridge of two towers, the far bank behind it, a ship that sets out. */
export function RiverScene({ c, bottom }: DrawnScene) {
  return (
    <g>
      <circle cx={640} cy={216} r={96} fill={c.sun} />
      <Skyline
        x={0}
        y={280}
        width={1280}
        heights={[
          50, 84, 62, 110, 70, 128, 88, 56, 40, 30, 26, 34, 48, 90, 120, 78, 142, 96, 110, 64,
        ]}
        fill={c.far}
      />
      <path d="M0 280Q200 244 420 272T840 270T1280 262V300H0Z" fill={c.leafFar} />
      <Water
        y={284}
        bottom={bottom}
        c={c}
        ripples={[
          [90, 310, 140],
          [300, 336, 190],
          [560, 306, 160],
          [590, 326, 104],
          [616, 344, 56],
          [820, 320, 170],
          [1030, 344, 130],
          [1160, 308, 80],
        ]}
      />
      {/* Cables hang between the towers and down to both banks. */}
      <path
        d="M0 236Q260 222 484 92Q640 286 796 92Q1020 222 1280 236"
        fill="none"
        stroke={c.near}
        strokeWidth={5}
      />
      {hangers.map(([x, top]) => (
        <rect key={x} x={x} y={top} width={2.5} height={244 - top} fill={c.near} />
      ))}
      <rect x={0} y={242} width={1280} height={12} fill={c.front} />
      {[484, 796].map((x) => (
        <g key={x}>
          <path d={`M${x - 20} 324L${x - 12} 80H${x - 2}V324Z`} fill={c.front} />
          <path d={`M${x + 20} 324L${x + 12} 80H${x + 2}V324Z`} fill={c.near} />
          <rect x={x - 16} y={120} width={32} height={10} fill={c.front} />
          <rect x={x - 18} y={190} width={36} height={10} fill={c.front} />
          <path
            d={`M${x - 40} 336Q${x - 40} 320 ${x - 24} 320H${x + 24}Q${x + 40} 320 ${x + 40} 336Z`}
            fill={c.near}
          />
        </g>
      ))}
      <path d="M560 340H716L700 366H578Z" fill={c.roof} />
      <rect x={604} y={316} width={72} height={24} fill={c.light} />
      <rect x={612} y={322} width={12} height={10} fill={c.near} />
      <rect x={632} y={322} width={12} height={10} fill={c.near} />
      <rect x={652} y={322} width={12} height={10} fill={c.near} />
      <rect x={646} y={296} width={14} height={20} fill={c.front} />
      <path d="M0 372Q150 340 300 372T420 400V480H0Z" fill={c.ground} />
      <path d="M1280 366Q1150 344 1010 374T860 404V480H1280Z" fill={c.ground} />
      {[40, 96, 180, 1060, 1150, 1226].map((x, index) => (
        <Tree
          key={x}
          x={x}
          y={382}
          size={64 + (index % 3) * 16}
          fill={index % 2 ? c.leafNear : c.leaf}
          trunk={c.trunk}
        />
      ))}
    </g>
  );
}

/** Where hangers hang, and from which height: on the parabola between the towers. */
const hangers = Array.from({ length: 9 }, (_, index) => {
  const x = 515 + index * 31;
  const along = (x - 484) / 312;
  return [x, 92 + 388 * along * (1 - along)] as const;
});
