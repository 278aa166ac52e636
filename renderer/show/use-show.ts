import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Show } from '../../shared/model/show.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** A window out of sight keeps in step at its leisure: the one in sight has the processor. */
const leisureMs = 1000;

/** The show under way; null when there is none, undefined until the main process has said so. */
export function useShow(): Show | null | undefined {
  const [show, setShow] = useState<Show | null>();

  useEffect(() => {
    let latest: Show | null | undefined;
    let timer: number | undefined;

    function take(): void {
      window.clearTimeout(timer);
      // Before anything else that waits: the audience is looking.
      flushSync(() => setShow(latest));
    }
    const unsubscribe = api.show.changed((changed) => {
      latest = changed;
      window.clearTimeout(timer);
      if (document.hidden) timer = window.setTimeout(take, leisureMs);
      else take();
    });
    const onVisible = () => {
      if (!document.hidden && latest !== undefined) take();
    };
    document.addEventListener('visibilitychange', onVisible);
    let wanted = true;
    api.show.get().then((answer) => {
      // What was told meanwhile is newer than the answer.
      if (!wanted || latest !== undefined) return;
      latest = answer;
      setShow(answer);
    }, reportError);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
      unsubscribe();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, []);

  return show;
}
