import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Show } from '../../shared/model/show.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** The show under way; null when there is none, undefined until the main process has said so. */
export function useShow(): Show | null | undefined {
  const [show, setShow] = useState<Show | null>();

  useEffect(() => {
    let told = false;
    const unsubscribe = api.show.changed((changed) => {
      told = true;
      // Before anything else that waits: the audience is looking.
      flushSync(() => setShow(changed));
    });
    // What was told meanwhile is newer than the answer.
    api.show.get().then((answer) => {
      if (!told) setShow(answer);
    }, reportError);
    return () => {
      told = true;
      unsubscribe();
    };
  }, []);

  return show;
}
