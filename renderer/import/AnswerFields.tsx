import { useId, useState } from 'react';
import { useMessages } from '../ui/messages.ts';
import styles from './import.module.css';

interface ChoicesProps {
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

/** Answers to choose from. */
export function Choices({ options, onChoose }: ChoicesProps) {
  return (
    <div className={styles['choices']}>
      {options.map(([value, label]) => (
        <button
          key={value}
          type="button"
          className={styles['choice']}
          onClick={() => onChoose(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

interface TextAnswerProps {
  readonly label: string;
  readonly suggestions: readonly string[];
  /** What is typed as it is meant; null for what means nothing. */
  readonly read?: (text: string) => string | null;
  readonly onAnswer: (text: string) => void;
}

/** An answer that is written, or one of those that are likely. */
export function TextAnswer({
  label,
  suggestions,
  read = (text) => text,
  onAnswer,
}: TextAnswerProps) {
  const message = useMessages();
  const id = useId();
  const [text, setText] = useState('');
  const meant = text.trim() === '' ? null : read(text.trim());
  const isWrong = text.trim() !== '' && meant === null;
  return (
    <div className={styles['choices']}>
      {suggestions.map((one) => (
        <button key={one} type="button" className={styles['choice']} onClick={() => onAnswer(one)}>
          {one}
        </button>
      ))}
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        aria-invalid={isWrong}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && meant !== null) onAnswer(meant);
        }}
      />
      <button
        type="button"
        className={styles['choice']}
        disabled={meant === null}
        onClick={() => meant !== null && onAnswer(meant)}
      >
        {message('import-dialog.take-answer')}
      </button>
    </div>
  );
}
