import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { slideFaces } from '../styles/fonts.ts';
import { loadFaces } from './drawn.ts';
import type { createVerdict } from './verdict.ts';

/** Pages that are drawn between two signs of life. */
const batch = 8;

/** A slide's own picture that can't be read leaves a card on its slide, and the proof says so. */
async function decode(picture: HTMLImageElement): Promise<void> {
  const isOnSlide = picture.closest('[data-picture]') !== null;
  await picture.decode().catch((error: unknown) => {
    if (!isOnSlide) throw error;
  });
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
      ...pictures.map(decode),
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
