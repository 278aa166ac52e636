/**
 * Loads every face with the characters that it is to draw: a face is sliced by character, and
 * what is not loaded when printing starts is printed in another font.
 * @throws Error when a slice can't be loaded
 */
export async function loadFaces(faces: readonly string[], text: string): Promise<void> {
  const characters = [...new Set(text)].join('');
  await Promise.all(faces.map((face) => document.fonts.load(face, characters)));
  await document.fonts.ready;
  const broken = [...document.fonts].filter((face) => face.status === 'error');
  if (broken.length > 0)
    throw new Error(
      `fonts not loaded: ${broken.map(({ family, weight }) => `${family} ${weight}`).join(', ')}`,
    );
}

/**
 * Makes sure that each page shows its slide: there, of the page's size, with a heading that says
 * something, and no chart of no size.
 * @throws Error naming the slides that are not drawn
 */
export function assertDrawn(root: ParentNode, keys: readonly string[]): void {
  const slides = [...root.querySelectorAll<HTMLElement>('.slide')];
  const drawn = slides.map((slide) => slide.dataset['slideKey']);
  if (drawn.join() !== keys.join())
    throw new Error(`drawn ${drawn.join(', ')} instead of ${keys.join(', ')}`);
  const faults = slides.flatMap((slide) =>
    faultsOf(slide).map((fault) => `${slide.dataset['slideKey']}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(faults.join('; '));
}

function faultsOf(slide: HTMLElement): string[] {
  const { width, height } = slide.getBoundingClientRect();
  const faults = [];
  if (width !== 1280 || height !== 720) faults.push(`measures ${width} × ${height}`);
  if (!slide.querySelector('h1')?.textContent?.trim()) faults.push('has no heading');
  if ([...slide.querySelectorAll('svg, canvas, img')].some(isFlat))
    faults.push('holds a picture of no size');
  return faults;
}

function isFlat(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width === 0 || height === 0;
}
