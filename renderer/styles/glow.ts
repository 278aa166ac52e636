import type { Accent } from '../../shared/model/indicator.ts';
import { type Hex, mix } from './color.ts';
import type { DrawnLook } from './looks.ts';

/** What of a sheet light lies on: its head, the large figure on its left, or the horizon of its scene. */
export type GlowPlace = 'head' | 'figure' | 'horizon';

/** Light on the ground of a sheet, in rings round one place. */
export interface Glow {
  /** Its middle, in shares of the sheet. */
  readonly x: number;
  readonly y: number;
  /** From the middle on; at 1 is the corner that is farthest from it. */
  readonly stops: readonly { readonly at: number; readonly colour: Hex }[];
}

const places: Readonly<Record<GlowPlace, Pick<Glow, 'x' | 'y'> & { readonly end: number }>> = {
  head: { x: 0.12, y: 0, end: 0.46 },
  figure: { x: 0.24, y: 0.58, end: 0.54 },
  horizon: { x: 0.5, y: 0.66, end: 0.62 },
};

/** Enough that no ring is seen where the slope changes. */
const steps = 8;

/**
 * The light on a sheet in a look; null where there is none, as on the ground of an accent. It is gone
 * before it meets another ground.
 */
export function glowOn(look: DrawnLook, accent: Accent, place: GlowPlace): Glow | null {
  const share = look.composition.glow;
  if (share === 0 || look.isCutOut) return null;
  const { x, y, end } = places[place];
  const brightest = look.accents[accent].plain;
  return {
    ...{ x, y },
    stops: Array.from({ length: steps + 1 }, (_, step) => {
      const way = step / steps;
      // Level in the middle and at the end, so that neither is a ring.
      const left = 1 - way * way * (3 - 2 * way);
      return { at: round(way * end), colour: mix(brightest, look.paper, share * left) };
    }),
  };
}

/** The light as CSS paints it over the paper. */
export function glowImage({ x, y, stops }: Glow): string {
  const rings = stops.map(({ at, colour }) => `${colour} ${percent(at)}`);
  return `radial-gradient(farthest-corner at ${percent(x)} ${percent(y)}, ${rings.join(', ')})`;
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
