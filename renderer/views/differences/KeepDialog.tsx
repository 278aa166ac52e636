import { Input } from 'antd';
import { useId, useState } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import { useDraftText } from '../../data/use-draft-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './differences.module.css';

interface KeepDialogProps {
  readonly onKeep: (label: string) => void;
  readonly onDismiss: () => void;
}

/** Names the present state, to compare with later. */
export function KeepDialog({ onKeep, onDismiss }: KeepDialogProps) {
  const message = useMessages();
  const typed = useDraftText('keep-state');
  const [refused, setRefused] = useState(false);
  const helpId = useId();
  const label = typed.text.replace(/\s+/g, ' ').trim();
  const isMissing = refused && label === '';

  function keep(): void {
    if (label === '') setRefused(true);
    else {
      typed.drop();
      onKeep(label);
    }
  }

  return (
    <Dialog
      title={message('differences.keep-title')}
      onDismiss={onDismiss}
      actions={
        <>
          <Button onClick={onDismiss}>{message('review.cancel')}</Button>
          <Button look="primary" onClick={keep}>
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
          keep();
        }}
      />
      <p id={helpId} className={styles['differences-help']} role={isMissing ? 'alert' : undefined}>
        {message(isMissing ? 'differences.keep-name-missing' : 'differences.keep-help')}
      </p>
    </Dialog>
  );
}
