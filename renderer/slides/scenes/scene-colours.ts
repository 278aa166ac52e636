import { type Hex, mix } from '../../styles/color.ts';
import { type DrawnLook, inGrey } from '../../styles/looks.ts';

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

export function sceneColours({ inColour, isGrey }: DrawnLook): SceneColours {
  const colours = inColour.isCutOut ? cutOut(inColour) : coloured(inColour);
  return isGrey ? inGrey(colours) : colours;
}

function coloured({ paper, ink, accents, isRed, isDark }: DrawnLook): SceneColours {
  const { primary, teal, green, gold, red } = accents;
  const wall = isRed ? mix(gold.plain, ink, 0.62) : primary.plain;
  const day: SceneColours = {
    sky: mix(wall, paper, 0.07),
    sun: mix(gold.plain, paper, 0.28),
    far: mix(wall, paper, 0.14),
    middle: mix(wall, paper, 0.28),
    near: mix(wall, paper, 0.52),
    front: mix(primary.plain, paper, 0.82),
    roof: mix(isRed ? primary.plain : red.plain, paper, 0.66),
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
  if (!isDark) return day;
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

/** On one colour from edge to edge: paper cuts of deeper steps of it, lit where the sun falls. */
function cutOut({ paper, accents }: DrawnLook): SceneColours {
  const { strong } = accents.primary;
  const deeper = (share: number) => mix('#000000', paper, share);
  const lit = (share: number) => mix(strong, paper, share);
  const water = deeper(0.24);
  return {
    sky: deeper(0.06),
    sun: lit(0.9),
    far: deeper(0.14),
    middle: deeper(0.28),
    near: deeper(0.4),
    front: deeper(0.54),
    roof: lit(0.5),
    light: lit(0.84),
    leafFar: deeper(0.19),
    leaf: deeper(0.32),
    leafNear: deeper(0.44),
    trunk: deeper(0.54),
    ground: deeper(0.24),
    path: deeper(0.13),
    water,
    ripple: mix(strong, water, 0.4),
  };
}
