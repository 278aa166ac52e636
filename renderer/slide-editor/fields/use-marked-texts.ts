import { type RefObject, useLayoutEffect } from 'react';
import { nameOfPath, type SlidePath } from '../../../shared/deck/slide-paths.ts';
import { textElements } from '../stage/text-elements.ts';

/** Marks on the stage the texts of the field that has the focus beside it. */
export function useMarkedTexts(stage: RefObject<HTMLElement | null>, path: SlidePath | null): void {
  const name = path === null ? null : nameOfPath(path);
  // The stage draws its texts anew with every change.
  useLayoutEffect(() => {
    const root = stage.current;
    if (!root || name === null) return;
    const marked = textElements(root).filter((element) =>
      `${element.dataset['text']}.`.startsWith(`${name}.`),
    );
    for (const element of marked) element.dataset['marked'] = 'true';
    return () => {
      for (const element of marked) delete element.dataset['marked'];
    };
  });
}
