import { type ClipboardEvent, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './reading.module.css';

interface PasteFieldProps {
  readonly isDisabled: boolean;
  readonly onPaste: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
}

/**
 * Takes what was copied of a web page, of Word or WPS, which is read as it is formatted, or text that is
 * typed here.
 */
export function PasteField({ isDisabled, onPaste }: PasteFieldProps) {
  const message = useMessages();
  const id = useId();
  const [typed, setTyped] = useState('');

  function read(text: string, ending: 'html' | 'txt'): void {
    onPaste(`${message('desk.pasted')}.${ending}`, new TextEncoder().encode(text));
  }

  function paste(event: ClipboardEvent): void {
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    if (typed !== '' || (html === '' && text.trim() === '')) return;
    event.preventDefault();
    read(html === '' ? text : html, html === '' ? 'txt' : 'html');
  }

  return (
    <div className={styles['paste']}>
      <label htmlFor={id}>{message('desk.paste')}</label>
      <textarea
        id={id}
        rows={3}
        value={typed}
        disabled={isDisabled}
        onPaste={paste}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed.trim() !== '' && (
        <Button disabled={isDisabled} onClick={() => read(typed, 'txt')}>
          {message('desk.paste-read')}
        </Button>
      )}
    </div>
  );
}
