import { type Accent, accents } from '../../shared/model/indicator.ts';
import { contrast, fade, type Hex, mix, reach } from './color.ts';
import type { AccentTokens, DrawnLook } from './looks.ts';
import { fromOklch, toOklch } from './oklch.ts';

/** What a sheet stands on by its layout: paper as most do, or what covers or openings of sections have. */
export type SheetGround = 'paper' | 'cover' | 'section';

const made = new WeakMap<DrawnLook, Map<string, DrawnLook>>();

/**
 * The look in which a sheet on a ground is drawn: `paper` is that ground, and words, lines, marks and
 * scenes are what can be seen on it. In greys, which office printers print, all sheets stand on paper.
 * The same is the same object.
 *
 * @param accent of the sheet's section
 */
export function lookOnGround(look: DrawnLook, ground: SheetGround, accent: Accent): DrawnLook {
  const kind = look.isGrey ? 'paper' : groundOf(look, ground, accent);
  if (kind === 'paper') return look;
  const known = made.get(look) ?? new Map<string, DrawnLook>();
  made.set(look, known);
  const found = known.get(kind);
  if (found) return found;
  const drawn = kind === 'deeper' ? deeper(look) : onAccent(look, kind);
  known.set(kind, drawn);
  return drawn;
}

function groundOf(
  { composition }: DrawnLook,
  ground: SheetGround,
  accent: Accent,
): 'paper' | 'deeper' | Accent {
  if (ground === 'cover') return composition.cover;
  if (ground === 'section') return composition.section === 'primary' ? 'primary' : accent;
  return 'paper';
}

/** A night sky: all that can be seen on the paper can be seen on it better. */
function deeper(look: DrawnLook): DrawnLook {
  return itself({ ...look, paper: mix('#000000', look.paper, 0.46) });
}

/**
 * An accent from edge to edge, dark enough for light words, in dark looks darker, as the room is; what is
 * drawn on it is cut out of it.
 */
function onAccent(look: DrawnLook, accent: Accent): DrawnLook {
  const { composition, isDark } = look;
  const [light, dark] = isDark ? [look.ink, look.paper] : [look.paper, look.ink];
  const paper = deepen(look.accents[accent].strong, light, isDark ? 11 : 7.2);
  const surface = mix(dark, paper, 0.16);
  const grounds = [paper, surface];
  const strong =
    composition.highlight === 'gold'
      ? lighten(look.accents.gold.plain, grounds)
      : reach(mix(paper, light, 0.3), light, grounds, 4.7);
  const wash = mix(dark, paper, 0.24);
  const tokens = (one: Accent): AccentTokens => ({
    plain: look.accents[one].plain,
    strong,
    tint: fade(strong, paper, grounds, 3.05),
    wash,
  });
  const muted = reach(mix(light, paper, 0.74), light, [...grounds, wash], 4.6);
  return itself({
    ...look,
    ...{ paper, surface, ink: light, muted },
    line: mix(light, paper, 0.24),
    outline: fade(muted, paper, grounds, 3.1),
    rule: fade(strong, paper, grounds, 3.6),
    accents: Object.fromEntries(accents.map((one) => [one, tokens(one)])) as Record<
      Accent,
      AccentTokens
    >,
    ...{ isDark: true, isCutOut: true },
  });
}

/** A colour as dark as light words on it need, in its own hue: mixed with a dark one it would grow dull. */
function deepen(colour: Hex, words: Hex, ratio: number): Hex {
  const { l, c, h } = toOklch(colour);
  for (let deeper = l; deeper > 0; deeper -= 0.01) {
    const found = fromOklch({ l: deeper, c, h });
    if (contrast(found, words) >= ratio) return found;
  }
  return '#000000';
}

/** A colour as light as it must be to be read on dark grounds, no paler than that makes it. */
function lighten(colour: Hex, grounds: readonly Hex[]): Hex {
  const { l, c, h } = toOklch(colour);
  for (let light = l; light < 1; light += 0.01) {
    const lighter = fromOklch({ l: light, c, h });
    if (grounds.every((ground) => contrast(lighter, ground) >= 4.7)) return lighter;
  }
  return '#FFFFFF';
}

function itself(look: Omit<DrawnLook, 'inColour'>): DrawnLook {
  return Object.assign(look, { inColour: look as DrawnLook });
}
