interface Parts {
  /** Asks for a sign of life; settles when it has come. */
  readonly ping: () => Promise<unknown>;
  readonly onSilent: () => void;
}

/** Together with making the window anew these stay below three seconds. */
const everyMs = 300;
const patienceMs = 1500;
/** A timer this late says that the machine slept, not the page. */
const lateMs = 500;

/**
 * Asks for a sign of life time and again, until one fails to come; Chromium itself misses a page
 * that hangs while nobody presses a key in it, as nobody does in the audience's window.
 *
 * @returns how to stop
 */
export function startHeartbeat({ ping, onSilent }: Parts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function beat(): void {
    const due = Date.now() + patienceMs;
    let answered = false;
    timer = setTimeout(() => {
      if (Date.now() - due > lateMs) return beat();
      stop();
      onSilent();
    }, patienceMs);
    const again = () => {
      if (answered || stopped) return;
      answered = true;
      clearTimeout(timer);
      timer = setTimeout(beat, everyMs);
    };
    ping().then(again, again);
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  beat();
  return stop;
}
