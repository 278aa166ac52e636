import { useEffect, useReducer, useRef, useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { AppError } from '../../shared/errors.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import type { ExportJob, ExportOutcome } from './export-job.ts';
import { nextExportState } from './export-state.ts';

/**
 * Runs one export at a time and keeps its state for the screen.
 *
 * @param onUnchosen the person was asked where to, and chose no place
 */
export function useExport(onUnchosen: () => void) {
  const [state, dispatch] = useReducer(nextExportState, { status: 'none' });
  const [openFailure, setOpenFailure] = useState<Failure | null>(null);
  const busy = useRef(false);
  const last = useRef<ExportJob | null>(null);

  useEffect(
    () => api.exports.progress((progress) => dispatch({ type: 'progressed', progress })),
    [],
  );

  async function run(job: ExportJob, target: 'ask' | 'last'): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    last.current = job;
    setOpenFailure(null);
    dispatch({ type: 'started' });
    try {
      const outcome = await outcomeOf(job, target);
      dispatch({ type: 'ended', outcome });
      if (outcome === null) onUnchosen();
    } catch (error) {
      dispatch({ type: 'broke', error });
    } finally {
      busy.current = false;
    }
  }

  function cancel(): void {
    dispatch({ type: 'cancel-asked' });
    api.exports.cancel().catch(reportError);
  }

  function again(target: 'ask' | 'last'): void {
    if (last.current) void run(last.current, target);
  }

  return {
    state,
    start: (job: ExportJob) => void run(job, 'ask'),
    /** The same once more, to the file chosen before. */
    retry: () => again('last'),
    /** The same once more, to a file that is asked for. */
    startElsewhere: () => again('ask'),
    cancel,
    close: () => dispatch({ type: 'closed' }),
    reveal: () => void api.exports.reveal().catch(reportError),
    open: () =>
      void api.exports.open().catch((error: unknown) => setOpenFailure(AppError.toFailure(error))),
    /** Why the file could not be opened; null when it could, or nobody tried. */
    openFailure,
  };
}

export type Export = ReturnType<typeof useExport>;

async function outcomeOf(job: ExportJob, target: 'ask' | 'last'): Promise<ExportOutcome | null> {
  if (job.kind === 'pdf') {
    const { start, retry } = api.exports;
    const report = await (target === 'ask' ? start : retry)(job.request);
    return report && { kind: 'pdf', report };
  }
  if (job.kind === 'paper') {
    const report = await api.exports.print(job.request);
    return report && { kind: 'paper', report };
  }
  if (job.kind === 'presentation') {
    const { presentation, retryPresentation } = api.exports;
    const report = await (target === 'ask' ? presentation : retryPresentation)(job.request);
    return report && { kind: 'presentation', report };
  }
  const { images, retryImages } = api.exports;
  const report = await (target === 'ask' ? images : retryImages)(job.request);
  return report && { kind: 'images', report };
}
