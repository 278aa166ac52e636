import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { ExportProgress, ExportProof } from '../../shared/model/export.ts';
import type { ExportOutcome } from './export-job.ts';
import { type ExportEvent, type ExportState, nextExportState } from './export-state.ts';

const progress: ExportProgress = { phase: 'drawing', done: 0.4 };
const proof: ExportProof = {
  ok: true,
  checkedAt: '2024-02-01T08:00:00Z',
  snapshot: '0123456789ab',
  pages: 24,
  figures: 105,
  fonts: 2,
  failures: [],
};
const outcome: ExportOutcome = {
  kind: 'pdf',
  report: { file: '/tmp/a.pdf', pages: 24, bytes: 9, proof },
};

function after(...events: readonly ExportEvent[]): ExportState {
  return events.reduce(nextExportState, { status: 'none' });
}

test('nothing is shown until the work begins', () => {
  expect(after({ type: 'started' })).toEqual({ status: 'asking' });
  expect(after({ type: 'started' }, { type: 'progressed', progress })).toEqual({
    status: 'running',
    progress,
    stopping: false,
  });
});

test('choosing no file ends without a word', () => {
  expect(after({ type: 'started' }, { type: 'ended', outcome: null })).toEqual({ status: 'none' });
});

test('once cancelled it stays so, whatever progress still comes', () => {
  const stopping = after(
    { type: 'started' },
    { type: 'progressed', progress },
    { type: 'cancel-asked' },
    { type: 'progressed', progress },
  );
  expect(stopping).toEqual({ status: 'running', progress, stopping: true });
  expect(
    nextExportState(stopping, { type: 'broke', error: new AppError('export.cancelled') }),
  ).toEqual({ status: 'cancelled' });
});

test('progress of an export that is over is ignored', () => {
  const done = after(
    { type: 'started' },
    { type: 'ended', outcome },
    { type: 'progressed', progress },
  );
  expect(done).toEqual({ status: 'done', outcome });
});

test('a failure keeps its code and values; an unknown error has the code for it', () => {
  const failure = { code: 'file.disk-full', params: { path: '/x' } } as const;
  expect(
    after(
      { type: 'started' },
      { type: 'broke', error: new AppError(failure.code, failure.params) },
    ),
  ).toEqual({ status: 'failed', failure });
  expect(after({ type: 'started' }, { type: 'broke', error: 'odd' })).toMatchObject({
    failure: { code: 'internal' },
  });
});

test('the outcome can be closed, running work not', () => {
  expect(after({ type: 'started' }, { type: 'ended', outcome }, { type: 'closed' })).toEqual({
    status: 'none',
  });
  expect(after({ type: 'started' }, { type: 'closed' })).toEqual({ status: 'asking' });
});
