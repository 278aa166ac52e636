import { Input } from 'antd';
import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';

const longest = 100;

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
  const cleaned = typed.replace(/\s+/g, ' ').trim();

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
        maxLength={longest}
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
      <p id={helpId} className="review-help">
        {refused && cleaned === '' ? (
          <span role="alert" className="review-refusal">
            {message('review.author-missing')}
          </span>
        ) : (
          message('review.author-help')
        )}
      </p>
    </Dialog>
  );
}
