import { Input } from 'antd';
import { useId, useState } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import { oneLine } from '../../../shared/model/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './review.module.css';

interface AuthorDialogProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onDismiss: () => void;
}

/** Who signs the comments of this machine. */
export function AuthorDialog({ name, onName, onDismiss }: AuthorDialogProps) {
  const message = useMessages();
  const [typed, setTyped] = useState(name);
  const [refused, setRefused] = useState(false);
  const helpId = useId();
  const cleaned = oneLine(typed);

  function save(): void {
    if (cleaned === '') setRefused(true);
    else onName(cleaned);
  }

  return (
    <Dialog
      title={message('review.author-title')}
      onDismiss={onDismiss}
      actions={
        <>
          <Button onClick={onDismiss}>{message('review.cancel')}</Button>
          <Button look="primary" onClick={save}>
            {message('review.submit')}
          </Button>
        </>
      }
    >
      <Input
        autoFocus
        aria-label={message('review.author-title')}
        aria-describedby={helpId}
        maxLength={longest.person}
        dir="auto"
        value={typed}
        {...(refused && cleaned === '' && { status: 'error' as const })}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => {
          // The focus goes back to the button that asked: this key must not press it again.
          event.preventDefault();
          save();
        }}
      />
      <p id={helpId} className={styles['review-help']}>
        {refused && cleaned === '' ? (
          <span role="alert" className={styles['review-refusal']}>
            {message('review.author-missing')}
          </span>
        ) : (
          message('review.author-help')
        )}
      </p>
    </Dialog>
  );
}
