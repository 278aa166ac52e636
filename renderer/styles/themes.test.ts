import { describe, expect, test } from 'vitest';
import { accents } from '../../shared/model/indicator.ts';
import { contrast } from './color.ts';
import { isGrey, type ThemeName, themes, themeVariables } from './themes.ts';

const names = Object.keys(themes) as ThemeName[];

describe.each(names)('theme %s', (name) => {
  const theme = themes[name];
  const grounds = { paper: theme.paper, surface: theme.surface };

  test.each(Object.entries(grounds))('text holds 4.5:1 on %s', (_, ground) => {
    expect(contrast(theme.ink, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.muted, ground)).toBeGreaterThanOrEqual(4.5);
    for (const accent of accents)
      expect(contrast(theme.accents[accent].strong, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(accents)('on the wash of %s, ink, muted and the accent hold 4.5:1', (accent) => {
    const { wash, strong } = theme.accents[accent];
    for (const text of [theme.ink, theme.muted, strong])
      expect(contrast(text, wash)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(accents)('marks of %s hold 3:1, the emphasised one clearly more', (accent) => {
    const { strong, tint, wash } = theme.accents[accent];
    for (const ground of Object.values(grounds)) {
      expect(contrast(tint, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(theme.outline, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(strong, tint)).toBeGreaterThanOrEqual(1.4);
    expect(contrast(tint, wash), 'a mark on its track').toBeGreaterThanOrEqual(2.5);
  });

  test('the CSS variables are the tokens', () => {
    expect(themeVariables(name, 'gold')).toMatchObject({
      '--paper': theme.paper,
      '--accent': theme.accents.gold.strong,
    });
  });
});

test.each(names.filter(isGrey))('%s has no colour', (name) => {
  const colours = JSON.stringify(themes[name]).match(/#[\da-f]{6}/gi) ?? [];
  expect(colours.length).toBeGreaterThan(20);
  expect(colours.filter((hex) => !/^#([\da-f]{2})\1\1$/i.test(hex))).toEqual([]);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});
