import type { DrawnScene } from './drawn-scene.ts';
import type { SceneColours } from './scene-colours.ts';
import { Hall, Skyline, Spire, Tree, Water } from './shapes.tsx';

/** South Lake: hills behind the far shore, the city beyond, a pavilion and a sail. */
export function LakeScene({ c, bottom }: DrawnScene) {
  return (
    <g>
      <circle cx={880} cy={96} r={56} fill={c.sun} />
      <Skyline
        x={120}
        y={270}
        width={420}
        heights={[48, 76, 60, 112, 84, 136, 92, 64, 104, 72, 56]}
        fill={c.far}
      />
      <Skyline
        x={960}
        y={270}
        width={320}
        heights={[60, 92, 70, 124, 88, 148, 96, 68]}
        fill={c.far}
      />
      <path d="M0 270V214C90 176 170 168 260 196C360 226 420 236 520 270Z" fill={c.leafFar} />
      <path d="M380 270C470 214 560 168 668 172C790 178 850 232 960 270Z" fill={c.leafFar} />
      <path d="M820 270C930 226 1020 204 1120 210C1190 214 1240 226 1280 240V270Z" fill={c.leaf} />
      <path d="M0 270V250C120 232 240 238 340 256L420 270Z" fill={c.leaf} />
      <Water
        y={268}
        bottom={bottom}
        c={c}
        ripples={[
          [90, 300, 130],
          [360, 292, 70],
          [500, 330, 150],
          [770, 304, 110],
          [1010, 318, 160],
          [240, 352, 100],
          [640, 372, 130],
          [900, 356, 80],
          [1130, 372, 90],
        ]}
      />
      <Sail x={430} y={314} c={c} />
      <Sail x={520} y={298} c={c} scale={0.6} />
      {/* The near spit with its pavilion. */}
      <path
        d="M560 300C600 284 660 278 720 278C800 278 850 290 880 302C820 314 630 316 560 300Z"
        fill={c.leafNear}
      />
      <Hall x={662} y={284} width={96} height={74} c={c} />
      <Tree x={626} y={286} size={58} fill={c.leafNear} trunk={c.trunk} />
      <Tree x={796} y={288} size={66} fill={c.leafNear} trunk={c.trunk} />
      <Spire x={834} y={292} size={72} fill={c.leafNear} />
      {/* Reeds at the front. */}
      <path
        d="M1036 402C1080 372 1160 356 1280 352V408C1200 414 1100 412 1036 402Z"
        fill={c.leafNear}
      />
      <path d="M0 410V372C80 366 170 380 222 402C150 414 70 416 0 410Z" fill={c.leafNear} />
      {[1130, 1146, 1158, 1180, 1196, 1222].map((x, index) => (
        <path
          key={x}
          d={`M${x} 372q${index % 2 ? 6 : -5} -26 ${index % 2 ? 10 : -2} -${44 + (index % 3) * 10}`}
          fill="none"
          stroke={c.leafNear}
          strokeWidth={3}
          strokeLinecap="round"
        />
      ))}
    </g>
  );
}

function Sail({ x, y, c, scale = 1 }: { x: number; y: number; c: SceneColours; scale?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path d="M2 -8V-76C26 -58 40 -36 44 -14Z" fill={c.light} />
      <path d="M-4 -8V-62C-20 -46 -28 -28 -30 -12Z" fill={c.near} />
      <path d="M-34 -6H46L34 8H-22Z" fill={c.front} />
    </g>
  );
}
