import { type Accent, accents } from '../../shared/model/indicator.ts';
import { contrastOf, fade, type Hex, luminance, mix, reach } from './color.ts';
import { fromOklch, linearRgb, type Oklab, type Oklch, toOklab, toOklch } from './oklch.ts';

/** What a look's tokens are worked out of. */
export interface Palette {
  readonly paper: Hex;
  readonly surface: Hex;
  readonly ink: Hex;
  readonly muted: Hex;
  readonly line: Hex;
  readonly accents: Readonly<Record<Accent, Hex>>;
  /**
   * Text and marks of accents that, as they are given, a colour-blind reader would take for
   * another's; see colour-vision.test.ts.
   */
  readonly marks: Readonly<Partial<Record<Accent, Hex>>>;
}

/** What slides are drawn on. */
export type Ground = 'light' | 'dark';

interface GroundColours {
  /** Lightness of paper, surface, ink, muted text and lines. */
  readonly paper: number;
  readonly surface: number;
  readonly ink: number;
  readonly muted: number;
  readonly line: number;
  /** How much of the first colour is in them, at most, in chroma. */
  readonly hint: number;
  /** Where accents may lie, from the least to the most contrast with the paper. */
  readonly accents: readonly number[];
  /** Where colours that carry no meaning may lie. */
  readonly drawn: readonly [least: number, most: number];
}

const steps = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round(Math.abs(to - from) / step) + 1 }, (_, index) =>
    from < to ? from + index * step : from - index * step,
  );

const grounds: Readonly<Record<Ground, GroundColours>> = {
  light: {
    ...{ paper: 0.984, surface: 1, ink: 0.23, muted: 0.51, line: 0.915, hint: 0.006 },
    accents: steps(0.58, 0.28, 0.025),
    drawn: [0.36, 0.76],
  },
  dark: {
    ...{ paper: 0.2, surface: 0.243, ink: 0.97, muted: 0.74, line: 0.335, hint: 0.03 },
    accents: steps(0.64, 0.915, 0.025),
    drawn: [0.46, 0.84],
  },
};

/** The hue of each accent where none of the chosen colours takes its place; its name says it. */
const usualHues: Readonly<Record<Exclude<Accent, 'primary'>, number>> = {
  red: 27,
  gold: 78,
  green: 152,
  teal: 205,
  violet: 288,
};

/** Accents that no colour was chosen for, in the order in which they look for room. */
const searchOrder: readonly Accent[] = ['red', 'gold', 'green', 'teal', 'violet'];

/**
 * How far accents keep apart in OKLab, and an emphasised mark from those beside it, for full vision and
 * for the two common colour blindnesses. What the built-in looks keep is counted by CIEDE2000, 5 and 11,
 * which this is at least: a test holds both against each other.
 */
const [apart, apartFromTint] = [0.072, 0.1];

/** Chroma of accents that no colour was chosen for: near that of the chosen ones, within these. */
const chromas = { least: 0.06, most: 0.13 } as const;

/**
 * A whole palette of one to three colours: the first is the primary accent, and lends paper and ink a
 * hint of itself; each other one takes the place of the accent nearest to it in hue. Text keeps 4.5:1 and marks
 * 3:1 whatever is chosen, for each is as light or dark as it must be, in its own hue where there is room.
 *
 * @param colours one to three; more have no place
 */
