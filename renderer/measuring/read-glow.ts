import type { DrawnGlow } from '../../shared/model/presentation.ts';
import { paintOf } from './paints.ts';

/**
 * The light on a ground, of a computed background picture of CSS; null for none.
 *
 * @throws Error for any picture that no ground of ours has
 */
export function readGlow(image: string): DrawnGlow | null {
  if (image === 'none') return null;
  const [, x, y, rings = ''] =
    /^radial-gradient\((?:ellipse )?(?:farthest-corner )?at ([\d.]+)% ([\d.]+)%, (.+)\)$/.exec(
      image,
    ) ?? [];
  const stops = [...rings.matchAll(/((?:rgba?|color)\([^)]+\)|#[\da-f]{6}) ([\d.]+)%/gi)];
  if (x === undefined || y === undefined || stops.length < 2)
    throw new Error(`no light that can be measured: ${image}`);
  return {
    ...{ x: share(x), y: share(y) },
    stops: stops.map(([, colour = '', at = '']) => ({
      at: share(at),
      colour: paintOf(colour)?.colour ?? '',
    })),
  };
}

function share(percent: string): number {
  return Math.round(Number(percent) * 1000) / 100_000;
}
