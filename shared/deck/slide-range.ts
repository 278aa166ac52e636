import { AppError } from '../errors.ts';

/** Runs of slide numbers, as `1-5,8` asks for. */
export type SlideRange = readonly (readonly [first: number, last: number])[];

const run = /^([1-9]\d{0,4})(?:-([1-9]\d{0,4}))?$/;

/**
 * Reads a range as people type it, also with an input method on: `1-5,8`, `1—5，8`, `１至5、8`.
 *
 * @throws usage.slides-unreadable
 */
export function parseSlideRange(text: string): SlideRange {
  return plain(text)
    .split(',')
    .map((part) => {
      const [, from, to] = run.exec(part) ?? [];
      const [first, last] = [Number(from), Number(to ?? from)];
      if (from === undefined || last < first) {
        throw new AppError('usage.slides-unreadable', { slides: text });
      }
      return [first, last];
    });
}

/**
 * The numbers in order, each once: `8,1-2` is 1, 2, 8.
 *
 * @param total how many slides the deck shows
 * @throws usage.slides-beyond
 */
export function slideNumbers(range: SlideRange, total: number): number[] {
  if (range.some(([, last]) => last > total)) {
    const slides = range.map(([first, last]) => (first === last ? first : `${first}-${last}`));
    throw new AppError('usage.slides-beyond', { slides: slides.join(','), total });
  }
  const wanted = (number: number) =>
    range.some(([first, last]) => first <= number && number <= last);
  return Array.from({ length: total }, (_, index) => index + 1).filter(wanted);
}

/** Digits, commas and hyphens of any width and kind as those of ASCII, without spaces around. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/\s*[‐‑‒–—―~〜至到-]+\s*/g, '-')
    .replace(/\s*[,、;；]\s*/g, ',');
}
