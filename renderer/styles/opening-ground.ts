import type { Accent } from '../../shared/model/indicator.ts';
import { type Hex, mix } from './color.ts';
import { type DrawnLook, lookVariables } from './looks.ts';

/** A ground in the colour of a section, and what is drawn on it. */
export interface OpeningGround {
  readonly paper: Hex;
  readonly ink: Hex;
  readonly accent: Hex;
  /** Marks that stand back, 3:1 nowhere: never text, and nothing by themselves. */
  readonly quiet: Hex;
}

/**
 * The ground of openings. By day it is the accent itself, with words as light as paper; in a dark room
 * that would dazzle, so there it is the accent's wash, and words stay as they are. A red look opens each
 * section in its red.
 */
export function openingGround(look: DrawnLook, accent: Accent): OpeningGround {
  const { strong, wash } = look.accents[look.isRed ? 'primary' : accent];
  if (look.isDark)
    return { paper: wash, ink: look.ink, accent: strong, quiet: mix(strong, wash, 0.4) };
  return {
    paper: strong,
    ink: look.paper,
    accent: look.paper,
    quiet: mix(look.paper, strong, 0.4),
  };
}

/** As `lookVariables`, for what stands on the ground of an opening. */
export function openingVariables(look: DrawnLook, accent: Accent): Record<`--${string}`, string> {
  const ground = openingGround(look, accent);
  return {
    ...lookVariables(look, accent),
    '--paper': ground.paper,
    '--ink': ground.ink,
    '--muted': ground.ink,
    '--line': ground.quiet,
    '--accent': ground.accent,
    '--accent-tint': ground.quiet,
    '--quiet': ground.quiet,
  };
}
