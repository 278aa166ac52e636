import { AppError, type Failure } from '../../shared/errors.ts';
import type { Draft } from '../../shared/model/draft.ts';
import { reportError } from '../error-report.ts';

/** Typing is kept this long after it began, in ms; a crash loses no more. */
const patience = 300;

interface Drafts {
  get(draft: { readonly form: string }): Promise<Draft | null>;
  keep(draft: { readonly form: string; readonly value: never }): Promise<unknown>;
  drop(draft: { readonly form: string }): Promise<unknown>;
}

/** What the store could not take, by form, for as long as the window is there. */
const unkept = new Map<string, Draft>();

/**
 * Keeps what is typed into one form. What could not be kept is tried again with the next key, and
 * when the form or the window goes; a form that opens meanwhile finds it all the same.
 *
 * @param onFailure hears why typing is not kept at present; null once it is again
 */
export function createDraftKeeper(
  form: string,
  drafts: Drafts,
  onFailure: (failure: Failure | null) => void,
) {
  let waiting: { readonly typed: unknown } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = false;
  let drops = 0;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
    waiting = null;
  }

  function flush(): void {
    const kept = waiting;
    stop();
    if (!kept) return;
    const dropsBefore = drops;
    drafts.keep({ form, value: kept.typed as never }).then(
      () => {
        unkept.delete(form);
        onFailure(null);
      },
      (error: unknown) => {
        if (drops > dropsBefore) return reportError(error);
        unkept.set(form, { form, value: kept.typed as never, at: new Date().toISOString() });
        waiting ??= kept;
        onFailure(AppError.toFailure(error));
        reportError(error);
      },
    );
  }

  return {
    /** Whether anything was kept or dropped since the form opened: it is newer than any draft. */
    began: () => began,
    /** What was kept when the form was last open. */
    read: async (): Promise<Draft | null> => unkept.get(form) ?? drafts.get({ form }),
    /** Keeps what is typed, a moment later. */
    keep(typed: unknown): void {
      began = true;
      waiting = { typed };
      timer ??= setTimeout(flush, patience);
    },
    flush,
    /** Forgets what was kept: it was saved, or given up. */
    drop(): void {
      began = true;
      drops += 1;
      stop();
      unkept.delete(form);
      onFailure(null);
      drafts.drop({ form }).catch(reportError);
    },
  };
}
