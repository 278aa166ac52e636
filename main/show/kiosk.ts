import { powerSaveBlocker } from 'electron';

/** Keeps the display awake while a show runs, and only then. */
export function createWakefulness() {
  let blocker: number | null = null;

  return {
    set(awake: boolean): void {
      if (awake === (blocker !== null)) return;
      if (blocker === null) {
        blocker = powerSaveBlocker.start('prevent-display-sleep');
      } else {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
  };
}
