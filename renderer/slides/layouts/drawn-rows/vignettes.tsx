import type { SceneColours } from '../../scenes/scene-colours.ts';
import { Block, Hall, Person, Skyline, Spire, Tree } from '../../scenes/shapes.tsx';

/** What a vignette is painted with; it stands on a ground of 176 × 108. */
export interface DrawnVignette {
  readonly c: SceneColours;
}

/** A gate without its wall: a hall, a path that leads out of it, people on their way. */
export function Campus({ c }: DrawnVignette) {
  return (
    <g>
      <circle cx={142} cy={26} r={13} fill={c.sun} />
      <rect y={84} width={176} height={24} fill={c.ground} />
      <path d="M76 84H100L128 108H48Z" fill={c.path} />
      <Hall x={44} y={84} width={88} height={56} c={c} />
      <Tree x={24} y={88} size={46} fill={c.leafNear} trunk={c.trunk} />
      <Tree x={154} y={88} size={40} fill={c.leaf} trunk={c.trunk} />
      <Person x={70} y={101} coat={c.roof} c={c} />
      <Person x={84} y={104} coat={c.front} c={c} />
      <Person x={106} y={102} coat={c.leafNear} c={c} />
    </g>
  );
}

/** A bench with flasks under a lamp, and somebody at the microscope. */
export function Laboratory({ c }: DrawnVignette) {
  return (
    <g>
      <rect x={14} y={14} width={60} height={36} fill={c.far} />
      <rect x={18} y={18} width={24} height={28} fill={c.sky} />
      <rect x={46} y={18} width={24} height={28} fill={c.sky} />
      <path d="M118 0V20" stroke={c.near} strokeWidth={2} />
      <path d="M104 30L118 18L132 30Z" fill={c.near} />
      <path d="M106 32H130L146 76H90Z" fill={c.light} opacity={0.5} />
      <rect y={76} width={176} height={6} fill={c.front} />
      <rect y={82} width={176} height={26} fill={c.middle} />
      <path d="M98 76L107 58V48H115V58L124 76Z" fill={c.water} />
      <path d="M101 70L104.5 63H117.5L121 70L124 76H98Z" fill={c.leafNear} />
      <rect x={134} y={54} width={10} height={22} rx={4} fill={c.ripple} />
      <rect x={148} y={48} width={10} height={28} rx={4} fill={c.roof} />
      <path d="M66 76H88V72H80L84 52L77 50L73 64H66Z" fill={c.near} />
      <circle cx={46} cy={50} r={8} fill={c.trunk} />
      <path d="M34 76V68Q34 58 46 58Q58 58 62 66L72 64V68L60 76Z" fill={c.front} />
    </g>
  );
}

/** A tower between its neighbours. */
export function Tower({ c }: DrawnVignette) {
  return (
    <g>
      <circle cx={40} cy={30} r={13} fill={c.sun} />
      <Skyline
        x={0}
        y={92}
        width={176}
        heights={[26, 40, 30, 52, 38, 60, 34, 48, 28, 42]}
        fill={c.far}
      />
      <Block x={20} y={92} width={34} height={48} fill={c.middle} band={c.far} rows={4} />
      <Block x={122} y={92} width={34} height={58} fill={c.middle} band={c.far} rows={5} />
      <path d="M70 92V26L88 10L106 26V92Z" fill={c.front} />
      <path d="M88 10L106 26V92H88Z" fill={c.near} />
      {[32, 41, 50, 59, 68].map((y) => (
        <g key={y}>
          <rect x={74} y={y} width={11} height={4} fill={c.light} />
          <rect x={91} y={y} width={11} height={4} fill={c.middle} />
        </g>
      ))}
      <rect x={60} y={80} width={56} height={12} fill={c.near} />
      <rect y={92} width={176} height={16} fill={c.ground} />
      {[14, 58, 118, 164].map((x) => (
        <Tree key={x} x={x} y={98} size={26} fill={c.leafNear} trunk={c.trunk} />
      ))}
    </g>
  );
}

