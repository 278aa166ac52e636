import type { Contract } from '../../shared/ipc/contract.ts';
import type { Client } from '../../shared/ipc/define.ts';
import type { StagePoint } from '../../shared/model/show.ts';

type ShowApi = Pick<Client<Contract>['show'], 'point' | 'pointed'>;

export type PointerController = ReturnType<typeof createPointerController>;

/** The laser or spotlight: where this window's pointer has it, or else where another window's has. */
export function createPointerController(show: ShowApi, reportError: (error: unknown) => void) {
  const listeners = new Set<(at: StagePoint | null) => void>();
  let isHere = false;
  let waiting: { at: StagePoint | null } | null = null;

  function tell(at: StagePoint | null): void {
    for (const listener of listeners) listener(at);
  }

  /** Once a frame is as often as anyone can see. */
  function send(at: StagePoint | null): void {
    if (!waiting)
      requestAnimationFrame(() => {
        if (waiting) show.point(waiting.at).catch(reportError);
        waiting = null;
      });
    waiting = { at };
  }

  return {
    /** Follows the pointer of other windows; what comes back of this one's is old news. */
    follow: (): (() => void) =>
      show.pointed((at) => {
        if (!isHere) tell(at);
      }),

    onChange(listener: (at: StagePoint | null) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    moveTo(at: StagePoint): void {
      isHere = true;
      tell(at);
      send(at);
    },

    leave(): void {
      if (!isHere) return;
      isHere = false;
      tell(null);
      send(null);
    },
  };
}
