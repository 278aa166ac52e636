/**
 * The slide looks: the single source of every colour on a slide. CSS variables, charts,
 * scenes and the contrast test all read these values.
 */
import { type Accent, accents } from '../../shared/model/indicator.ts';
import type { SlideLook } from '../../shared/model/settings.ts';
import { fade, grey, type Hex, mix, reach } from './color.ts';

interface Palette {
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
  readonly accents: Readonly<Record<Accent, AccentTokens>>;
}

const palettes: Readonly<Record<SlideLook, Palette>> = {
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

/** A slide look, or its greys for office printers. */
export type LookName = SlideLook | `${SlideLook}-grey`;

const coloured: Readonly<Record<SlideLook, LookTokens>> = {
  'south-lake': derive(palettes['south-lake']),
  night: derive(palettes.night),
  'civic-red': derive(palettes['civic-red']),
};

export const looks: Readonly<Record<LookName, LookTokens>> = {
  ...coloured,
  'south-lake-grey': inGrey(coloured['south-lake']),
  'night-grey': inGrey(coloured.night),
  'civic-red-grey': inGrey(coloured['civic-red']),
};

/** The look that greys were made of; any other is itself. */
export function themeInColour(name: LookName): SlideLook {
  return name.replace(/-grey$/, '') as SlideLook;
}

export function isGrey(name: LookName): boolean {
  return name.endsWith('-grey');
}

/** The variables of a look with one accent as the slide's own: `--paper`, `--accent`, `--accent-wash`, … */
export function lookVariables(look: LookName, accent: Accent): Record<`--${string}`, string> {
  const { accents: tokens, ...base } = looks[look];
  return {
    '--paper': base.paper,
    '--surface': base.surface,
    '--ink': base.ink,
    '--muted': base.muted,
    '--line': base.line,
    '--outline': base.outline,
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

function derive({ accents: given, marks, ...base }: Palette): LookTokens {
  const grounds = [base.paper, base.surface];
  const tokens = (accent: Accent): AccentTokens => {
    const mark = marks[accent] ?? given[accent];
    const wash = mix(given[accent], base.paper, 0.09);
    return {
      plain: given[accent],
      strong: reach(mark, base.ink, [...grounds, wash], 4.7),
      tint: fade(mark, base.paper, grounds, 3.05),
      wash,
    };
  };
  return {
    ...base,
    outline: fade(base.muted, base.paper, grounds, 3.1),
    accents: Object.fromEntries(accents.map((accent) => [accent, tokens(accent)])) as Record<
      Accent,
      AccentTokens
    >,
  };
}
