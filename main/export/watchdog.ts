/** Calls `giveUp` once when no sign of life was seen for `ms`, or what the last sign asked for. */
export function createWatchdog(ms: number, giveUp: () => void) {
  let timer = setTimeout(giveUp, ms);
  let stopped = false;

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  function sawLife(next = ms): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(giveUp, next);
  }

  return { sawLife, stop };
}
