import { nameOfPath, pathOfName, type SlidePath } from '../../../shared/deck/slide-paths.ts';

/** The texts that stand on the stage, in reading order: elements that name their place in the slide. */
export function textElements(stage: HTMLElement): HTMLElement[] {
  return [...stage.querySelectorAll<HTMLElement>('[data-fit="sheet"] [data-text]')];
}

/** Null where the slide does not show that text now. */
export function textElementAt(stage: HTMLElement, path: SlidePath): HTMLElement | null {
  const name = nameOfPath(path);
  return textElements(stage).find((element) => element.dataset['text'] === name) ?? null;
}

/** The text that an element is, or is part of. */
export function pathOfElement(element: Element | null): SlidePath | null {
  const name = element?.closest<HTMLElement>('[data-text]')?.dataset['text'];
  return name === undefined ? null : pathOfName(name);
}

/** The text after or before another one; null past the last or the first. */
export function neighbourOf(stage: HTMLElement, path: SlidePath, step: 1 | -1): SlidePath | null {
  const names = textElements(stage).map((element) => element.dataset['text']);
  const at = names.indexOf(nameOfPath(path));
  const next = at < 0 ? undefined : names[at + step];
  return next === undefined ? null : pathOfName(next);
}
