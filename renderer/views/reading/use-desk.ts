import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError, type Failure } from '../../../shared/errors.ts';
import type { DeskPlan, DeskText, ReadingId } from '../../../shared/model/reading.ts';
import { api } from '../../api.ts';
import { setNotice } from '../../editing/undo.ts';

/** A document on the desk, as it is now; null until it is there. */
export interface DeskState {
  readonly text: DeskText | null;
  readonly plan: DeskPlan | null;
  /** Why it can't be shown. */
  readonly failure: Failure | null;
  readonly isBusy: boolean;
  /**
   * Does something that answers with the figures as they are after it, and shows them.
   * @returns them; null where it was refused, which is said
   */
  readonly act: (work: () => Promise<DeskPlan>) => Promise<DeskPlan | null>;
}

/** Keeps a document and its figures on screen, also when another window or an undo changes the store. */
export function useDesk(reading: ReadingId): DeskState {
  const [text, setText] = useState<DeskText | null>(null);
  const [plan, setPlan] = useState<DeskPlan | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const turn = useRef(0);
  /** Keys come faster than answers: each act waits for those before it. */
  const acting = useRef(0);
  const queue = useRef(Promise.resolve());

  useEffect(() => {
    let isShown = true;
    const fail = (error: unknown) => isShown && setFailure(AppError.toFailure(error));
    const refresh = () => {
      // What is done here answers with its own.
      if (acting.current > 0) return;
      turn.current += 1;
      const asked = turn.current;
      api.readings
        .plan({ reading })
        .then((found) => isShown && asked === turn.current && setPlan(found))
        .catch(fail);
    };
    api.readings
      .text({ reading })
      .then((found) => isShown && setText(found))
      .catch(fail);
    refresh();
    const stop = api.briefing.changed(refresh);
    return () => {
      isShown = false;
      stop();
    };
  }, [reading]);

  const act = useCallback(async (work: () => Promise<DeskPlan>): Promise<DeskPlan | null> => {
    const before = queue.current;
    const { promise: done, resolve } = Promise.withResolvers<void>();
    queue.current = done;
    acting.current += 1;
    setBusy(true);
    await before;
    try {
      const next = await work();
      turn.current += 1;
      setPlan(next);
      return next;
    } catch (error) {
      setNotice({ done: 'failed', failure: AppError.toFailure(error) });
      return null;
    } finally {
      acting.current -= 1;
      setBusy(acting.current > 0);
      resolve();
    }
  }, []);

  return { text, plan, failure, isBusy, act };
}
