import { describe, expect, test } from 'vitest';
import { accents } from '../../shared/model/indicator.ts';
import { LookKey } from '../../shared/model/look.ts';
import { contrast, type Hex } from './color.ts';
import { leastContrast } from './least-contrast.ts';
import { districtLooks } from './looks.fixture.ts';
import { type DrawnLook, drawnLook, drawnOwnLook, lookId, looks, lookVariables } from './looks.ts';

const builtIn = Object.values(looks);
const everyLook: readonly DrawnLook[] = [
  ...builtIn,
  ...builtIn.map(({ name }) => drawnLook(name, [], 'greyscale')),
];

function assertReadable(look: DrawnLook, told: string): void {
  const grounds = [look.paper, look.surface];
  for (const ground of grounds) {
    expect(contrast(look.ink, ground), told).toBeGreaterThanOrEqual(7);
    expect(contrast(look.muted, ground), told).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.outline, ground), told).toBeGreaterThanOrEqual(3);
    expect(contrast(look.rule, ground), told).toBeGreaterThanOrEqual(3);
  }
  for (const accent of accents) {
    const { strong, tint, wash } = look.accents[accent];
    for (const ground of grounds) {
      expect(contrast(strong, ground), `${told}: ${accent}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tint, ground), `${told}: ${accent}`).toBeGreaterThanOrEqual(3);
    }
    for (const text of [look.ink, look.muted, strong])
      expect(contrast(text, wash), `${told}: wash of ${accent}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(strong, tint), `${told}: ${accent}`).toBeGreaterThanOrEqual(1.4);
    expect(contrast(tint, wash), `${told}: a mark on its track`).toBeGreaterThanOrEqual(2.5);
  }
}

describe.each(everyLook.map((look) => [lookId(look), look] as const))('look %s', (id, look) => {
  test('text holds 4.5:1 and marks 3:1, the emphasised one clearly more', () => {
    assertReadable(look, id);
  });

  test('the CSS variables are the tokens', () => {
    expect(lookVariables(look, 'gold')).toMatchObject({
      '--paper': look.paper,
      '--accent': look.accents.gold.strong,
    });
  });
});

test.each(builtIn)('the greys of $name have no colour', ({ name }) => {
  const { inColour, ...greys } = drawnLook(name, [], 'greyscale');
  const colours = JSON.stringify(greys).match(/#[\da-f]{6}/gi) ?? [];
  expect(colours.length).toBeGreaterThan(20);
  expect(colours.filter((hex) => !/^#([\da-f]{2})\1\1$/i.test(hex))).toEqual([]);
  expect(inColour).toBe(looks[name as keyof typeof looks]);
});

const key = LookKey.parse('own');

test('whatever a district chooses, it can be read, and it is told how well', () => {
  for (const [told, look] of districtLooks) {
    assertReadable(look, told);
    const { text, marks } = leastContrast(look);
    expect(text, told).toBeGreaterThanOrEqual(4.5);
    expect(marks, told).toBeGreaterThanOrEqual(3);
  }
});

test('a colour that can be read is taken as it is', () => {
  const { accents: tokens } = drawnOwnLook({ key, colours: ['#0B5FA5', '#2C7A4B'] }, 'light');
  expect(tokens.primary.strong.toUpperCase()).toBe('#0B5FA5');
  expect(nearness(tokens.green.strong, '#2C7A4B')).toBeLessThan(40);
});

test('a district’s look is composed as the usual one', () => {
  for (const [told, look] of districtLooks)
    expect(look.composition, told).toBe(looks['south-lake'].composition);
});

test('the same colours give the same look, once', () => {
  const of = () => drawnOwnLook({ key, colours: ['#7A1FA2'] }, 'dark');
  expect(of()).toBe(of());
});

test('a look that is gone is drawn as the usual one', () => {
  expect(drawnLook('gone.dark', [])).toBe(looks['south-lake']);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

/** How far two colours are apart, in steps of a channel. */
function nearness(one: Hex, other: Hex): number {
  const parts = (hex: Hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return Math.max(...parts(one).map((part, index) => Math.abs(part - (parts(other)[index] ?? 0))));
}
