const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

interface WhileUntouched {
  /** Without a touch for so long, ms, it begins. */
  readonly afterMs: number;
  /** Something else has the processors to itself: it is waited for as long again. */
  readonly isBusy: () => boolean;
  readonly begin: () => void;
  /** Called at the first touch after it began, and when that is stopped. */
  readonly end: () => void;
}

/**
 * Does something while nobody touches the window: it begins some time after the last touch, ends with
 * the next, and begins again.
 *
 * @returns how to stop
 */
export function whileUntouched(
  target: EventTarget,
  { afterMs, isBusy, begin, end }: WhileUntouched,
): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasBegun = false;

  function stop(): void {
    clearTimeout(timer);
    if (!hasBegun) return;
    hasBegun = false;
    end();
  }

  function wait(): void {
    stop();
    timer = setTimeout(() => {
      if (isBusy()) {
        wait();
        return;
      }
      hasBegun = true;
      begin();
    }, afterMs);
  }

  for (const touch of touches)
    target.addEventListener(touch, wait, { capture: true, passive: true, signal });
  wait();
  return () => {
    stop();
    leaving.abort();
  };
}
