import type { BindResult } from '../../shared/deck/bound-slide.ts';

/** Where a window has its slides drawn as miniatures, so that another list can copy them instead of drawing them anew. */
export interface DrawnSheets {
  /**
   * Notes the element that a slide is drawn in, for as long as it is.
   *
   * @returns takes the note back
   */
  note(result: BindResult, drawnIn: Element): () => void;
  /** A still copy of the slide's sheet, as it is drawn now; null where it is not. */
  copyOf(result: BindResult): Element | null;
}

export function createDrawnSheets(): DrawnSheets {
  const places = new Map<BindResult, Element>();
  return {
    note(result, drawnIn) {
      places.set(result, drawnIn);
      return () => {
        if (places.get(result) === drawnIn) places.delete(result);
      };
    },
    copyOf(result) {
      const sheet = places.get(result)?.querySelector('[data-fit="sheet"] > *');
      if (!sheet) return null;
      const copy = sheet.cloneNode(true) as Element;
      // Nothing refers into a picture of a slide, and no document has a name twice.
      for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
      return copy;
    },
  };
}