export function derivePalette(colours: readonly Hex[], ground: Ground): Palette {
  const { drawn, ...at } = grounds[ground];
  const chosen = colours.map(toOklch);
  const first = chosen[0] ?? { l: 0.5, c: 0, h: 0 };
  const hinted = (l: number, most: number): Hex =>
    fromOklch({ l, c: Math.min(first.c * 0.3, most), h: first.h });
  const paper = hinted(at.paper, at.hint);
  const surface = ground === 'light' ? '#FFFFFF' : hinted(at.surface, at.hint * 1.1);
  const ink = hinted(at.ink, ground === 'light' ? 0.035 : 0.008);

  const wanted = wantedAccents(chosen, ground);
  const marks = new Map<Accent, Mark>();
  for (const [accent, { colour, isChosen }] of wanted) {
    const plain = isChosen ? drawable(colour, drawn) : null;
    marks.set(
      accent,
      findMark(colour, [...marks.values()], { ground, papers: [paper, surface], paper, plain }),
    );
  }
  const found = (accent: Accent) => marks.get(accent) as Mark;
  const washes = accents.map((accent) => mix(found(accent).plain, paper, washShare));
  const muted = hinted(at.muted, 0.025);
  return {
    ...{ paper, surface, ink },
    muted: reach(muted, ink, [paper, surface, ...washes], 4.6),
    line: hinted(at.line, 0.015),
    accents: record((accent) => found(accent).plain),
    marks: record((accent) => found(accent).colour),
  };
}

/** The palest of an accent that is still a mark on each ground. */
export function tintOf(mark: Hex, paper: Hex, grounds: readonly Hex[]): Hex {
  return fade(mark, paper, grounds, 3.05);
}

/** How much of an accent is in its wash; the rest is paper. */
export const washShare = 0.09;

interface WantedAccent {
  readonly colour: Oklch;
  readonly isChosen: boolean;
}

/** Every accent as it should be, the chosen ones first. */
function wantedAccents(chosen: readonly Oklch[], ground: Ground): Map<Accent, WantedAccent> {
  const wanted = new Map<Accent, WantedAccent>();
  const [first = { l: 0.5, c: 0, h: 0 }, ...others] = chosen;
  wanted.set('primary', { colour: first, isChosen: true });
  for (const colour of others.slice(0, 2)) {
    const [nearest] = searchOrder
      .filter((accent) => !wanted.has(accent))
      .sort(
        (one, other) => turnBetween(hueOf(one), colour.h) - turnBetween(hueOf(other), colour.h),
      );
    if (nearest) wanted.set(nearest, { colour, isChosen: true });
  }
  const chroma = chosen.reduce((sum, { c }) => sum + c, 0) / Math.max(1, chosen.length);
  const c = Math.min(Math.max(chroma, chromas.least), chromas.most);
  const l = ground === 'light' ? 0.5 : 0.76;
  for (const accent of searchOrder)
    if (!wanted.has(accent))
      wanted.set(accent, { colour: { l, c, h: hueOf(accent) }, isChosen: false });
  return wanted;
}

function hueOf(accent: Accent): number {
  return accent === 'primary' ? 0 : usualHues[accent];
}

interface Mark {
  readonly colour: Hex;
  /** For what carries no meaning. */
  readonly plain: Hex;
  readonly seen: readonly Oklab[];
}

interface Surroundings {
  readonly ground: Ground;
  readonly papers: readonly Hex[];
  readonly paper: Hex;
  /** Of a chosen colour; another's mark is drawn as it is. */
  readonly plain: Hex | null;
}

interface Candidate {
  readonly colour: Hex;
  /** How much it is another colour than the wanted one. */
  readonly cost: number;
}

interface Found extends Pick<Candidate, 'cost'> {
  readonly mark: Mark;
  /** From what it must be told apart, `apart` where that is enough. */
  readonly distance: number;
}

/** How far from its hue, in degrees, a colour is looked for first, and how much of its chroma it keeps. */
const near = [0, 6, -6, 13, -13, 20, -20, 28, -28];
/** Where there is no room within those. */
const far = [36, -36, 46, -46, 58, -58, 72, -72];
const shares = [1, 0.72, 0.45];

/**
 * The colour nearest to the wanted one that keeps its contrast and its distance from the others; where
 * there is none, the one that is farthest from them.
 */
function findMark(wanted: Oklch, others: readonly Mark[], around: Surroundings): Mark {
  const first = bestOf(candidates(wanted, around.ground, near), null, others, around);
  const found =
    first && first.distance >= apart
      ? first
      : bestOf(candidates(wanted, around.ground, far), first, others, around);
  if (!found) throw new Error('no accent keeps its contrast');
  return found.mark;
}

