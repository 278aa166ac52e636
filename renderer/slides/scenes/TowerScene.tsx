import type { DrawnScene } from './drawn-scene.ts';
import type { SceneColours } from './scene-colours.ts';
import { Block, Skyline, Tree, Water } from './shapes.tsx';

/** The new quarter: a tower over the water front, between offices and workshops. */
export function TowerScene({ c, bottom }: DrawnScene) {
  return (
    <g>
      <circle cx={842} cy={92} r={52} fill={c.sun} />
      <Skyline
        x={0}
        y={320}
        width={1280}
        heights={[
          70, 104, 86, 140, 96, 166, 118, 90, 130, 104, 72, 96, 150, 112, 176, 124, 88, 142, 100,
          76,
        ]}
        fill={c.far}
      />
      <Block x={86} y={324} width={92} height={164} fill={c.middle} band={c.far} rows={8} />
      <Block x={196} y={324} width={68} height={186} fill={c.near} band={c.middle} rows={10} />
      <Block x={282} y={324} width={110} height={126} fill={c.middle} band={c.far} rows={6} />
      <Block x={420} y={324} width={84} height={176} fill={c.near} band={c.middle} rows={9} />
      <Tower c={c} />
      <Block x={772} y={324} width={96} height={190} fill={c.near} band={c.middle} rows={9} />
      <Block x={884} y={324} width={72} height={140} fill={c.middle} band={c.far} rows={6} />
      {/* Workshops with saw-tooth roofs. */}
      <path d="M980 324V252L1034 224V252L1088 224V252L1142 224V252L1196 224V324Z" fill={c.near} />
      {[996, 1046, 1096, 1146].map((x) => (
        <rect key={x} x={x} y={272} width={34} height={24} fill={c.light} />
      ))}
      <Block x={1206} y={324} width={74} height={118} fill={c.middle} band={c.far} rows={5} />
      <rect x={0} y={320} width={1280} height={16} fill={c.leaf} />
      {[40, 150, 268, 404, 528, 742, 868, 964, 1090, 1204].map((x, index) => (
        <Tree
          key={x}
          x={x}
          y={324}
          size={40 + (index % 3) * 10}
          fill={index % 2 ? c.leafNear : c.leaf}
          trunk={c.trunk}
        />
      ))}
      <Water
        y={336}
        bottom={bottom}
        c={c}
        ripples={[
          [70, 352, 120],
          [330, 370, 160],
          [604, 356, 72],
          [620, 378, 44],
          [800, 366, 150],
          [1060, 352, 110],
          [1180, 382, 70],
        ]}
      />
    </g>
  );
}

function Tower({ c }: { c: SceneColours }) {
  return (
    <g>
      <rect x={636} y={42} width={4} height={40} fill={c.front} />
      <path d="M588 324V126L638 78L688 126V324Z" fill={c.front} />
      <path d="M638 78L688 126V324H638Z" fill={c.near} />
      {Array.from({ length: 11 }, (_, index) => 142 + index * 13).map((y) => (
        <g key={y}>
          <rect x={598} y={y} width={32} height={5} fill={c.middle} />
          <rect x={646} y={y} width={32} height={5} fill={c.far} />
        </g>
      ))}
      <rect x={556} y={286} width={164} height={38} fill={c.near} />
      {[568, 596, 624, 652, 680].map((x) => (
        <rect key={x} x={x} y={296} width={20} height={28} fill={c.light} />
      ))}
    </g>
  );
}
