import type { Paint } from '../../shared/model/presentation.ts';

/**
 * A computed colour of CSS as paint; null for one that can't be seen.
 *
 * @param opacity of all that it is painted in, 0 to 1
 * @throws Error for a colour in a notation that browsers compute no colours of our styles to
 */
export function paintOf(colour: string, opacity = 1): Paint | null {
  const { channels, alpha } = parseColour(colour);
  const seen = Math.round(alpha * opacity * 1000) / 1000;
  if (seen <= 0) return null;
  const hex = channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
  return { colour: `#${hex.toUpperCase()}`, opacity: Math.min(seen, 1) };
}

interface Channels {
  /** Red, green and blue, 0 to 255. */
  readonly channels: readonly number[];
  readonly alpha: number;
}

function parseColour(colour: string): Channels {
  if (colour === 'none' || colour === 'transparent') return { channels: [0, 0, 0], alpha: 0 };
  const [, kind, inside = ''] = /^(rgba?|color)\((.+)\)$/.exec(colour) ?? [];
  const numbers = inside.match(/[\d.]+(?:e-?\d+)?%?/g)?.map(toNumber) ?? [];
  const [red, green, blue, alpha = 1] = numbers;
  if (red !== undefined && green !== undefined && blue !== undefined) {
    if (kind === 'rgb' || kind === 'rgba') return { channels: [red, green, blue], alpha };
    if (inside.startsWith('srgb ')) {
      const channels = [red, green, blue].map((share) => Math.min(share, 1) * 255);
      return { channels, alpha };
    }
  }
  const [, hex] = /^#([\da-f]{6})$/i.exec(colour) ?? [];
  if (hex)
    return {
      channels: [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
      alpha: 1,
    };
  throw new Error(`no colour that can be measured: ${colour}`);
}

function toNumber(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}
