import type { BindResult, BoundSlide } from '../../shared/deck/bound-slide.ts';
import { type Glow, glowOn } from '../styles/glow.ts';
import { lookOnGround } from '../styles/grounds.ts';
import type { DrawnLook } from '../styles/looks.ts';
import { drawings } from './layouts/index.ts';

/** The look on the ground that the slide's layout stands on. */
export function sheetLook({ layout, section }: BoundSlide, look: DrawnLook): DrawnLook {
  return lookOnGround(look, drawings[layout].ground ?? 'paper', section.accent);
}

/** As `sheetLook`; what can't be bound stands on paper. */
export function lookOfResult(result: BindResult, look: DrawnLook): DrawnLook {
  return result.ok ? sheetLook(result.slide, look) : look;
}

/**
 * The light on a slide's ground; none where a photograph covers it, whose foot it would colour.
 *
 * @param look that of its sheet
 */
export function sheetGlow({ layout, section, body }: BoundSlide, look: DrawnLook): Glow | null {
  const isCovered = 'photograph' in body && body.photograph !== undefined;
  return isCovered ? null : glowOn(look, section.accent, drawings[layout].glow ?? 'head');
}
