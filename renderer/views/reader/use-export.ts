import { useEffect, useReducer, useRef } from 'react';
import type { ExportRequest } from '../../../shared/model/export.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { isUnderWay, nextExportState } from './export-state.ts';

/** Runs one export at a time and keeps its state for the screen. */
export function useExport() {
  const [state, dispatch] = useReducer(nextExportState, { status: 'none' });
  const busy = useRef(false);

  useEffect(
    () => api.exports.progress((progress) => dispatch({ type: 'progressed', progress })),
    [],
  );

  async function start(request: ExportRequest): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    dispatch({ type: 'started' });
    try {
      dispatch({ type: 'ended', report: await api.exports.start(request) });
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

  return {
    state,
    underWay: isUnderWay(state),
    start: (request: ExportRequest) => void start(request),
    cancel,
    close: () => dispatch({ type: 'closed' }),
    reveal: () => void api.exports.reveal().catch(reportError),
  };
}

export type Export = ReturnType<typeof useExport>;