/** Halls with saw-tooth roofs, a chimney without smoke. */
export function Factory({ c }: DrawnVignette) {
  return (
    <g>
      <rect y={88} width={176} height={20} fill={c.ground} />
      <rect x={138} y={24} width={12} height={64} fill={c.middle} />
      <rect x={138} y={30} width={12} height={5} fill={c.roof} />
      <path d="M18 88V54L46 36V54L74 36V54L102 36V54L130 36V88Z" fill={c.near} />
      {[26, 54, 82, 108].map((x) => (
        <rect key={x} x={x} y={62} width={16} height={12} fill={c.light} />
      ))}
      <rect x={118} y={64} width={44} height={24} fill={c.front} />
      <rect x={126} y={72} width={12} height={16} fill={c.middle} />
      <Tree x={10} y={94} size={34} fill={c.leaf} trunk={c.trunk} />
      <Tree x={168} y={94} size={30} fill={c.leafNear} trunk={c.trunk} />
    </g>
  );
}

/** A hospital's wings, with a cross over the door. */
export function Hospital({ c }: DrawnVignette) {
  return (
    <g>
      <rect y={90} width={176} height={18} fill={c.ground} />
      <Block x={18} y={90} width={54} height={46} fill={c.middle} band={c.far} rows={4} />
      <Block x={104} y={90} width={54} height={46} fill={c.middle} band={c.far} rows={4} />
      <Block x={62} y={90} width={52} height={68} fill={c.near} />
      <path d="M84 32H92V40H100V48H92V56H84V48H76V40H84Z" fill={c.light} />
      {[66, 78, 90, 102].map((x) => (
        <rect key={x} x={x} y={62} width={8} height={7} fill={c.middle} />
      ))}
      <rect x={78} y={74} width={20} height={16} fill={c.light} />
      <path d="M80 90H96L108 108H68Z" fill={c.path} />
      <Tree x={10} y={96} size={34} fill={c.leafNear} trunk={c.trunk} />
      <Tree x={164} y={96} size={38} fill={c.leaf} trunk={c.trunk} />
    </g>
  );
}

/** Houses of an estate, a tree in the yard between them. */
export function Homes({ c }: DrawnVignette) {
  return (
    <g>
      <circle cx={88} cy={26} r={12} fill={c.sun} />
      <rect y={88} width={176} height={20} fill={c.ground} />
      <Block x={12} y={88} width={50} height={62} fill={c.near} band={c.light} rows={5} />
      <path d="M8 28L37 14L66 28Z" fill={c.roof} />
      <Block x={114} y={88} width={50} height={54} fill={c.middle} band={c.light} rows={4} />
      <path d="M110 36L139 22L168 36Z" fill={c.roof} />
      <Tree x={88} y={94} size={56} fill={c.leafNear} trunk={c.trunk} />
      <Person x={70} y={102} coat={c.roof} c={c} />
      <Person x={106} y={102} coat={c.front} c={c} />
    </g>
  );
}

/** Water, trees, a bench. */
export function Park({ c }: DrawnVignette) {
  return (
    <g>
      <circle cx={138} cy={26} r={13} fill={c.sun} />
      <path d="M0 66Q44 44 92 60T176 54V108H0Z" fill={c.leafFar} />
      <path d="M0 78Q60 70 112 82T176 78V108H0Z" fill={c.water} />
      <rect x={26} y={92} width={46} height={3} rx={1.5} fill={c.ripple} />
      <rect x={96} y={99} width={38} height={3} rx={1.5} fill={c.ripple} />
      <Tree x={30} y={80} size={52} fill={c.leafNear} trunk={c.trunk} />
      <Tree x={66} y={76} size={38} fill={c.leaf} trunk={c.trunk} />
      <Spire x={150} y={80} size={46} fill={c.leafNear} />
      <Spire x={134} y={80} size={34} fill={c.leaf} />
      <rect x={88} y={68} width={30} height={4} fill={c.roof} />
      <rect x={91} y={72} width={3} height={8} fill={c.front} />
      <rect x={112} y={72} width={3} height={8} fill={c.front} />
    </g>
  );
}

/** Neighbours around a table. */
export function Meeting({ c }: DrawnVignette) {
  return (
    <g>
      <rect y={84} width={176} height={24} fill={c.ground} />
      <Tree x={88} y={72} size={88} fill={c.leaf} trunk={c.trunk} />
      <Person x={38} y={94} coat={c.roof} c={c} size={1.7} />
      <Person x={62} y={88} coat={c.front} c={c} size={1.7} />
      <Person x={114} y={88} coat={c.near} c={c} size={1.7} />
      <Person x={138} y={94} coat={c.leafNear} c={c} size={1.7} />
      <rect x={52} y={80} width={72} height={6} rx={3} fill={c.light} />
      <rect x={84} y={86} width={8} height={16} fill={c.trunk} />
    </g>
  );
}
