/**
 * The slide looks: the single source of every colour on a slide. CSS variables, charts,
 * scenes and the contrast test all read these values.
 */

import { isBuiltIn, lookOn, ownLookOf, usualLook } from '../../shared/looks/slide-looks.ts';
import { type Accent, accents } from '../../shared/model/indicator.ts';
import type { BuiltInLook, Look, SlideLook } from '../../shared/model/look.ts';
import { fade, grey, type Hex, mix, reach } from './color.ts';
import { type Composition, formal, glow, plain } from './compositions.ts';
import { derivePalette, type Ground, type Palette, tintOf, washShare } from './derive-palette.ts';
import { toOklch } from './oklch.ts';

/** One accent in its uses. */
export interface AccentTokens {
  /** As the visual system gives it: for scenes, which carry no meaning. */
  readonly plain: Hex;
  /** Text and emphasised marks: 4.5:1 on paper, surface and its own wash. */
  readonly strong: Hex;
  /** Marks beside an emphasised one: 3:1 on paper and surface, clearly weaker than `strong`. */
  readonly tint: Hex;
  /** A ground for text and tracks, never a mark. */
  readonly wash: Hex;
}

export interface LookTokens extends Omit<Palette, 'accents' | 'marks'> {
  /** Outlines of tracks and empty marks: 3:1. */
  readonly outline: Hex;
  /** Rules that belong to a title: 3:1. */
  readonly rule: Hex;
  readonly accents: Readonly<Record<Accent, AccentTokens>>;
}

const palettes: Readonly<Record<BuiltInLook, Palette>> = {
  'south-lake': {
    paper: '#F7F9FB',
    surface: '#FFFFFF',
    ink: '#0E2233',
    muted: '#5A6B7B',
    line: '#D9E2EA',
    accents: {
      primary: '#0B5FA5',
      teal: '#12838F',
      violet: '#5B5EA6',
      gold: '#B7791F',
      green: '#2C7A4B',
      red: '#B5382F',
    },
    marks: { violet: '#6159C7', gold: '#835F2E', red: '#C22825' },
  },
  night: {
    paper: '#0B1722',
    surface: '#12222F',
    ink: '#F2F6F9',
    muted: '#9DB0BF',
    line: '#24384A',
    accents: {
      primary: '#6CB6F0',
      teal: '#4FC4CD',
      violet: '#A9ABEA',
      gold: '#E3B25C',
      green: '#6CC793',
      red: '#F08A80',
    },
    marks: { violet: '#9EA3D4', red: '#F78881' },
  },
  'civic-red': {
    paper: '#FBF7F2',
    surface: '#FFFFFF',
    ink: '#2A1512',
    muted: '#6F5F58',
    line: '#E7DBCF',
    accents: {
      primary: '#A8201A',
      teal: '#2B6E72',
      violet: '#71506F',
      gold: '#B07D2B',
      green: '#4F6B34',
      red: '#8F2F4A',
    },
    marks: { teal: '#2D7073', violet: '#694A63', gold: '#836138', green: '#3D6620' },
  },
};

/** A look as slides are drawn in it, in its colours or in greys for office printers. */
export interface DrawnLook extends LookTokens {
  readonly name: SlideLook;
  readonly composition: Composition;
  readonly isGrey: boolean;
  readonly isDark: boolean;
  /** Red houses under a red look would shout: there they are of sandstone, and only roofs are red. */
  readonly isRed: boolean;
  /** Scenes are cut out of the ground, which is one colour from edge to edge; see grounds.ts. */
  readonly isCutOut: boolean;
  /** What its greys were made of; itself where it has colours. */
  readonly inColour: DrawnLook;
}

/** The looks that every store has. */
export const looks: Readonly<Record<BuiltInLook, DrawnLook>> = {
  'south-lake': drawn('south-lake', palettes['south-lake'], {
    ...{ isDark: false, isRed: false },
    composition: plain,
  }),
  night: drawn('night', palettes.night, { isDark: true, isRed: false, composition: glow }),
  'civic-red': drawn('civic-red', palettes['civic-red'], {
    ...{ isDark: false, isRed: true },
    composition: formal,
  }),
};

/**
 * The look of a name; the usual one where the district has none of that name any more. The same is the
 * same object.
 *
 * @param own the looks that the district made
 */
