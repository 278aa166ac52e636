import type { Log } from './log.ts';

/** How long after a change a backup is made, in ms: what is lost with a disk's bad sector is less than that. */
const pauseMs = 15 * 60_000;

interface Dependencies {
  /** Makes a backup where one is needed. */
  readonly keep: () => Promise<unknown>;
  /** While a show runs nothing else does. */
  readonly isBusy: () => boolean;
  readonly log: Pick<Log, 'error'>;
}

/**
 * Keeps backups of the store while the app runs: when it has come up, and some time after a change.
 * One that can't be made stops nothing.
 */
export function createBackupKeeper({ keep, isBusy, log }: Dependencies) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isKeeping = false;

  async function keepNow(): Promise<void> {
    if (isKeeping) return;
    isKeeping = true;
    try {
      await keep();
    } catch (error) {
      log.error('no backup of the data could be made', error);
    } finally {
      isKeeping = false;
    }
  }

  function changed(): void {
    timer ??= setTimeout(() => {
      timer = null;
      if (isBusy()) changed();
      else void keepNow();
    }, pauseMs);
    timer.unref();
  }

  return { keepNow, changed };
}
