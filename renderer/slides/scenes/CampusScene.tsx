import type { DrawnScene } from './drawn-scene.ts';
import { Block, Hall, Spire, Tree } from './shapes.tsx';

/** Where the lawn begins. */
const lawn = 322;

/** A campus on its hill: old halls, a library, laboratories, and trees between. */
export function CampusScene({ c, bottom }: DrawnScene) {
  // The way from the steps widens by two for each step towards the eye.
  const widening = 2 * (bottom - lawn);
  return (
    <g>
      <circle cx={410} cy={110} r={48} fill={c.sun} />
      <path
        d="M0 330V220C140 168 250 150 400 176C560 204 620 190 760 148C900 108 1040 132 1280 206V330Z"
        fill={c.leafFar}
      />
      <path d="M180 330C330 250 470 214 640 206C820 198 960 240 1120 330Z" fill={c.leaf} />
      <Block x={92} y={330} width={104} height={140} fill={c.middle} band={c.far} rows={5} />
      <Block x={206} y={330} width={72} height={104} fill={c.near} band={c.middle} rows={4} />
      <Block x={1010} y={330} width={88} height={168} fill={c.middle} band={c.far} rows={7} />
      <Block x={1108} y={330} width={112} height={116} fill={c.near} band={c.middle} rows={4} />
      {/* The old library on the ridge, and its two wings. */}
      <Hall x={456} y={262} width={118} height={76} c={c} />
      <Hall x={706} y={262} width={118} height={76} c={c} />
      <Hall x={566} y={250} width={148} height={128} c={c} />
      <path d="M588 122h104l-16 -22h-72Z" fill={c.roof} />
      {/* Steps down to the lawn. */}
      {[0, 1, 2, 3, 4].map((step) => (
        <rect
          key={step}
          x={600 - step * 16}
          y={252 + step * 14}
          width={80 + step * 32}
          height={14}
          fill={step % 2 ? c.path : c.light}
        />
      ))}
      <rect x={0} y={lawn} width={1280} height={bottom - lawn} fill={c.ground} />
      <path d={`M536 ${lawn}H744L${744 + widening} ${bottom}H${536 - widening}Z`} fill={c.path} />
      {[330, 392, 450, 836, 894, 952].map((x, index) => (
        <Tree
          key={x}
          x={x}
          y={330}
          size={78 + (index % 3) * 12}
          fill={index % 2 ? c.leaf : c.leafNear}
          trunk={c.trunk}
        />
      ))}
      {[40, 300, 990, 1246].map((x) => (
        <Spire key={x} x={x} y={336} size={112} fill={c.leafNear} />
      ))}
      {[180, 250, 1040, 1150].map((x, index) => (
        <Tree
          key={x}
          x={x}
          y={388}
          size={104 - (index % 2) * 16}
          fill={c.leafNear}
          trunk={c.trunk}
        />
      ))}
      <rect x={440} y={352} width={52} height={6} fill={c.front} />
      <rect x={788} y={352} width={52} height={6} fill={c.front} />
      {[446, 482, 794, 830].map((x) => (
        <rect key={x} x={x} y={358} width={4} height={10} fill={c.front} />
      ))}
    </g>
  );
}
