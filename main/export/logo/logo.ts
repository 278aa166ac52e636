import { AppError } from '../../../shared/errors.ts';
import type { Logo, LogoFile } from '../../../shared/model/logo.ts';
import { safeSvg } from './safe-svg.ts';

/** What a logo may weigh, in bytes, and measure, in pixels. */
export const logoLimits = { bytes: 512 * 1024, pixels: 4096 } as const;

/**
 * A chosen file as a logo: a PNG as it is, an SVG with only what draws.
 * @throws logo.too-large, logo.not-a-picture, logo.has-text, logo.too-complex
 */
export function readLogo(bytes: Uint8Array): LogoFile {
  if (bytes.length > logoLimits.bytes) {
    throw new AppError('logo.too-large', { limit: logoLimits.bytes / 1024 });
  }
  const size = pngSize(bytes);
  if (size) {
    if (Math.max(size.width, size.height) > logoLimits.pixels) {
      throw new AppError('logo.too-large', { limit: logoLimits.bytes / 1024 });
    }
    return { type: 'image/png', content: bytes };
  }
  const content = new TextEncoder().encode(safeSvg(new TextDecoder('utf-8').decode(bytes)));
  // Written anew, signs that must be escaped take more room.
  if (content.length > logoLimits.bytes) {
    throw new AppError('logo.too-large', { limit: logoLimits.bytes / 1024 });
  }
  return { type: 'image/svg+xml', content };
}

/** As pages show it. */
export function toLogo({ type, content }: LogoFile): Logo {
  return { type, url: `data:${type};base64,${Buffer.from(content).toString('base64')}` };
}

/**
 * A kept logo as pages show it; null for none, and for one that would not be taken today, as an
 * earlier version may have kept it.
 */
export function keptLogo(file: LogoFile | null): Logo | null {
  if (file === null) return null;
  try {
    return toLogo(readLogo(new Uint8Array(file.content)));
  } catch {
    return null;
  }
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height of a whole PNG file; null for anything else. */
function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 45 || pngSignature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (name(12) !== 'IHDR' || name(bytes.length - 8) !== 'IEND') return null;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? { width, height } : null;
}
