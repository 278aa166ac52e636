import { useContext } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { formatBytes } from '../../shared/export/format-bytes.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './export-dialog.module.css';
import type { WrittenOutcome } from './export-job.ts';
import type { ExportState } from './export-state.ts';
import type { Target } from './OptionsDialog.tsx';
import { ProofFailures } from './ProofFailures.tsx';
import type { Export } from './use-export.ts';

type Of<Status extends ExportState['status']> = Extract<ExportState, { status: Status }>;

export function RunningDialog({
  state: { progress, stopping },
  target,
  onCancel,
}: {
  readonly state: Of<'running'>;
  readonly target: Target;
  readonly onCancel: () => void;
}) {
  const message = useMessages();
  const title = message(target === 'paper' ? 'print-dialog.running' : 'export-dialog.running');
  return (
    <Dialog
      title={title}
      onDismiss={() => progress.phase !== 'asking' && onCancel()}
      actions={
        // Once the system asks, its own dialog is where this is given up.
        <Button onClick={onCancel} disabled={stopping || progress.phase === 'asking'}>
          {message('export.cancel')}
        </Button>
      }
    >
      <p className={styles['export-phase']} data-testid="export-phase">
        <span role="status">{message(`export.phase.${progress.phase}`)}</span>
        {progress.page !== undefined && progress.of !== undefined && (
          <span className={styles['export-phase-page']}>
            {message('export.page-of', { page: progress.page, of: progress.of })}
          </span>
        )}
      </p>
      <ProgressBar label={title} done={progress.done} />
    </Dialog>
  );
}

interface DoneProps {
  readonly outcome: WrittenOutcome;
  readonly job: Pick<Export, 'open' | 'openFailure' | 'reveal'>;
  readonly onClose: () => void;
}

/** What was made, what was checked, and where it is. */
export function DoneDialog({ outcome, job, onClose }: DoneProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { summary, file, proof } = useSummary(outcome);
  return (
    <Dialog
      title={message('export-dialog.done')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={job.open}>{message('export-dialog.open')}</Button>
          <Button onClick={job.reveal}>{message('export.reveal')}</Button>
          <Button look="primary" data-first-focus onClick={onClose}>
            {message('export-dialog.finish')}
          </Button>
        </>
      }
    >
      <div className={styles['export-done']} data-testid="export-done" role="status">
        <Icon name="done" />
        <div>
          <p className={styles['export-summary']}>{summary}</p>
          {proof && <p>{proof}</p>}
          <p className={styles['export-file']}>
            {message('export-dialog.saved-as', {
              file,
              size: formatBytes(outcome.report.bytes, locale),
            })}
          </p>
        </div>
      </div>
      {job.openFailure && (
        <p className={styles['export-problem']} role="alert">
          {describeFailure(locale, job.openFailure)}
        </p>
      )}
    </Dialog>
  );
}

function useSummary(outcome: WrittenOutcome) {
  const message = useMessages();
  if (outcome.kind === 'images') {
    const { files } = outcome.report;
    const [first = ''] = files;
    return {
      summary: message('export-dialog.images-done', { count: files.length }),
      file: files.length === 1 ? first : first.replace(/[\\/][^\\/]*$/, ''),
      proof: null,
    };
  }
  if (outcome.kind === 'presentation') {
    const { files, slides, proof } = outcome.report;
    return {
      summary: message('export-dialog.presentation-done', { count: slides }),
      file: files.join('\n'),
      proof: message('export.proved', { figures: proof.figures, pages: proof.pages }),
    };
  }
  const { pages, file, proof } = outcome.report;
  return {
    summary: message('export.done', { pages }),
    file,
    proof: message('export.proved', { figures: proof.figures, pages: proof.pages }),
  };
}

interface FailedProps {
  readonly failure: Failure;
  readonly target: Target;
  readonly job: Pick<Export, 'retry' | 'startElsewhere'>;
  /** Writes what was to be printed to a file. */
  readonly onAsPdf: () => void;
  /** Back to the options. */
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Why nothing was exported, and what can be done about it. */
export function FailedDialog({ failure, target, job, onAsPdf, onBack, onClose }: FailedProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const isOfFile = failure.code.startsWith('file.');
  return (
    <Dialog
      title={message(target === 'paper' ? 'print-dialog.failed' : 'export-dialog.failed')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('reader.close')}</Button>
          <Button onClick={onBack}>{message('export-dialog.back')}</Button>
          {isOfFile && (
            <Button onClick={job.startElsewhere}>{message('export-dialog.other-name')}</Button>
          )}
          {target === 'paper' && (
            <Button onClick={onAsPdf}>{message('print-dialog.as-pdf')}</Button>
          )}
          <Button look="primary" data-first-focus onClick={job.retry}>
            {message('export-dialog.retry')}
          </Button>
        </>
      }
    >
      <div className={styles['export-failed']} role="alert">
        <Icon name="warning" />
        <p>{describeFailure(locale, failure)}</p>
      </div>
      {failure.code === 'export.unproved' && <ProofFailures />}
    </Dialog>
  );
}
