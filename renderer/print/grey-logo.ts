import { grey, type Hex } from '../styles/color.ts';

/** A colour that CSS can name, as 8-bit sRGB, and how opaque it is, 0 to 1. */
export interface ReadColour {
  readonly hex: Hex;
  readonly alpha: number;
}

const svgHead = 'data:image/svg+xml;base64,';

/** The longest side of a picture, in pixels: twice what a page shows at 600 dpi. */
const mostPixels = 2048;

/**
 * A logo without its colours, for office printers. A drawing stays one: CSS's own filter would be
 * printed as a picture.
 *
 * @param url a `data:` URL, as is what it gives
 * @throws Error when the picture can't be read
 */
export async function greyLogo(url: string): Promise<string> {
  if (!url.startsWith(svgHead)) return greyPicture(url);
  const bytes = Uint8Array.from(atob(url.slice(svgHead.length)), (char) => char.charCodeAt(0));
  const svg = greySvg(new TextDecoder().decode(bytes), createColourReader());
  const encoded = new TextEncoder().encode(svg);
  return svgHead + btoa(Array.from(encoded, (byte) => String.fromCharCode(byte)).join(''));
}

/** What may be a colour: `#fff`, `rgb(…)`, or a word; never a reference such as `url(#fff)`. */
const colourLike = /url\([^)]*\)|#[\da-f]{3,8}\b|(?<![\w.-])[a-z][a-z-]*(?:\([^)]*\))?/gi;

/**
 * The drawing with each colour that it names as its grey.
 * @param read null for what is no colour
 */
export function greySvg(svg: string, read: (word: string) => ReadColour | null): string {
  const inValue = (value: string) =>
    value.replace(colourLike, (word) => {
      const colour = word.startsWith('url(') ? null : read(word);
      return colour ? written(grey(colour.hex), colour.alpha) : word;
    });
  const inRules = (css: string) => css.replace(/:[^;{}]+/g, inValue);
  return svg
    .replace(
      /(\s(?:fill|stroke|stop-color|color)=")([^"]*)/g,
      (_, name: string, value: string) => name + inValue(value),
    )
    .replace(/(\sstyle=")([^"]*)/g, (_, name: string, css: string) => name + inRules(css))
    .replace(
      /(<style[^>]*>)([\s\S]*?)(<\/style>)/g,
      (_, open: string, css: string, close: string) => open + inRules(css) + close,
    );
}

function written(hex: Hex, alpha: number): string {
  if (alpha >= 1) return hex;
  const value = Number.parseInt(hex.slice(1, 3), 16);
  return `rgba(${value}, ${value}, ${value}, ${alpha.toFixed(3)})`;
}

/** Asks the browser, which knows every way to write a colour. */
function createColourReader(): (word: string) => ReadColour | null {
  const context = canvasOf(1, 1);
  return (word) => {
    if (/^currentcolor$/i.test(word)) return null;
    const [one, other] = ['#000000', '#ffffff'].map((before) => {
      context.fillStyle = before;
      context.fillStyle = word;
      return context.fillStyle;
    });
    // A word that is no colour leaves the one before.
    if (one !== other) return null;
    context.clearRect(0, 0, 1, 1);
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    return { hex: `#${hex}`, alpha: alpha / 255 };
  };
}

async function greyPicture(url: string): Promise<string> {
  const image = new Image();
  // A window that nobody sees would decode it with its next frame, seconds later.
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('the logo can’t be read'));
    image.src = url;
  });
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, mostPixels / Math.max(naturalWidth, naturalHeight));
  const width = Math.max(1, Math.round(naturalWidth * scale));
  const height = Math.max(1, Math.round(naturalHeight * scale));
  const context = canvasOf(width, height);
  context.filter = 'grayscale(1)';
  context.drawImage(image, 0, 0, width, height);
  return context.canvas.toDataURL('image/png');
}

function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}
