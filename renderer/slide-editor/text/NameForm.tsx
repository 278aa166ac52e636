import { useId, useState } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { longest } from '../../../shared/model/bounds.ts';
import { DigitNameFields } from '../../../shared/model/digit-name.ts';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import styles from './name-form.module.css';

interface NameFormProps {
  /** What is typed: the name holds it. */
  readonly typed: string;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** Says that typed digits are no figure but part of a name, as in 5G: wherever that name stands. */
export function NameForm({ typed, onDone, onBack }: NameFormProps) {
  const message = useMessages();
  const { apply, briefing } = useSlideEditing();
  const [name, setName] = useState(typed);
  const [isRefused, setRefused] = useState(false);
  const id = useId();

  async function save(): Promise<void> {
    const read = DigitNameFields.safeParse({ name });
    if (!read.success) {
      setRefused(true);
      return;
    }
    const isKnown = briefing.digitNames.some((known) => known.name === read.data.name);
    if (isKnown || (await apply([{ entity: 'digit-name', before: null, after: read.data }])))
      onDone();
  }

  return (
    <div className={styles['name-form']}>
      <label htmlFor={id}>{message('digit-name.name')}</label>
      <input
        id={id}
        className={styles['name-field']}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the field that had the focus
        autoFocus
        value={name}
        maxLength={longest.digitName}
        aria-describedby={`${id}-help`}
        aria-invalid={isRefused}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setName(event.target.value);
          setRefused(false);
        }}
        onKeyDown={(event) => {
          if (placeOfKey(event) !== 'Enter') return;
          event.preventDefault();
          void save();
        }}
      />
      <p id={`${id}-help`} role={isRefused ? 'alert' : undefined}>
        {message(isRefused ? 'invalid.digit-name' : 'digit-name.help')}
      </p>
      <div className={styles['name-buttons']}>
        <Button look="quiet" onClick={onBack}>
          {message('picker.back')}
        </Button>
        <Button look="primary" onClick={() => void save()}>
          {message('picker.save-name')}
        </Button>
      </div>
    </div>
  );
}
