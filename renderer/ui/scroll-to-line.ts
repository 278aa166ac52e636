import type { Virtualizer } from '@tanstack/react-virtual';

/**
 * Brings a line of a list into sight that keeps only such lines in the page. A press may come before
 * the list heard that it was scrolled: judged by what it heard last, a line in sight would jump.
 */
export function scrollToLine(list: Virtualizer<HTMLElement, Element>, line: number): void {
  list.scrollOffset = list.scrollElement?.scrollTop ?? list.scrollOffset;
  list.scrollToIndex(line);
}
