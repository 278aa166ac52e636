import { expect, test } from 'vitest';
import { accents } from '../../shared/model/indicator.ts';
import { contrast } from './color.ts';
import { glowOn } from './glow.ts';
import { lookOnGround } from './grounds.ts';
import { drawnLook, looks } from './looks.ts';

const places = ['head', 'figure', 'horizon'] as const;

test.each([
  ['in colours', looks.night],
  ['in greys', drawnLook('night', [], 'greyscale')],
])('%s, words keep 4.5:1 and marks 3:1 where the light is brightest', (_, look) => {
  for (const lit of accents) {
    const [brightest] = glowOn(look, lit, 'head')?.stops ?? [];
    if (!brightest) throw new Error('no light');
    for (const text of [look.ink, look.muted])
      expect(contrast(text, brightest.colour), lit).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.outline, brightest.colour), lit).toBeGreaterThanOrEqual(3);
    for (const accent of accents) {
      const { strong, tint } = look.accents[accent];
      expect(contrast(strong, brightest.colour), lit).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tint, brightest.colour), lit).toBeGreaterThanOrEqual(3);
    }
  }
});

test.each(places)('light on the %s fades into the paper, step by step', (place) => {
  const { stops = [] } = glowOn(looks.night, 'gold', place) ?? {};
  expect(stops[0]?.at).toBe(0);
  expect(stops.at(-1)?.colour).toBe(looks.night.paper.toLowerCase());
  const brightness = stops.map(({ colour }) => contrast(colour, '#000000'));
  expect(brightness).toEqual([...brightness].sort((one, other) => other - one));
  // So low a step that no ring is seen.
  for (const [index, one] of brightness.slice(1).entries())
    expect((brightness[index] ?? one) / one).toBeLessThan(1.1);
});

test('other looks have none, nor has a sheet on the ground of an accent', () => {
  expect(glowOn(looks['south-lake'], 'primary', 'head')).toBeNull();
  expect(glowOn(looks['civic-red'], 'primary', 'horizon')).toBeNull();
  expect(glowOn(lookOnGround(looks.night, 'section', 'teal'), 'teal', 'head')).toBeNull();
});
