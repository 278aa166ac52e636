import type { Page } from '@playwright/test';

/** A horizontal line of a slide, in CSS px of the window. */
export interface Line {
  readonly name: string;
  readonly x: number;
  readonly top: number;
  /** In the stage's units. */
  readonly thickness: number;
  readonly colour: string;
}

/** The upper borders of a slide's boxes. Runs in the page, so it may use nothing from outside. */
export function findLines(slide: Element): Line[] {
  return [...slide.querySelectorAll('*')].flatMap((element) => {
    const { borderTopWidth, borderTopStyle, borderTopColor, borderRadius } =
      getComputedStyle(element);
    const thickness = Number.parseFloat(borderTopWidth);
    if (thickness === 0 || borderTopStyle !== 'solid' || borderRadius !== '0px') return [];
    // For screen readers alone.
    for (let up: Element | null = element; up; up = up.parentElement)
      if (getComputedStyle(up).clipPath === 'inset(50%)') return [];
    const { left, top } = element.getBoundingClientRect();
    const name = `${element.tagName}.${element.className}`;
    return [{ name, x: left + 4, top, thickness, colour: borderTopColor }];
  });
}

/**
 * The lines that are not drawn as so many rows of exactly their colour, told with the rows' colours
 * from above to below: a line between pixels is spread over one row more, in paler colours.
 */
export async function missedLines(
  page: Page,
  lines: readonly Line[],
  scale: number,
): Promise<string[]> {
  const picture = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  return page.evaluate(
    async ({ picture, lines, scale }) => {
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('there is no canvas to read pixels with');
      context.drawImage(bitmap, 0, 0);
      return lines.flatMap(({ name, x, top, thickness, colour }) => {
        const [first, rows] = [Math.round(top) - 2, thickness * scale + 4];
        const { data } = context.getImageData(Math.round(x), first, 1, rows);
        const colours = Array.from(
          { length: rows },
          (_, row) => `rgb(${data.slice(row * 4, row * 4 + 3).join(', ')})`,
        );
        const drawn = colours.filter((each) => each === colour).length;
        return drawn === thickness * scale ? [] : [`${name}: ${colour} in ${colours.join(' ')}`];
      });
    },
    { picture, lines, scale },
  );
}