export function drawnLook(
  name: SlideLook,
  own: readonly Look[],
  colour: 'colour' | 'greyscale' = 'colour',
): DrawnLook {
  const inColour = isBuiltIn(name) ? looks[name] : ownLook(name, own);
  return colour === 'colour' ? inColour : greyOf(inColour);
}

/** Looks that were worked out, the latest last: one is asked for at every drawing of a slide. */
const known = new Map<string, DrawnLook>();
const mostKnown = 40;

/** A district's look, which need not be stored yet. */
export function drawnOwnLook(
  { key, colours }: Pick<Look, 'key' | 'colours'>,
  ground: Ground,
): DrawnLook {
  const id = [key, ground, ...colours].join(' ');
  const found = known.get(id);
  if (found) return found;
  const chosen = colours as readonly Hex[];
  const made = drawn(lookOn(key, ground), derivePalette(chosen, ground), {
    isDark: ground === 'dark',
    isRed: isRed(chosen[0] ?? '#000000'),
    composition: plain,
  });
  known.set(id, made);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return made;
}

function ownLook(name: SlideLook, own: readonly Look[]): DrawnLook {
  const found = ownLookOf(own, name);
  return found ? drawnOwnLook(found.look, found.ground) : looks[usualLook];
}

function isRed(colour: Hex): boolean {
  const { c, h } = toOklch(colour);
  return c > 0.06 && (h < 50 || h > 350);
}

function drawn(
  name: SlideLook,
  palette: Palette,
  kind: Pick<DrawnLook, 'isDark' | 'isRed' | 'composition'>,
): DrawnLook {
  const tokens = derive(palette, kind.composition.glow);
  const look = { name, isGrey: false, isCutOut: false, ...kind, ...tokens };
  return Object.assign(look, { inColour: look as DrawnLook });
}

const greys = new WeakMap<DrawnLook, DrawnLook>();

function greyOf(inColour: DrawnLook): DrawnLook {
  const found = greys.get(inColour);
  if (found) return found;
  const {
    inColour: _,
    name,
    composition,
    isGrey: __,
    isDark,
    isRed,
    isCutOut,
    ...tokens
  } = inColour;
  const kind = { name, composition, isDark, isRed, isCutOut };
  const made = { ...kind, isGrey: true, inColour, ...inGrey<LookTokens>(tokens) };
  greys.set(inColour, made);
  return made;
}

/** A look and what is done to it, in one word. */
export function lookId({ name, isGrey }: DrawnLook): string {
  return isGrey ? `${name}-grey` : name;
}

/** The variables of a look with one accent as the slide's own: `--paper`, `--accent`, `--accent-wash`, … */
export function lookVariables(look: DrawnLook, accent: Accent): Record<`--${string}`, string> {
  const { accents: tokens, ...base } = look;
  return {
    '--paper': base.paper,
    '--surface': base.surface,
    '--ink': base.ink,
    '--muted': base.muted,
    '--line': base.line,
    '--outline': base.outline,
    '--rule': base.rule,
    '--accent': tokens[accent].strong,
    '--accent-tint': tokens[accent].tint,
    '--accent-wash': tokens[accent].wash,
    '--risk': tokens.red.strong,
  };
}

/** What stands in an object, each colour as its grey. */
export function inGrey<Colours extends object>(colours: Colours): Colours {
  return Object.fromEntries(
    Object.entries(colours).map(([name, value]) => [
      name,
      typeof value === 'string' ? grey(value as Hex) : inGrey(value),
    ]),
  ) as Colours;
}

/** @param glow the share of an accent in the ground where light lies on it */
function derive({ accents: given, marks, ...base }: Palette, glow: number): LookTokens {
  const lit = glow > 0 ? accents.map((accent) => mix(given[accent], base.paper, glow)) : [];
  const grounds = [base.paper, base.surface, ...lit];
  const tokens = (accent: Accent): AccentTokens => {
    const mark = marks[accent] ?? given[accent];
    const wash = mix(given[accent], base.paper, washShare);
    return {
      plain: given[accent],
      strong: reach(mark, base.ink, [...grounds, wash], 4.7),
      tint: tintOf(mark, base.paper, grounds),
      wash,
    };
  };
  return {
    ...base,
    outline: fade(base.muted, base.paper, grounds, 3.1),
    rule: reach(given.gold, base.ink, [base.paper, base.surface], 3.2),
    accents: Object.fromEntries(accents.map((accent) => [accent, tokens(accent)])) as Record<
      Accent,
      AccentTokens
    >,
  };
}
