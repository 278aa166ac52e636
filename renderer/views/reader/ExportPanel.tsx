import { useContext, useState } from 'react';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { ProofDetails } from './ProofDetails.tsx';
import type { Export } from './use-export.ts';
import './export-panel.css';

/** How the running export gets on, and how the last one ended. */
export function ExportPanel({ job }: { readonly job: Export }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { state } = job;
  const toast = { closeLabel: message('reader.close'), onClose: job.close };

  switch (state.status) {
    case 'none':
    case 'asking':
      return null;
    case 'running':
      return (
        <Dialog
          title={message('export.title')}
          onDismiss={job.cancel}
          actions={
            <Button onClick={job.cancel} disabled={state.stopping}>
              {message('export.cancel')}
            </Button>
          }
        >
          <p className="export-phase" role="status">
            {message(`export.phase.${state.progress.phase}`)}
          </p>
          <ProgressBar label={message('export.title')} done={state.progress.done} />
        </Dialog>
      );
    case 'done':
      return (
        <Toast
          kind="done"
          text={message('export.done', { pages: state.report.pages })}
          detail={message('export.proved', {
            figures: state.report.proof.figures,
            pages: state.report.proof.pages,
          })}
          action={<Button onClick={job.reveal}>{message('export.reveal')}</Button>}
          {...toast}
        />
      );
    case 'cancelled':
      return <Toast kind="done" text={message('export.cancelled')} {...toast} />;
    case 'failed':
      return state.failure.code === 'export.unproved' ? (
        <Unproved text={describeFailure(locale, state.failure)} {...toast} />
      ) : (
        <Toast kind="warning" text={describeFailure(locale, state.failure)} {...toast} />
      );
  }
}

/** Names the first fault; all of them stand behind its button. */
function Unproved(toast: { text: string; closeLabel: string; onClose: () => void }) {
  const message = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Toast
        kind="warning"
        action={<Button onClick={() => setOpen(true)}>{message('export.proof-details')}</Button>}
        {...toast}
      />
      {open && <ProofDetails onClose={() => setOpen(false)} />}
    </>
  );
}
