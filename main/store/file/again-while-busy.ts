import { sqliteCode } from './store-error.ts';

/** In ms. Bringing a store up to date takes a fraction of it. */
const patience = 4000;
const longestPause = 60;

/**
 * Tries anew what another program's lock stands in the way of. Two programs that bring one store up
 * to date at once each want it for themselves: SQLite refuses both, so each lets go of it and comes
 * back after a pause that is not the other's.
 *
 * @param open must have let go of the store when it throws
 * @throws what `open` threw last
 */
export function againWhileBusy<Result>(open: () => Result): Result {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return open();
    } catch (error) {
      if (sqliteCode(error) !== 'SQLITE_BUSY' || Date.now() > until) throw error;
    }
    pause(Math.random() * longestPause);
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
