import { AppError } from '../../shared/errors.ts';
import { api } from '../api.ts';
import { setNotice } from '../editing/undo.ts';
import { reportError } from '../error-report.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';

/** Beside the word that a file was written: opens it, or shows where it is. */
export function WrittenActions() {
  const message = useMessages();
  return (
    <>
      <Button
        onClick={() =>
          void api.exports
            .open()
            .catch((error) => setNotice({ done: 'failed', failure: AppError.toFailure(error) }))
        }
      >
        {message('export-dialog.open')}
      </Button>
      <Button look="quiet" onClick={() => void api.exports.reveal().catch(reportError)}>
        {message('export.reveal')}
      </Button>
    </>
  );
}
