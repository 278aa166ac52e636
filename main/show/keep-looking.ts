/** How often, and how many times: a slow system takes seconds to give up full screen. */
const looks = { every: 250, times: 24 } as const;

/**
 * Looks again and again whether a window is still where it was put: a window manager may move it when
 * it is done with what it was asked before, long after the window stood right for a moment.
 *
 * @param look puts right what is wrong; false when nobody wants that any more
 */
export function keepLooking(look: () => boolean, left: number = looks.times): void {
  setTimeout(() => {
    if (left > 0 && look()) keepLooking(look, left - 1);
  }, looks.every);
}
