import { LookKey } from '../../shared/model/look.ts';
import type { Hex } from './color.ts';
import { type DrawnLook, drawnOwnLook } from './looks.ts';

const levels = ['00', '55', 'AA', 'FF'];

/** Every colour of four levels a channel: among them white, black, greys and whatever is loudest. */
const grid: readonly Hex[] = levels.flatMap((red) =>
  levels.flatMap((green) => levels.map((blue) => `#${red}${green}${blue}` as const)),
);
const some = grid.filter((_, at) => at % 3 === 0);
const at = (place: number): Hex => grid[place % grid.length] ?? '#000000';

/** Colours that a district may choose: one of a grid, two and three of one, several, what is hardest. */
const chosen: readonly Hex[][] = [
  ...grid.map((colour) => [colour]),
  ...some.map((colour) => [colour, colour]),
  ...some.map((_, place) => [at(3 * place + 1), at(3 * place + 1), at(3 * place + 1)]),
  ...some.map((colour, place) => [colour, at(place * 7 + 13)]),
  ...some.map((colour, place) => [colour, at(place * 11 + 5), at(place * 29 + 31)]),
  ['#FFFF00', '#FFFF01', '#FEFF00'],
  ['#000000', '#FFFFFF'],
  ['#FFFFFF', '#FFFFFE', '#FFFEFF'],
];

/** The look that each of these choices gives, on either ground. */
export const districtLooks: readonly (readonly [told: string, look: DrawnLook])[] = (
  ['light', 'dark'] as const
).flatMap((ground) =>
  chosen.map((colours) => [
    `${colours.join()} on ${ground}`,
    drawnOwnLook({ key: LookKey.parse('own'), colours }, ground),
  ]),
);
