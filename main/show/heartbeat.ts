/** What processors have done since some time before, in ms; what the system does not say is 0. */
export interface Usage {
  /** For the page. */
  readonly page: number;
  /** For the process that draws for all pages, which a page may have to wait for. */
  readonly graphics: number;
  /** For nobody, all processors together. */
  readonly idle: number;
}

interface Dependencies {
  /** Asks for a sign of life; settles when it has come. */
  readonly ping: () => Promise<unknown>;
  readonly usage: () => Usage;
  readonly onSilent: () => void;
}

/** From an answer to the next question. */
const everyMs = 300;
/** From one look at a page that has not answered yet to the next. */
const lookMs = 150;
/** A page that had a processor for so long, or could have had one, and has not come to an answer, hangs. */
const patienceMs = 1500;
/** One that was just loaded draws everything for the first time, in one go: seconds of a slow processor. */
const startingPatienceMs = 6000;
/** With so many answers (3 s and more) it has. */
const answersOfStart = 10;
/** One that gets nothing at all is given up after so many times its patience. */
const mostPatience = 10;
/** What the page has sent is read before it is judged. */
const lastCallMs = 20;

/**
 * Asks for a sign of life time and again, until one fails to come; Chromium itself misses a page
 * that hangs while nobody presses a key in it, as nobody does in the audience's window.
 *
 * Patience is not measured by the clock: on a machine that is busy with other things a page that
 * works on answers late. What counts is the time in which it had a processor, or one was free and
 * nothing of the app's was at work that it could wait for. A machine that sleeps has neither. A page
 * that was just loaded has four times as much of it: taken for dead while it starts, it would be
 * loaded anew, and so time and again.
 *
 * @returns how to stop
 */
export function startHeartbeat({ ping, usage, onSilent }: Dependencies): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let answers = 0;

  function beat(): void {
    let answered = false;
    let looks = 0;
    let spent = 0;
    let last: Usage | null = null;
    const patience = answers < answersOfStart ? startingPatienceMs : patienceMs;

    function look(): void {
      looks += 1;
      const now = usage();
      // The first look has nothing to compare with.
      if (last) spent += chancesBetween(last, now);
      last = now;
      const isStuck = spent >= patience || looks * lookMs >= patience * mostPatience;
      timer = isStuck ? setTimeout(takeForDead, lastCallMs) : setTimeout(look, lookMs);
    }

    function takeForDead(): void {
      stop();
      onSilent();
    }

    const again = () => {
      if (answered || stopped) return;
      answered = true;
      answers += 1;
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

/** Time from one look to the next in which the page could have answered, in ms; never more than planned. */
function chancesBetween(before: Usage, now: Usage): number {
  const worked = now.page - before.page;
  const free = Math.min(lookMs, now.idle - before.idle) - (now.graphics - before.graphics);
  return Math.min(lookMs, Math.max(worked, free, 0));
}
