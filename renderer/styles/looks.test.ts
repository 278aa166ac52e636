import { describe, expect, test } from 'vitest';
import { accents } from '../../shared/model/indicator.ts';
import { contrast } from './color.ts';
import { isGrey, type LookName, looks, lookVariables } from './looks.ts';

const names = Object.keys(looks) as LookName[];

describe.each(names)('look %s', (name) => {
  const look = looks[name];
  const grounds = { paper: look.paper, surface: look.surface };

  test.each(Object.entries(grounds))('text holds 4.5:1 on %s', (_, ground) => {
    expect(contrast(look.ink, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(look.muted, ground)).toBeGreaterThanOrEqual(4.5);
    for (const accent of accents)
      expect(contrast(look.accents[accent].strong, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(accents)('on the wash of %s, ink, muted and the accent hold 4.5:1', (accent) => {
    const { wash, strong } = look.accents[accent];
    for (const text of [look.ink, look.muted, strong])
      expect(contrast(text, wash)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(accents)('marks of %s hold 3:1, the emphasised one clearly more', (accent) => {
    const { strong, tint, wash } = look.accents[accent];
    for (const ground of Object.values(grounds)) {
      expect(contrast(tint, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(look.outline, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(strong, tint)).toBeGreaterThanOrEqual(1.4);
    expect(contrast(tint, wash), 'a mark on its track').toBeGreaterThanOrEqual(2.5);
  });

  test('the CSS variables are the tokens', () => {
    expect(lookVariables(name, 'gold')).toMatchObject({
      '--paper': look.paper,
      '--accent': look.accents.gold.strong,
    });
  });
});

test.each(names.filter(isGrey))('%s has no colour', (name) => {
  const colours = JSON.stringify(looks[name]).match(/#[\da-f]{6}/gi) ?? [];
  expect(colours.length).toBeGreaterThan(20);
  expect(colours.filter((hex) => !/^#([\da-f]{2})\1\1$/i.test(hex))).toEqual([]);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});
