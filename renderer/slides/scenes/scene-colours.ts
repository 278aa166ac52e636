import type { SlideTheme } from '../../../shared/model/settings.ts';
import { type Hex, mix } from '../../styles/color.ts';
import { themes } from '../../styles/themes.ts';

/** What scenes are painted with: the theme's own colours, stepped towards its paper with distance. */
export interface SceneColours {
  readonly sky: Hex;
  readonly sun: Hex;
  /** Hills and buildings, from the farthest to the nearest. */
  readonly far: Hex;
  readonly middle: Hex;
  readonly near: Hex;
  readonly front: Hex;
  readonly roof: Hex;
  readonly light: Hex;
  readonly leafFar: Hex;
  readonly leaf: Hex;
  readonly leafNear: Hex;
  readonly trunk: Hex;
  readonly ground: Hex;
  readonly path: Hex;
  readonly water: Hex;
  readonly ripple: Hex;
}

export function sceneColours(theme: SlideTheme): SceneColours {
  const { paper, ink, accents } = themes[theme];
  const { primary, teal, green, gold, red } = accents;
  return {
    sky: mix(primary.plain, paper, 0.07),
    sun: mix(gold.plain, paper, 0.28),
    far: mix(primary.plain, paper, 0.14),
    middle: mix(primary.plain, paper, 0.28),
    near: mix(primary.plain, paper, 0.52),
    front: mix(primary.plain, paper, 0.82),
    roof: mix(theme === 'civic-red' ? primary.plain : red.plain, paper, 0.66),
    light: mix(gold.plain, paper, 0.2),
    leafFar: mix(green.plain, paper, 0.2),
    leaf: mix(green.plain, paper, 0.42),
    leafNear: mix(green.plain, paper, 0.7),
    trunk: mix(mix(gold.plain, ink, 0.5), paper, 0.6),
    ground: mix(green.plain, paper, 0.16),
    path: mix(gold.plain, paper, 0.16),
    water: mix(teal.plain, paper, 0.2),
    ripple: mix(teal.plain, paper, 0.38),
  };
}
