/** Calls `giveUp` once when no sign of life was seen for `ms`. */
export function createWatchdog(ms: number, giveUp: () => void) {
  let timer = setTimeout(giveUp, ms);
  let stopped = false;

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  function sawLife(): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(giveUp, ms);
  }

  return { sawLife, stop };
}
