import type { DrawnBox, DrawnChart, DrawnText } from '../../../../shared/model/presentation.ts';

/** Where Office writes at a mark, by its own names. */
export type LabelPosition = 'outEnd' | 'inEnd' | 'inBase' | 'ctr';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between a mark's end and what is written at it, in units: about what Office leaves. */
const distance = 6;

/**
 * Which of Office's places for a label is nearest to where it stands on the slide, and how far from there
 * it stands, in units.
 *
 * @param index of the series
 * @param at of the point
 */
export function labelPlace(
  drawn: DrawnChart,
  index: number,
  at: number,
  label: DrawnText,
): { position: LabelPosition | null; offset: Point } {
  const middle = {
    x: label.box.x + label.box.width / 2,
    y: label.box.y + label.box.height / 2,
  };
  if (drawn.type === 'ring') {
    // A ring’s labels have no choice of places: Office refuses a file that names one.
    const usual = segmentMiddle(drawn, index, at);
    return { position: null, offset: { x: middle.x - usual.x, y: middle.y - usual.y } };
  }
  const places = barPlaces(drawn, index, at, label.box);
  const [nearest] = places
    .map(({ position, usual }) => ({
      position,
      offset: { x: middle.x - usual.x, y: middle.y - usual.y },
    }))
    .sort((one, other) => length(one.offset) - length(other.offset));
  return nearest ?? { position: 'ctr', offset: { x: 0, y: 0 } };
}

/** How far from Office's own places a label of a chart may stand, in units. */
const reach = { bars: 60, ring: 12 } as const;

/**
 * Whether a label is one of the chart's own. Elsewhere it is a text of the slide: programs move labels
 * about as they like, those of rings above all.
 */
export function isOwnLabel(
  drawn: DrawnChart,
  index: number,
  at: number,
  label: DrawnText,
): boolean {
  const { offset } = labelPlace(drawn, index, at, label);
  return length(offset) <= (drawn.type === 'ring' ? reach.ring : reach.bars);
}

function length({ x, y }: Point): number {
  return Math.hypot(x, y);
}

function segmentMiddle({ series, plot, hole }: DrawnChart, index: number, at: number): Point {
  const values = (series[index]?.points ?? []).map(({ value }) => Math.max(0, value ?? 0));
  const whole = values.reduce((sum, value) => sum + value, 0) || 1;
  const before = values.slice(0, at).reduce((sum, value) => sum + value, 0);
  const turn = ((before + (values[at] ?? 0) / 2) / whole) * 2 * Math.PI;
  const radius = (Math.min(plot.width, plot.height) / 2) * ((1 + hole) / 2);
  return {
    x: plot.x + plot.width / 2 + radius * Math.sin(turn),
    y: plot.y + plot.height / 2 - radius * Math.cos(turn),
  };
}

/** The middles of a label at each place that a bar has for it. */
function barPlaces(
  drawn: DrawnChart,
  index: number,
  at: number,
  box: DrawnBox,
): { position: LabelPosition; usual: Point }[] {
  const { type, series, plot, axis, mark } = drawn;
  const isLying = type.endsWith('bars');
  const isStacked = type.startsWith('stacked');
  const value = series[index]?.points[at]?.value ?? 0;
  const before = isStacked
    ? series.slice(0, index).reduce((sum, one) => sum + (one.points[at]?.value ?? 0), 0)
    : Math.max(axis.least, Math.min(0, axis.greatest));
  const range = axis.greatest - axis.least || 1;
  const along = (amount: number) =>
    ((Math.max(axis.least, Math.min(amount, axis.greatest)) - axis.least) / range) *
    (isLying ? plot.width : plot.height);
  const [from, to] = [along(before), along(isStacked ? before + value : value)];
  const together = isStacked ? 1 : series.length;
  const across =
    (isLying ? plot.y : plot.x) +
    mark.room * (at + 0.5) +
    (isStacked ? 0 : (index - (together - 1) / 2) * mark.thickness);
  const half = (isLying ? box.width : box.height) / 2 + distance;
  const direction = to >= from ? 1 : -1;
  const point = (length: number): Point =>
    isLying ? { x: plot.x + length, y: across } : { x: across, y: plot.y + plot.height - length };
  const inside = [
    { position: 'inEnd' as const, usual: point(to - direction * half) },
    { position: 'ctr' as const, usual: point((from + to) / 2) },
    { position: 'inBase' as const, usual: point(from + direction * half) },
  ];
  // A stack has nothing outside: Office refuses a file that says so.
  return isStacked
    ? inside
    : [{ position: 'outEnd' as const, usual: point(to + direction * half) }, ...inside];
}
