import { AppError, type Failure } from '../../shared/errors.ts';
import type { ExportProgress } from '../../shared/model/export.ts';
import type { ExportOutcome } from './export-job.ts';

/** An export as the person sees it. */
export type ExportState =
  | { readonly status: 'none' }
  /** Started; until the first progress the system's own dialog asks where to. */
  | { readonly status: 'asking' }
  | { readonly status: 'running'; readonly progress: ExportProgress; readonly stopping: boolean }
  | { readonly status: 'done'; readonly outcome: ExportOutcome }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly failure: Failure };

export type ExportEvent =
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly progress: ExportProgress }
  | { readonly type: 'cancel-asked' }
  /** Null when the person chose no file. */
  | { readonly type: 'ended'; readonly outcome: ExportOutcome | null }
  | { readonly type: 'broke'; readonly error: unknown }
  | { readonly type: 'closed' };

export function nextExportState(state: ExportState, event: ExportEvent): ExportState {
  switch (event.type) {
    case 'started':
      return { status: 'asking' };
    case 'progressed':
      return isUnderWay(state) ? running(state, event.progress) : state;
    case 'cancel-asked':
      return state.status === 'running' ? { ...state, stopping: true } : state;
    case 'ended':
      return event.outcome ? { status: 'done', outcome: event.outcome } : { status: 'none' };
    case 'broke':
      return ended(AppError.toFailure(event.error));
    case 'closed':
      return isUnderWay(state) ? state : { status: 'none' };
  }
}

function isUnderWay(state: ExportState): boolean {
  return state.status === 'asking' || state.status === 'running';
}

function running(state: ExportState, progress: ExportProgress): ExportState {
  return { status: 'running', progress, stopping: state.status === 'running' && state.stopping };
}

function ended(failure: Failure): ExportState {
  return failure.code === 'export.cancelled'
    ? { status: 'cancelled' }
    : { status: 'failed', failure };
}
