import { useEffect, useMemo } from 'react';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** Typing is kept this long after it began, in ms; a crash loses no more. */
const patience = 300;

export interface DraftKeeper {
  /** Whether anything was kept or dropped since the form opened: it is newer than any draft. */
  readonly began: () => boolean;
  /** Keeps what is typed, a moment later. */
  readonly keep: (typed: unknown) => void;
  /** Forgets what was kept: it was saved, or given up. */
  readonly drop: () => void;
}

/**
 * Keeps what is typed into a form in the store, so that it is there again when the window closed
 * or the app died.
 *
 * @param form the draft's name
 */
export function useDraftKeeper(form: string): DraftKeeper {
  const keeper = useMemo(() => createKeeper(form), [form]);

  useEffect(() => {
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      window.removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [keeper]);

  return keeper;
}

function createKeeper(form: string): DraftKeeper & { readonly flush: () => void } {
  let waiting: { readonly typed: unknown } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = false;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
    waiting = null;
  }

  function flush(): void {
    const kept = waiting;
    stop();
    if (kept) api.drafts.keep({ form, value: kept.typed as never }).catch(reportError);
  }

  return {
    began: () => began,
    keep(typed) {
      began = true;
      waiting = { typed };
      timer ??= setTimeout(flush, patience);
    },
    flush,
    drop() {
      began = true;
      stop();
      api.drafts.drop({ form }).catch(reportError);
    },
  };
}
