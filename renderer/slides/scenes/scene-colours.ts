import type { SlideLook } from '../../../shared/model/settings.ts';
import { type Hex, mix } from '../../styles/color.ts';
import { inGrey, isGrey, type LookName, looks, themeInColour } from '../../styles/looks.ts';

/** What scenes are painted with: the look's own colours, stepped towards its paper with distance. */
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

export function sceneColours(name: LookName): SceneColours {
  const colours = coloured(themeInColour(name));
  return isGrey(name) ? inGrey(colours) : colours;
}

function coloured(look: SlideLook): SceneColours {
  const { paper, ink, accents } = looks[look];
  const { primary, teal, green, gold, red } = accents;
  // Red houses under a red look would shout: there they are of sandstone, and only roofs are red.
  const wall = look === 'civic-red' ? mix(gold.plain, ink, 0.62) : primary.plain;
  const day: SceneColours = {
    sky: mix(wall, paper, 0.07),
    sun: mix(gold.plain, paper, 0.28),
    far: mix(wall, paper, 0.14),
    middle: mix(wall, paper, 0.28),
    near: mix(wall, paper, 0.52),
    front: mix(primary.plain, paper, 0.82),
    roof: mix(look === 'civic-red' ? primary.plain : red.plain, paper, 0.66),
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
  if (look !== 'night') return day;
  // By night the disc is the moon, its light lies pale on paths and water, and windows are lit.
  return {
    ...day,
    sun: mix(ink, paper, 0.92),
    near: mix(primary.plain, paper, 0.4),
    front: mix(primary.plain, paper, 0.6),
    roof: mix(red.plain, paper, 0.5),
    light: mix(mix(gold.plain, ink, 0.4), paper, 0.4),
    leaf: mix(green.plain, paper, 0.32),
    leafNear: mix(green.plain, paper, 0.46),
    path: mix(ink, paper, 0.2),
    ripple: mix(ink, day.water, 0.3),
  };
}