function* candidates(wanted: Oklch, ground: Ground, turns: readonly number[]): Iterable<Candidate> {
  // A grey has no hue to turn.
  const isGrey = wanted.c < 0.01;
  for (const l of [wanted.l, ...grounds[ground].accents])
    for (const turn of isGrey ? turns.slice(0, 1) : turns)
      for (const share of isGrey ? [1] : shares)
        yield {
          colour: fromOklch({ l, c: wanted.c * share, h: wanted.h + turn }),
          cost: Math.abs(l - wanted.l) * 2 + Math.abs(turn) / 40 + Math.abs(1 - share) / 2,
        };
}

/** @param before what was found so far */
function bestOf(
  colours: Iterable<Candidate>,
  before: Found | null,
  others: readonly Mark[],
  { papers, paper, plain }: Surroundings,
): Found | null {
  let best = before;
  const isBetter = (distance: number, cost: number) =>
    best === null || distance > best.distance || (distance === best.distance && cost < best.cost);
  for (const { colour, cost } of colours) {
    const light = luminance(colour);
    if (!papers.every((one) => contrastOf(light, luminance(one)) >= 4.7)) continue;
    const drawn = plain ?? colour;
    const wash = mix(drawn, paper, washShare);
    if (contrastOf(light, luminance(wash)) < 4.7) continue;
    const mark = { colour, plain: drawn, seen: seenBy(colour) };
    const fromOthers = Math.min(apart, ...others.map((other) => nearness(mark.seen, other.seen)));
    if (!isBetter(fromOthers, cost)) continue;
    // Costly, so only of what is better so far.
    const fromTint = nearness(mark.seen, seenBy(tintOf(colour, paper, papers)));
    const distance = Math.min(fromOthers, (fromTint / apartFromTint) * apart);
    if (isBetter(distance, cost)) best = { mark, distance, cost };
  }
  return best;
}

/** How near two colours come to each other for whoever takes them most for the same. */
function nearness(one: readonly Oklab[], other: readonly Oklab[]): number {
  return Math.min(...one.map((lab, vision) => distanceOf(lab, other[vision] ?? lab)));
}

/** Between strong colours CIEDE2000 counts chroma and hue for less than OKLab does. */
const chromaWeight = 0.8;

function distanceOf([l, a, b]: Oklab, other: Oklab): number {
  return Math.hypot(l - other[0], chromaWeight * (a - other[1]), chromaWeight * (b - other[2]));
}

type Row = readonly [number, number, number];

/**
 * Deuteranopia and protanopia in linear light: Machado, Oliveira and Fernandes (2009),
 * doi:10.1109/TVCG.2009.113, severity 1.
 */
const blindness: readonly (readonly [Row, Row, Row])[] = [
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
];

/** As full vision, deuteranopes and protanopes see it. */
function seenBy(colour: Hex): Oklab[] {
  const light = linearRgb(colour);
  const within = (part: number) => Math.min(Math.max(part, 0), 1);
  const [red, green, blue] = light;
  return [
    toOklab(light),
    ...blindness.map(([r, g, b]) => {
      const seen = ([x, y, z]: Row) => within(x * red + y * green + z * blue);
      return toOklab([seen(r), seen(g), seen(b)]);
    }),
  ];
}

function turnBetween(one: number, other: number): number {
  const turn = Math.abs(one - other) % 360;
  return Math.min(turn, 360 - turn);
}

/** A chosen colour as scenes are painted with it: none so pale or dark that nothing is seen. */
function drawable(colour: Oklch, [least, most]: readonly [number, number]): Hex {
  return fromOklch({ ...colour, l: Math.min(Math.max(colour.l, least), most) });
}

function record(of: (accent: Accent) => Hex): Record<Accent, Hex> {
  return Object.fromEntries(accents.map((accent) => [accent, of(accent)])) as Record<Accent, Hex>;
}
