interface Parts {
  /** Asks for a sign of life; settles when it has come. */
  readonly ping: () => Promise<unknown>;
  /** Processor time that the page has used since it began, in ms; null where the system does not say. */
  readonly processorTime: () => number | null;
  readonly onSilent: () => void;
}

/** From an answer to the next question. */
const everyMs = 300;
/** From one look at a page that has not answered yet to the next. */
const lookMs = 150;
/** A page that had a processor for so long, and has not come to an answer, goes round in a circle. */
const patienceMs = 1200;
/** So many looks (15 s) are enough for one that waits and does nothing. */
const mostLooks = 100;
/** What the page has sent is read before it is judged. */
const lastCallMs = 20;

/**
 * Asks for a sign of life time and again, until one fails to come; Chromium itself misses a page
 * that hangs while nobody presses a key in it, as nobody does in the audience's window.
 *
 * Patience is measured in the page's own processor time: on a machine that is busy with other
 * things a page that works on answers late, and one that gets nothing done by itself is no less
 * stuck. A machine that sleeps gives no processor time either.
 *
 * @returns how to stop
 */
export function startHeartbeat({ ping, processorTime, onSilent }: Parts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function beat(): void {
    let answered = false;
    let looks = 0;
    let spent = 0;
    let last: number | null = null;

    function look(): void {
      looks += 1;
      const used = processorTime();
      // The first look has nothing to compare with.
      if (used === null) spent += lookMs;
      else if (last !== null) spent += used - last;
      last = used;
      const isStuck = spent >= patienceMs || looks >= mostLooks;
      timer = isStuck ? setTimeout(judge, lastCallMs) : setTimeout(look, lookMs);
    }

    function judge(): void {
      stop();
      onSilent();
    }

    const again = () => {
      if (answered || stopped) return;
      answered = true;
      clearTimeout(timer);
      timer = setTimeout(beat, everyMs);
    };
    timer = setTimeout(look, lookMs);
    ping().then(again, again);
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  beat();
  return stop;
}
