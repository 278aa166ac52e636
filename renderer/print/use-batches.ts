import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { slideFaces } from '../styles/fonts.ts';
import { loadFaces } from './drawn.ts';
import type { createVerdict } from './verdict.ts';

/** Pages that are drawn between two signs of life. */
const batch = 8;

/**
 * Waits until a picture is there, to be decoded where it is printed or captured: a window that nobody
 * sees answers `decode()` with its next frame, two seconds later. A slide's own picture that can't be
 * read leaves a card on its slide, and the proof says so.
 *
 * @throws Error when any other picture can't be read
 */
async function load(picture: HTMLImageElement): Promise<void> {
  const isOnSlide = picture.closest('[data-picture]') !== null;
  picture.decoding = 'sync';
  if (!picture.complete)
    await new Promise((resolve) => {
      for (const name of ['load', 'error']) picture.addEventListener(name, resolve, { once: true });
    });
  if (picture.naturalWidth > 0 || isOnSlide) return;
  // It says why.
  await picture.decode();
}

/**
 * Draws a few pages at a time, and tells after each time how many are there.
 *
 * @param of how many pages are to come, at least 1
 * @param whenDrawn is called once, with all pages in the root and their faces loaded
 * @returns how many pages to draw now
 */
export function useBatches(
  root: RefObject<HTMLElement | null>,
  of: number,
  verdict: ReturnType<typeof createVerdict>,
  whenDrawn: (element: HTMLElement) => Promise<void>,
): number {
  const [drawn, setDrawn] = useState(batch);
  const finish = useEffectEvent(whenDrawn);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const added = [...element.querySelectorAll('[data-print-page]')].slice(drawn - batch);
    const pictures = added.flatMap((page) => [...page.querySelectorAll('img')]);
    Promise.all([
      loadFaces(slideFaces, added.map(({ textContent }) => textContent).join('')),
      ...pictures.map(load),
    ])
      .then(async () => {
        // Lays these pages out now, or the last batch would have to wait for the layout of all.
        element.getBoundingClientRect();
        await verdict.drawn(Math.min(drawn, of));
        if (drawn < of) setDrawn(drawn + batch);
        else await finish(element);
      })
      .catch(verdict.failed);
  }, [drawn, of, root, verdict]);

  return drawn;
}
