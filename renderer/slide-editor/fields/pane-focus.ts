import { createContext, useContext } from 'react';
import { nameOfPath, type SlidePath } from '../../../shared/deck/slide-paths.ts';

/** The place of the slide that the stage asks the pane to show; null where it asks for none. */
export const FocusedPath = createContext<SlidePath | null>(null);

/** Whether the stage asks for this place, or for one within it. */
export function useIsFocused(path: SlidePath): boolean {
  const focused = useContext(FocusedPath);
  if (!focused) return false;
  return `${nameOfPath(focused)}.`.startsWith(`${nameOfPath(path)}.`);
}

/** The field of a place, or of the nearest place around it. */
export function fieldWithin(pane: Element, path: SlidePath): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join('.');
    const found = pane.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`);
    if (found) return found;
  }
  return null;
}
