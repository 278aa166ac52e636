import { describe, expect, test } from 'vitest';
import { accents } from '../../shared/model/indicator.ts';
import { sceneColours } from '../slides/scenes/scene-colours.ts';
import { contrast } from './color.ts';
import { lookOnGround, type SheetGround } from './grounds.ts';
import { districtLooks } from './looks.fixture.ts';
import { type DrawnLook, drawnLook, lookId, looks } from './looks.ts';

const builtIn = Object.values(looks);
const greys = builtIn.map(({ name }) => drawnLook(name, [], 'greyscale'));
const grounds: readonly SheetGround[] = ['paper', 'cover', 'section'];
const everyLook: readonly (readonly [told: string, look: DrawnLook])[] = [
  ...[...builtIn, ...greys].map((look) => [lookId(look), look] as const),
  ...districtLooks,
];

/** Every sheet of a look that has another ground than its paper, once. */
function grounded(look: DrawnLook): Set<DrawnLook> {
  const all = grounds.flatMap((ground) =>
    accents.map((accent) => lookOnGround(look, ground, accent)),
  );
  return new Set(all.filter((one) => one !== look));
}

test('whatever a sheet stands on, its words keep 4.5:1 and its marks 3:1', () => {
  for (const [told, look] of everyLook)
    for (const { paper, surface, ink, muted, outline, rule, accents: tokens } of grounded(look)) {
      const [ownTint, strong] = [tokens.primary.tint, tokens.primary.strong];
      const about = `${told} on ${paper}`;
      for (const ground of [paper, surface]) {
        for (const text of [ink, muted, strong])
          expect(contrast(text, ground), about).toBeGreaterThanOrEqual(4.5);
        for (const mark of [outline, rule, ownTint])
          expect(contrast(mark, ground), about).toBeGreaterThanOrEqual(3);
      }
      expect(contrast(ink, paper), about).toBeGreaterThanOrEqual(7);
    }
});

test('the foot of a cover can be read on whatever its scene has there', () => {
  for (const [told, look] of everyLook)
    for (const sheet of [lookOnGround(look, 'cover', 'primary'), ...grounded(look)]) {
      const { ground, path, water } = sceneColours(sheet);
      for (const under of [ground, path, water])
        expect(contrast(sheet.ink, under), `${told} on ${under}`).toBeGreaterThanOrEqual(4.5);
    }
});

test('what is cut out of a ground is told from it by steps, and lit things stand out', () => {
  const sheet = lookOnGround(looks['civic-red'], 'cover', 'primary');
  const { far, leafFar, leaf, near, front, light, sun } = sceneColours(sheet);
  const steps = [sheet.paper, far, leafFar, leaf, near, front];
  for (const [index, one] of steps.slice(1).entries())
    expect(contrast(one, steps[index] ?? one)).toBeGreaterThanOrEqual(1.06);
  for (const lit of [light, sun]) expect(contrast(lit, sheet.paper)).toBeGreaterThanOrEqual(3);
});

describe('the ground of', () => {
  test('a cover is that of the look’s composition', () => {
    expect(lookOnGround(looks['south-lake'], 'cover', 'primary')).toBe(looks['south-lake']);
    const { paper } = lookOnGround(looks['civic-red'], 'cover', 'green');
    expect(paper).toBe(lookOnGround(looks['civic-red'], 'cover', 'primary').paper);
    const night = lookOnGround(looks.night, 'cover', 'primary');
    expect(contrast(night.paper, '#000000')).toBeLessThan(contrast(looks.night.paper, '#000000'));
  });

  test('a section is its accent, in formal looks the primary one', () => {
    const paperOf = (look: DrawnLook, accent: 'green' | 'gold') =>
      lookOnGround(look, 'section', accent).paper;
    expect(paperOf(looks['south-lake'], 'green')).not.toBe(paperOf(looks['south-lake'], 'gold'));
    expect(paperOf(looks['civic-red'], 'green')).toBe(paperOf(looks['civic-red'], 'gold'));
  });

  test('any sheet in greys is paper: a full page of grey is a waste of toner', () => {
    for (const look of greys) expect([...grounded(look)]).toEqual([]);
  });

  test('the same sheet is the same object', () => {
    const of = () => lookOnGround(looks.night, 'section', 'teal');
    expect(of()).toBe(of());
  });
});
