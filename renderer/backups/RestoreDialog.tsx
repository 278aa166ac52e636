import { useContext, useState } from 'react';
import { changesInWords } from '../../shared/backups/changes-in-words.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Backup, ChangesSince } from '../../shared/model/backup.ts';
import { api } from '../api.ts';
import fieldStyles from '../editing/field.module.css';
import { settlePendingSaves } from '../editing/pending-saves.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { moment } from '../ui/moment.ts';

interface RestoreDialogProps {
  readonly backup: Backup;
  /** Null where it is not counted yet. */
  readonly changes: ChangesSince | null;
  readonly onClose: () => void;
}

type Progress =
  | { readonly step: 'asked'; readonly failure: Failure | null }
  | { readonly step: 'restoring' }
  | { readonly step: 'restored'; readonly before: Backup };

/**
 * Asks whether the store is to become what it was, and says when it is. The window is then loaded
 * anew: whatever it holds is of another store.
 */
export function RestoreDialog({ backup, changes, onClose }: RestoreDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [progress, setProgress] = useState<Progress>({ step: 'asked', failure: null });
  const at = moment(backup.at, locale);

  async function restore(): Promise<void> {
    setProgress({ step: 'restoring' });
    try {
      // What is typed belongs to what is kept before the restore.
      await settlePendingSaves();
      const { before } = await api.backups.restore({ name: backup.name });
      setProgress({ step: 'restored', before });
    } catch (error) {
      setProgress({ step: 'asked', failure: AppError.toFailure(error) });
    }
  }

  if (progress.step === 'restored')
    return (
      <Dialog
        title={message('backups.restored-title')}
        onDismiss={loadAnew}
        actions={
          <Button look="primary" data-first-focus onClick={loadAnew}>
            {message('backups.go-on')}
          </Button>
        }
      >
        <p role="status">
          {message('backups.restored-text', {
            at,
            before: `${moment(progress.before.at, locale)} · ${message('backup.reason.restore')}`,
          })}
        </p>
      </Dialog>
    );

  const isRestoring = progress.step === 'restoring';
  return (
    <Dialog
      title={message('backups.restore-title', { at })}
      onDismiss={() => !isRestoring && onClose()}
      actions={
        <>
          <Button data-first-focus disabled={isRestoring} onClick={onClose}>
            {message('backups.keep')}
          </Button>
          <Button look="primary" disabled={isRestoring} onClick={() => void restore()}>
            {message(isRestoring ? 'backups.restoring' : 'backups.restore-now')}
          </Button>
        </>
      }
    >
      <p>{message('backups.restore-text')}</p>
      {changes !== null && (
        <p>{message('backups.restore-since', { changes: changesInWords(changes, locale) })}</p>
      )}
      {progress.step === 'asked' && progress.failure && (
        <p className={fieldStyles['field-failed']} role="alert">
          {describeFailure(locale, progress.failure)}
        </p>
      )}
    </Dialog>
  );
}

function loadAnew(): void {
  window.location.reload();
}
