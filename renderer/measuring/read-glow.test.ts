import { expect, test } from 'vitest';
import { DrawnGlow } from '../../shared/model/presentation.ts';
import { glowImage, glowOn } from '../styles/glow.ts';
import { looks } from '../styles/looks.ts';
import { readGlow } from './read-glow.ts';

test('what a look paints is read back as it was worked out', () => {
  for (const place of ['head', 'figure', 'horizon'] as const) {
    const glow = glowOn(looks.night, 'teal', place);
    if (!glow) throw new Error('no light');
    const read = readGlow(glowImage(glow));
    expect(DrawnGlow.parse(read)).toEqual({
      ...glow,
      stops: glow.stops.map(({ at, colour }) => ({ at, colour: colour.toUpperCase() })),
    });
  }
});

test('as browsers compute it, it is read too', () => {
  expect(readGlow('radial-gradient(at 12% 0%, rgb(20, 46, 57) 0%, rgb(11, 23, 34) 46%)')).toEqual({
    ...{ x: 0.12, y: 0 },
    stops: [
      { at: 0, colour: '#142E39' },
      { at: 0.46, colour: '#0B1722' },
    ],
  });
});

test('where there is none, none is read; a picture that no ground has is told', () => {
  expect(readGlow('none')).toBeNull();
  expect(() => readGlow('linear-gradient(red, blue)')).toThrow('no light that can be measured');
});
