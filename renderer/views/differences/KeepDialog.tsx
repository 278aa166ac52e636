import { Input } from 'antd';
import { useContext, useId, useState } from 'react';
import { AppError, type Failure } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { longest } from '../../../shared/model/bounds.ts';
import { useDraftText } from '../../live/use-draft-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './differences.module.css';

interface KeepDialogProps {
  /** Rejects when it could not be kept; the name is still there then. */
  readonly onKeep: (label: string) => Promise<void>;
  readonly onDismiss: () => void;
}

/** Names the present state, to compare with later. */
export function KeepDialog({ onKeep, onDismiss }: KeepDialogProps) {
  const message = useMessages();
  const typed = useDraftText('keep-state');
  const locale = useContext(InterfaceLocale);
  const [refused, setRefused] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const helpId = useId();
  const label = typed.text.replace(/\s+/g, ' ').trim();
  const isMissing = refused && label === '';

  async function keep(): Promise<void> {
    setFailure(null);
    if (label === '') return setRefused(true);
    setKeeping(true);
    try {
      await onKeep(label);
      typed.drop();
    } catch (error) {
      setFailure(AppError.toFailure(error));
    } finally {
      setKeeping(false);
    }
  }

  return (
    <Dialog
      title={message('differences.keep-title')}
      onDismiss={onDismiss}
      actions={
        <>
          <Button onClick={onDismiss}>{message('review.cancel')}</Button>
          <Button look="primary" disabled={keeping} onClick={() => void keep()}>
            {message('review.submit')}
          </Button>
        </>
      }
    >
      <Input
        autoFocus
        aria-label={message('differences.keep-name')}
        aria-describedby={helpId}
        maxLength={longest.stateLabel}
        dir="auto"
        value={typed.text}
        {...(isMissing && { status: 'error' as const })}
        onChange={(event) => typed.change(event.target.value)}
        onPressEnter={(event) => {
          // The focus goes back to the button that asked: this key must not press it again.
          event.preventDefault();
          if (!keeping) void keep();
        }}
      />
      <p
        id={helpId}
        className={styles['differences-help']}
        role={isMissing || failure ? 'alert' : undefined}
      >
        {failure && describeFailure(locale, failure)}
        {!failure && message(isMissing ? 'differences.keep-name-missing' : 'differences.keep-help')}
      </p>
    </Dialog>
  );
}
