/** A time that runs out, unless something holds it. */
export interface Countdown {
  /** Holds it, or lets it go on; let go by whatever held it, it has its whole time again. */
  readonly hold: (by: string, on: boolean) => void;
  readonly stop: () => void;
}

/**
 * Begins to run at once.
 *
 * @param ms its whole time
 */
export function createCountdown(ms: number, onEnd: () => void): Countdown {
  const holding = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = setTimeout(onEnd, ms);
  function pause(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }
  return {
    hold(by, on) {
      if (on) {
        holding.add(by);
        pause();
      } else if (holding.delete(by) && holding.size === 0) {
        pause();
        timer = setTimeout(onEnd, ms);
      }
    },
    stop: pause,
  };
}
