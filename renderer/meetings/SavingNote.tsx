import type { ReactNode } from 'react';
import { useContext } from 'react';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import type { FieldSaver, Saving } from './field-saver.ts';
import styles from './meetings.module.css';

interface SavingNoteProps<Value> {
  readonly id: string;
  readonly saving: Saving<Value> & { readonly saver: FieldSaver<Value> };
  /** A value in words. */
  readonly words: (value: Value) => string;
  /** How to write it, or what it lacks, where there is nothing else to say. */
  readonly otherwise: ReactNode;
}

/** What becomes of what is typed: why it is not saved, or what was written elsewhere meanwhile. */
export function SavingNote<Value>({ id, saving, words, otherwise }: SavingNoteProps<Value>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { failure, theirs, saver } = saving;
  if (theirs !== null) {
    const text = words(theirs.value);
    return (
      <div id={id} className={styles['field-unsaved']} role="alert">
        <p>
          {text === ''
            ? message('meetings.emptied-elsewhere')
            : message('meetings.changed-elsewhere', { text })}
        </p>
        <Button onClick={() => void saver.choose('theirs')}>
          {message('meetings.take-theirs')}
        </Button>
        <Button onClick={() => void saver.choose('mine')}>{message('meetings.keep-mine')}</Button>
      </div>
    );
  }
  if (failure !== null)
    return (
      <div id={id} className={styles['field-unsaved']} role="alert">
        <p>{describeFailure(locale, failure)}</p>
        <Button onClick={() => void saver.retry()}>{message('meetings.try-again')}</Button>
      </div>
    );
  return otherwise;
}
