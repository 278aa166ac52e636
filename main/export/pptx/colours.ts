import { accents } from '../../../shared/model/indicator.ts';
import type { Paint } from '../../../shared/model/presentation.ts';
import { element, type Xml } from './package/xml.ts';
import type { PresentationLook } from './presentation-document.ts';
import { thousandths } from './units.ts';

/** A colour of the file’s theme, by the place that Office has for it. */
interface ThemeColour {
  /** As slides name it, which a master maps to `own`. */
  readonly name: string;
  /** As the theme, and charts, name it. */
  readonly own: string;
  readonly colour: string;
}

/** Writes colours so that they follow when somebody changes those of the theme. */
export interface Colours {
  /** A colour of a slide, `a:solidFill`; `a:noFill` for none. */
  fill(paint: Paint | null): Xml;
  /** The colour alone, for a place that is filled with several. */
  colourOf(paint: Paint): Xml;
  /** A colour of a chart, which no master maps. */
  chartFill(paint: Paint | null): Xml;
  /** The colours of the theme, `a:clrScheme`, by their own names. */
  readonly theme: readonly ThemeColour[];
  /** Whether light text stands on dark ground. */
  readonly isDark: boolean;
}

/**
 * The colours of a look as a theme of Office: paper and ink are background and text, surface and muted
 * the second ones, and the accents as they are used for marks and text. What is made of one of them (tint,
 * wash, lines) is written as that colour with what is done to it.
 */
export function createColours(look: PresentationLook): Colours {
  const isDark = luminance(look.paper) < luminance(look.ink);
  // In Office dark 1 is dark whatever the ground is; a master says which of them is the background.
  const [paper, ink, surface, muted] = isDark
    ? ['dk1', 'lt1', 'dk2', 'lt2']
    : ['lt1', 'dk1', 'lt2', 'dk2'];
  const theme: ThemeColour[] = [
    { name: 'bg1', own: paper as string, colour: look.paper },
    { name: 'tx1', own: ink as string, colour: look.ink },
    { name: 'bg2', own: surface as string, colour: look.surface },
    { name: 'tx2', own: muted as string, colour: look.muted },
    ...accents.map((accent, index) => ({
      ...{ name: `accent${index + 1}`, own: `accent${index + 1}` },
      colour: look.accents[accent].strong,
    })),
    { name: 'hlink', own: 'hlink', colour: look.accents.primary.strong },
    { name: 'folHlink', own: 'folHlink', colour: look.muted },
  ].map((one) => ({ ...one, colour: one.colour.toUpperCase() }));
  const known = new Map<string, { base: ThemeColour; made: readonly Xml[] }>();
  for (const base of theme) if (!known.has(base.colour)) known.set(base.colour, { base, made: [] });
  const derive = (written: string, base: ThemeColour | undefined) => {
    const colour = written.toUpperCase();
    if (base && !known.has(colour)) known.set(colour, { base, made: steps(base.colour, colour) });
  };
  const [, , , tx2] = theme;
  derive(look.line, tx2);
  derive(look.outline, tx2);
  for (const [index, accent] of accents.entries()) {
    const { plain, tint, wash } = look.accents[accent];
    for (const colour of [plain, tint, wash]) derive(colour, theme[index + 4]);
  }

  /** A colour that a scene mixes of an accent with its ground, known by its hue. */
  const mixed = (colour: string) => {
    const { hue, saturation } = hsl(colour);
    if (saturation < leastSaturation) return undefined;
    const [nearest] = accents
      .map((accent, index) => ({
        base: theme[index + 4],
        distance: hueDistance(hue, hsl(look.accents[accent].plain).hue),
      }))
      .sort((one, other) => one.distance - other.distance);
    if (nearest && nearest.distance < sameHue) derive(colour, nearest.base);
    return known.get(colour);
  };

  const colourOf = (paint: Paint, named: 'name' | 'own'): Xml => {
    const alpha = paint.opacity < 1 && element('a:alpha', { val: thousandths(paint.opacity) });
    const colour = paint.colour.toUpperCase();
    const found = known.get(colour) ?? mixed(colour);
    return found
      ? element('a:schemeClr', { val: found.base[named] }, found.made, alpha)
      : element('a:srgbClr', { val: colour.slice(1) }, alpha);
  };
  const write = (paint: Paint | null, named: 'name' | 'own'): Xml =>
    paint && paint.opacity > 0
      ? element('a:solidFill', {}, colourOf(paint, named))
      : element('a:noFill');
  return {
    fill: (paint) => write(paint, 'name'),
    colourOf: (paint) => colourOf(paint, 'name'),
    chartFill: (paint) => write(paint, 'own'),
    theme,
    isDark,
  };
}

/** Greyer colours are of no accent. */
const leastSaturation = 0.08;
/** As a share of the circle. */
const sameHue = 1 / 30;

function hueDistance(one: number, other: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, 1 - apart);
}

/** What makes one colour of another, step by step, in hue, saturation and lightness. */
function steps(from: string, to: string): Xml[] {
  const [base, wanted] = [hsl(from), hsl(to)];
  const made: Xml[] = [];
  // Never round the circle, which not every program goes.
  const hue = wanted.saturation === 0 ? 0 : wanted.hue - base.hue;
  if (Math.abs(hue) > 0.0005)
    made.push(element('a:hueOff', { val: Math.round(hue * 360 * 60_000) }));
  if (base.saturation > 0 && Math.abs(wanted.saturation - base.saturation) > 0.0005)
    made.push(element('a:satMod', { val: thousandths(wanted.saturation / base.saturation) }));
  const isLighter = wanted.lightness > base.lightness;
  const share = isLighter
    ? (1 - wanted.lightness) / (1 - base.lightness)
    : wanted.lightness / base.lightness;
  if (Math.abs(share - 1) < 0.0005) return made;
  made.push(element('a:lumMod', { val: thousandths(share) }));
  if (isLighter) made.push(element('a:lumOff', { val: thousandths(1 - share) }));
  return made;
}

function channels(colour: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
}

/** Of a colour, as shares: the circle of hues is 1. */
function hsl(colour: string): { hue: number; saturation: number; lightness: number } {
  const [red, green, blue] = channels(colour);
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const [lightness, range] = [(least + most) / 2, most - least];
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return {
    hue: (((sixth / 6) % 1) + 1) % 1,
    saturation: range / (1 - Math.abs(2 * lightness - 1)),
    lightness,
  };
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
