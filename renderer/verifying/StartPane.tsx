import { useId, useState } from 'react';
import { reportError } from '../error-report.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './verifying.module.css';

interface StartPaneProps {
  readonly isBusy: boolean;
  readonly onChoose: () => void;
  readonly onFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
  readonly onPaste: (text: string) => void;
}

/** A place for a file to be dropped on, or for text to be pasted into. */
export function StartPane({ isBusy, onChoose, onFile, onPaste }: StartPaneProps) {
  const message = useMessages();
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const id = useId();
  return (
    <section
      aria-label={message('verifying.title')}
      className={styles['start']}
      data-over={isOver}
      data-testid="verify-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (!file) return;
        file
          .arrayBuffer()
          .then((bytes) => onFile(file.name, new Uint8Array(bytes)))
          .catch(reportError);
      }}
    >
      <p>{message('verifying.start')}</p>
      <Button look="primary" disabled={isBusy} onClick={onChoose}>
        {message('verifying.choose')}
      </Button>
      <label htmlFor={id}>{message('verifying.paste')}</label>
      <textarea id={id} rows={6} value={text} onChange={(event) => setText(event.target.value)} />
      <Button disabled={isBusy || text.trim() === ''} onClick={() => onPaste(text)}>
        {message('verifying.check-paste')}
      </Button>
    </section>
  );
}
