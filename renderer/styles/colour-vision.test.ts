/**
 * Colours as readers with a colour vision deficiency see them.
 *
 * The simulation is that of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15 (6), 2009, doi:10.1109/TVCG.2009.113: its matrices for
 * severity 1 (inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html), which apply
 * to linear light. Differences are CIEDE2000.
 *
 * What counts as distinguishable is measured by the palette of M. Okabe and K. Ito, "Color
 * Universal Design" (2002), made for colour-blind readers: its two closest colours differ by 11.6
 * under the same simulation. Colours within one chart keep 11. Section accents never share a
 * chart, always stand beside the section's name, and have only the half of the lightness range
 * that is legible as text, so they keep 5.
 */
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { accents } from '../../shared/model/indicator.ts';
import { chartLook } from '../charts/look.ts';
import type { Hex } from './color.ts';
import { districtLooks } from './looks.fixture.ts';
import { type DrawnLook, looks } from './looks.ts';

type Row = readonly [number, number, number];

const visions: Readonly<Record<string, readonly [Row, Row, Row]>> = {
  'full vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

const withinChart = 11;
const betweenSections = 5;
const okabeIto: readonly Hex[] = [
  '#000000',
  '#E69F00',
  '#56B4E9',
  '#009E73',
  '#F0E442',
  '#0072B2',
  '#D55E00',
  '#CC79A7',
];

describe.each(Object.keys(visions))('with %s', (vision) => {
  describe.each(Object.values(looks))('look $name', (look) => {
    test.each(accents)('the marks of a chart in %s are told apart', (accent) => {
      const { accent: strong, tint, wash, paper } = chartLook(look, accent, 'en');
      // An emphasised mark beside the others, either on a track, a hollow one in its own colour.
      for (const [one, other] of [
        [strong, tint],
        [strong, wash],
        [strong, paper],
        [tint, paper],
      ] as const)
        expect(difference(one, other, vision)).toBeGreaterThanOrEqual(withinChart);
    });

    test.each(pairsOf(accents))('the sections of %s and %s are told apart', (one, other) => {
      const { accents: tokens } = look;
      expect(difference(tokens[one].strong, tokens[other].strong, vision)).toBeGreaterThanOrEqual(
        betweenSections,
      );
    });
  });

  test('whatever a district chooses, its accents and marks are told apart', () => {
    for (const [told, look] of districtLooks) {
      const { apart, within } = closest(look, vision);
      expect(apart, `sections of ${told}`).toBeGreaterThanOrEqual(betweenSections);
      expect(within, `marks of ${told}`).toBeGreaterThanOrEqual(withinChart);
    }
  });

  test('the measure keeps the palette made for it', () => {
    for (const [one, other] of pairsOf(okabeIto))
      expect(difference(one, other, vision)).toBeGreaterThanOrEqual(withinChart);
  });
});

test('the measure finds a red and a green that only full vision tells apart', () => {
  const [red, green] = ['#E15759', '#59A14F'] as const;
  expect(difference(red, green, 'full vision')).toBeGreaterThan(40);
  expect(difference(red, green, 'deuteranopia')).toBeLessThan(betweenSections);
});

/** How near accents come to each other, and marks within a chart of one. */
function closest(look: DrawnLook, vision: string) {
  const strong = accents.map((accent) => seen(look.accents[accent].strong, vision));
  const apart = pairsOf(strong).map(([one, other]) => one.deltaE(other, '2000'));
  const within = accents.flatMap((accent) => {
    const { strong: mark, tint, wash } = look.accents[accent];
    return [difference(mark, tint, vision), difference(mark, wash, vision)];
  });
  return { apart: Math.min(...apart), within: Math.min(...within) };
}

function difference(one: Hex, other: Hex, vision: string): number {
  return seen(one, vision).deltaE(seen(other, vision), '2000');
}

function seen(colour: Hex, vision: string): Color {
  const light = new Color(colour).to('srgb-linear').coords;
  const rows = visions[vision] ?? [];
  const [red = 0, green = 0, blue = 0] = rows.map((row) =>
    clamp(row.reduce((sum, factor, channel) => sum + factor * (light[channel] ?? 0), 0)),
  );
  return new Color('srgb-linear', [red, green, blue]);
}

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

function pairsOf<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((one, index) =>
    items.slice(index + 1).map((other) => [one, other] as const),
  );
}
