import type { DrawnScene } from './drawn-scene.ts';
import type { SceneColours } from './scene-colours.ts';
import { Skyline, Spire, Tree } from './shapes.tsx';

/** A greenway between lake and hill, with people on it. */
export function GreenwayScene({ c, bottom }: DrawnScene) {
  return (
    <g>
      <circle cx={520} cy={100} r={52} fill={c.sun} />
      <Skyline
        x={560}
        y={240}
        width={560}
        heights={[40, 64, 48, 92, 70, 116, 82, 54, 98, 76, 44, 62, 50]}
        fill={c.far}
      />
      <path d="M0 260V190C120 140 220 132 340 162C460 192 540 220 640 250Z" fill={c.leafFar} />
      <path
        d="M700 260C850 204 960 178 1080 186C1170 192 1230 206 1280 222V260Z"
        fill={c.leafFar}
      />
      {/* The lake behind the path. */}
      <rect x={0} y={238} width={1280} height={70} fill={c.water} />
      {[
        [160, 262, 90],
        [420, 256, 130],
        [740, 270, 110],
        [980, 258, 90],
        [610, 284, 70],
      ].map(([x, y, width]) => (
        <rect key={x} x={x} y={y} width={width} height={3} rx={1.5} fill={c.ripple} />
      ))}
      <path
        d={`M0 ${bottom}V286C180 262 330 300 520 300C760 300 900 262 1280 280V${bottom}Z`}
        fill={c.ground}
      />
      <path
        d={`M0 ${bottom}V352C220 330 420 352 640 336C880 318 1060 296 1280 300V326C1080 326 900 346 760 372C${bottom > 400 ? `690 386 590 420 540 ${bottom}` : '700 384 660 392 640 400'}Z`}
        fill={c.path}
      />
      <path
        d="M0 392C240 356 440 372 650 354C880 334 1060 310 1280 313"
        fill="none"
        stroke={c.light}
        strokeWidth={3}
        strokeDasharray="22 16"
      />
      {[
        [70, 320, 120],
        [168, 316, 92],
        [262, 322, 110],
        [622, 304, 64],
        [656, 300, 92],
        [748, 302, 76],
        [900, 296, 84],
        [984, 292, 104],
        [1076, 290, 88],
        [1180, 292, 116],
      ].map(([x = 0, y = 0, size = 0], index) => (
        <Tree
          key={x}
          x={x}
          y={y}
          size={size}
          fill={index % 2 ? c.leaf : c.leafNear}
          trunk={c.trunk}
        />
      ))}
      {[430, 470, 806].map((x) => (
        <Spire key={x} x={x} y={312} size={100} fill={c.leaf} />
      ))}
      <Rider x={566} y={354} c={c} />
      <Walker x={690} y={350} c={c} />
      <Walker x={714} y={349} c={c} small />
      <path
        d="M996 400C1060 364 1160 350 1280 346V406C1180 414 1080 410 996 400Z"
        fill={c.leafNear}
      />
      <path d="M0 406V384C90 374 180 384 242 400C160 410 80 412 0 406Z" fill={c.leafNear} />
    </g>
  );
}

function Rider({ x, y, c }: { x: number; y: number; c: SceneColours }) {
  return (
    <g fill="none" stroke={c.front} strokeWidth={3.5} strokeLinecap="round" strokeLinejoin="round">
      <circle cx={x - 18} cy={y - 12} r={11} />
      <circle cx={x + 20} cy={y - 12} r={11} />
      <path
        d={`M${x - 18} ${y - 12}L${x - 8} ${y - 30}H${x + 12}L${x + 20} ${y - 12}M${x - 8} ${y - 30}L${x + 2} ${y - 12}L${x + 12} ${y - 30}`}
      />
      <path
        d={`M${x - 8} ${y - 34}L${x + 2} ${y - 52}L${x + 13} ${y - 38}`}
        stroke={c.roof}
        strokeWidth={6}
      />
      <circle cx={x + 5} cy={y - 62} r={4} fill={c.front} />
    </g>
  );
}

function Walker({
  x,
  y,
  c,
  small = false,
}: {
  x: number;
  y: number;
  c: SceneColours;
  small?: boolean;
}) {
  const scale = small ? 0.68 : 1;
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path
        d="M-2 0L0 -20L6 0M0 -20V-34"
        fill="none"
        stroke={c.front}
        strokeWidth={4}
        strokeLinecap="round"
      />
      <path
        d="M0 -22V-38"
        fill="none"
        stroke={small ? c.near : c.roof}
        strokeWidth={9}
        strokeLinecap="round"
      />
      <circle cx={1} cy={-51} r={6} fill={c.front} />
    </g>
  );
}
