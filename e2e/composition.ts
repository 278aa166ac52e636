import type { Page } from '@playwright/test';

/** What a slide looks like from the back row: how much of it is empty, and whether one thing leads. */
export interface SheetComposition {
  /** The largest thing below the title: a drawing's share of the sheet, 0 to 1. */
  readonly largestDrawing: number;
  /** The sizes of words and figures that are no title, kicker or foot, the largest first, in stage units. */
  readonly sizes: readonly number[];
}

/** Runs in the page. */
export function composition(slide: Element): SheetComposition {
  const sheet = slide.getBoundingClientRect();
  const scale = sheet.width / 1280;
  const areaOf = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (width * height) / (sheet.width * sheet.height);
  };
  const drawings = [...slide.querySelectorAll('svg, [data-picture]')].map(areaOf);
  const isFrame = (element: Element) => element.closest('header, footer') !== null;
  const words = [...slide.querySelectorAll('p, span, h1, div, text, tspan')].filter(
    (element) =>
      !isFrame(element) &&
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      ),
  );
  const sizes = words.map((element) => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const drawn = element.closest('svg');
    const width = drawn?.viewBox.baseVal.width ?? 0;
    const own = drawn && width > 0 ? drawn.getBoundingClientRect().width / width / scale : 1;
    return Math.round(size * own);
  });
  return {
    largestDrawing: Math.max(0, ...drawings),
    sizes: [...new Set(sizes)].sort((one, other) => other - one),
  };
}

/** Squares of so many stage units, of which each is empty or not. */
const cell = 40;

/**
 * The share of the sheet where nothing is but its paper, 0 to 1.
 *
 * @param png the sheet alone, in whatever size
 * @param paper the colour of its paper, `#RRGGBB`
 */
export async function emptyShare(page: Page, png: Buffer, paper: string): Promise<number> {
  return page.evaluate(
    async ({ picture, paper, cell }) => {
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), {
        resizeWidth: 1280,
        resizeHeight: 720,
      });
      const context = new OffscreenCanvas(1280, 720).getContext('2d');
      if (!context) throw new Error('there is no canvas to read pixels with');
      context.drawImage(bitmap, 0, 0);
      const wanted = [1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16));
      const isPaper = (data: Uint8ClampedArray) => {
        for (let at = 0; at < data.length; at += 4)
          for (let channel = 0; channel < 3; channel += 1)
            if (Math.abs((data[at + channel] ?? 0) - (wanted[channel] ?? 0)) > 6) return false;
        return true;
      };
      let empty = 0;
      let all = 0;
      for (let top = 0; top < 720; top += cell)
        for (let left = 0; left < 1280; left += cell) {
          all += 1;
          if (isPaper(context.getImageData(left, top, cell, cell).data)) empty += 1;
        }
      return empty / all;
    },
    { picture: png.toString('base64'), paper, cell },
  );
}
