import { useCallback, useEffect, useRef } from 'react';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** How long typing may pause before what was typed is kept, in ms. */
const pause = 300;

/**
 * Keeps what is typed into a form, a moment after each change, so that it is there again when the
 * window closed or the app died. `drop` forgets it: it was saved, or given up.
 */
export function useKeeping(form: string) {
  const waiting = useRef<{ readonly timer: number; readonly value: unknown } | null>(null);

  const flush = useCallback(() => {
    if (!waiting.current) return;
    const { timer, value } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    api.drafts.keep({ form, value: value as never }).catch(reportError);
  }, [form]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const keep = useCallback(
    (value: unknown) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { timer: window.setTimeout(flush, pause), value };
    },
    [flush],
  );

  const drop = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    api.drafts.drop({ form }).catch(reportError);
  }, [form]);

  return { keep, drop };
}
