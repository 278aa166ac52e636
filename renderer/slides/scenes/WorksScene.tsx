import type { DrawnScene } from './drawn-scene.ts';
import { Block, Skyline, Spire, Tree } from './shapes.tsx';

/** The works: halls with saw-tooth roofs, silos and a crane behind them, a lorry on the road in front. */
export function WorksScene({ c, bottom }: DrawnScene) {
  return (
    <g>
      <circle cx={806} cy={72} r={46} fill={c.sun} />
      <Skyline
        x={0}
        y={300}
        width={1280}
        heights={[
          60, 92, 74, 120, 84, 150, 104, 132, 96, 70, 110, 88, 140, 100, 164, 118, 92, 128, 80, 60,
        ]}
        fill={c.far}
      />
      <Block x={60} y={320} width={150} height={120} fill={c.middle} band={c.far} rows={5} />
      <Block x={1050} y={320} width={170} height={136} fill={c.middle} band={c.far} rows={6} />
      {/* A crane over the hall that is being built. */}
      <rect x={468} y={36} width={10} height={284} fill={c.near} />
      <path d="M420 52H690V60H420Z" fill={c.near} />
      <path d="M473 22L660 52H648L473 28L436 52H424Z" fill={c.near} />
      <rect x={630} y={60} width={3} height={66} fill={c.near} />
      <rect x={612} y={126} width={40} height={18} fill={c.roof} />
      {/* Silos. */}
      {[716, 764, 812].map((x, index) => (
        <g key={x}>
          <path
            d={`M${x} 320V${150 + index * 10}q0 -20 21 -20q21 0 21 20V320Z`}
            fill={index === 1 ? c.near : c.middle}
          />
          <rect x={x} y={180 + index * 10} width={42} height={8} fill={c.far} />
        </g>
      ))}
      <path
        d="M330 320V220L410 172V220L490 172V220L570 172V220L650 172V220L730 172V320Z"
        fill={c.front}
      />
      <path d="M410 172V220H400L330 262V220Z" fill={c.near} opacity={0.4} />
      {[352, 428, 504, 580, 656].map((x) => (
        <g key={x}>
          <rect x={x} y={236} width={48} height={30} fill={c.light} />
          <rect x={x + 22} y={236} width={4} height={30} fill={c.front} />
        </g>
      ))}
      <rect x={496} y={276} width={70} height={44} fill={c.middle} />
      <rect x={506} y={284} width={50} height={36} fill={c.near} />
      <Block x={860} y={320} width={120} height={92} fill={c.near} band={c.light} rows={3} />
      <path d="M852 228H988L976 214H864Z" fill={c.roof} />
      <rect x={0} y={316} width={1280} height={20} fill={c.leaf} />
      {[40, 240, 292, 1000, 1034, 1236].map((x, index) => (
        <Tree
          key={x}
          x={x}
          y={326}
          size={52 + (index % 3) * 10}
          fill={index % 2 ? c.leafNear : c.leaf}
          trunk={c.trunk}
        />
      ))}
      {[700, 846].map((x) => (
        <Spire key={x} x={x} y={328} size={84} fill={c.leafNear} />
      ))}
      <rect x={0} y={336} width={1280} height={bottom - 336} fill={c.path} />
      {[40, 180, 320, 460, 780, 920, 1060, 1200].map((x) => (
        <rect key={x} x={x} y={368} width={64} height={4} fill={c.far} />
      ))}
      <Lorry x={560} y={384} coat={c.roof} cabin={c.front} glass={c.light} wheel={c.trunk} />
    </g>
  );
}

function Lorry({
  x,
  y,
  coat,
  cabin,
  glass,
  wheel,
}: {
  x: number;
  y: number;
  coat: string;
  cabin: string;
  glass: string;
  wheel: string;
}) {
  return (
    <g>
      <rect x={x} y={y - 54} width={96} height={44} rx={3} fill={coat} />
      <path d={`M${x + 100} ${y - 10}V${y - 44}h24q8 0 12 10l6 12V${y - 10}Z`} fill={cabin} />
      <path d={`M${x + 108} ${y - 38}h14q6 0 9 7l4 8H${x + 108}Z`} fill={glass} />
      {[22, 44, 118].map((offset) => (
        <circle key={offset} cx={x + offset} cy={y - 8} r={10} fill={wheel} />
      ))}
    </g>
  );
}
