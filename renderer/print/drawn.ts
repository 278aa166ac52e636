import { stageSize } from '../../shared/model/stage.ts';

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
  const slides = [...root.querySelectorAll<HTMLElement>('[data-slide-key]')];
  const drawn = slides.map((slide) => slide.dataset['slideKey']);
  if (drawn.join() !== keys.join())
    throw new Error(`drawn ${drawn.join(', ')} instead of ${keys.join(', ')}`);
  const faults = slides.flatMap((slide) =>
    faultsOf(slide).map((fault) => `${slide.dataset['slideKey']}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(faults.join('; '));
}

function faultsOf(slide: HTMLElement): string[] {
  // As laid out: on a handout a slide is drawn smaller.
  const { offsetWidth: width, offsetHeight: height } = slide;
  const faults = [];
  if (width !== stageSize.width || height !== stageSize.height)
    faults.push(`measures ${width} × ${height}`);
  if (!slide.querySelector('h1')?.textContent?.trim()) faults.push('has no heading');
  if ([...slide.querySelectorAll('svg, canvas, img')].some(isFlat))
    faults.push('holds a picture of no size');
  return faults;
}

/**
 * Makes sure that the text around the slides has the room that was worked out for it beforehand:
 * no row is higher, and nothing reaches below the text's end.
 * @throws Error naming the pages where text would be cut
 */
export function assertUncut(root: ParentNode): void {
  const faults = [...root.querySelectorAll<HTMLElement>('[data-paper]')].flatMap((page, index) => {
    const rows = [...page.querySelectorAll<HTMLElement>('[data-page="table"] tr')].filter(
      (row) => row.offsetHeight > Math.ceil(Number.parseFloat(row.style.height)) + 1,
    );
    const foot =
      page.querySelector<HTMLElement>('[data-page="foot"]')?.offsetTop ?? page.offsetHeight;
    const low = [...page.querySelectorAll<HTMLElement>('[data-page="text"]')].filter(
      ({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > foot,
    );
    return rows.length + low.length > 0 ? [`page ${index + 1} of this run has no room`] : [];
  });
  if (faults.length > 0) throw new Error(faults.join('; '));
}

function isFlat(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width === 0 || height === 0;
}
