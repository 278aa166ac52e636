import { useId } from 'react';
import type { TextQuestion } from '../../../shared/deck/find-replace.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from './find-replace.module.css';

/** What is looked for, and what is to stand there. */
export interface TextSearch extends TextQuestion {
  readonly by: string;
}

interface TextFieldsProps {
  readonly search: TextSearch;
  readonly onSearch: (search: TextSearch) => void;
}

export function TextFields({ search, onSearch }: TextFieldsProps) {
  const message = useMessages();
  const id = useId();
  return (
    <div className={styles['find-fields']}>
      <label htmlFor={`${id}-text`}>{message('find.text')}</label>
      <input
        id={`${id}-text`}
        type="text"
        value={search.text}
        spellCheck={false}
        autoComplete="off"
        data-first-focus
        onChange={(event) => onSearch({ ...search, text: event.target.value })}
      />
      <label htmlFor={`${id}-by`}>{message('find.with')}</label>
      <input
        id={`${id}-by`}
        type="text"
        value={search.by}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onSearch({ ...search, by: event.target.value })}
      />
      <div className={styles['find-ways']}>
        {(['matchCase', 'wholeWord'] as const).map((way) => (
          <label key={way}>
            <input
              type="checkbox"
              checked={search[way]}
              onChange={(event) => onSearch({ ...search, [way]: event.target.checked })}
            />
            {message(way === 'matchCase' ? 'find.match-case' : 'find.whole-word')}
          </label>
        ))}
      </div>
    </div>
  );
}
