import { type KeyboardEvent, useState } from 'react';

/** How many lines a page key goes. */
const pageLines = 10;

const steps: Readonly<Record<string, number>> = {
  ...{ ArrowUp: -1, ArrowDown: 1, PageUp: -pageLines, PageDown: pageLines },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
};

/**
 * Lines that are one stop of the Tab key, so that what follows them is near; the arrow keys go from
 * one to the next. Each has a button that is marked `data-line`.
 *
 * @param count of the lines that are drawn
 */
export function useOneStop(count: number) {
  const [reached, setReached] = useState(0);
  const stop = Math.min(reached, count - 1);

  /** Of the element around the lines. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    // In a field between the lines the arrows are the field's.
    if (!(event.target as HTMLElement).matches('[data-line]')) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(count - 1, stop + step));
    setReached(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')[next]?.focus();
  }

  const lineProps = (index: number) => ({
    'data-line': true,
    tabIndex: index === stop ? 0 : -1,
    onFocus: () => setReached(index),
  });

  return { onKeyDown, lineProps };
}
