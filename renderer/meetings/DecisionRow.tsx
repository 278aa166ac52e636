import { Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useContext, useId, useState } from 'react';
import { placeOfKey } from '../../shared/commands/key-place.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import { IconButton } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './meetings.module.css';
import { SavingNote } from './SavingNote.tsx';
import { useFieldSaver } from './use-field-saver.ts';
import { type DecisionValue, decisionFault, writeDecision } from './write-meeting.ts';

interface DecisionRowProps {
  readonly meeting: RecordId;
  readonly id: RecordId;
  /** As the store holds it; empty where it does not yet. */
  readonly value: DecisionValue;
  readonly number: number;
  readonly mayWrite: boolean;
  /** Somebody just asked for it, and goes on writing here. */
  readonly isBegun: boolean;
  readonly note: ReactNode;
  /** The next one is asked for. */
  readonly onEnter: () => void;
  /** It is gone; told what it was. */
  readonly onDelete: (was: DecisionValue) => void;
}

/** A decision: what, who, until when. */
export function DecisionRow(props: DecisionRowProps) {
  const { meeting, id, number, mayWrite, isBegun, note, onEnter, onDelete } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  /** Why it could not be deleted. */
  const [refused, setRefused] = useState<Failure | null>(null);
  const told = useId();
  const saving = useFieldSaver(
    props.value,
    (before: DecisionValue, after: DecisionValue) => writeDecision(meeting, id, [before, after]),
    (value) => decisionFault(value) === null,
  );
  const { value, saver } = saving;
  const isEmpty = Object.values(value).every((text) => text === '');
  const fault = isEmpty ? null : decisionFault(value);
  const isUnsaved = saving.failure !== null || saving.theirs !== null || fault !== null;
  const row = message('meetings.decision-row', { number });

  const fieldOf = (field: keyof DecisionValue, label: string, most: number) => ({
    'aria-label': `${row} ${label}`,
    value: value[field],
    maxLength: most,
    dir: 'auto',
    readOnly: !mayWrite,
    ...(isUnsaved && { 'aria-describedby': told }),
    ...(fault === field && { status: 'error' as const, 'aria-invalid': true }),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      saver.change({ ...value, [field]: event.target.value }),
    onBlur: () => void saver.leave(),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!['Enter', 'NumpadEnter'].includes(placeOfKey(event)) || event.shiftKey) return;
      event.preventDefault();
      if (mayWrite && decisionFault(value) === null) onEnter();
    },
  });

  async function remove(): Promise<void> {
    try {
      await saver.flush();
      const was = saver.held();
      if (was.text !== '') await writeDecision(meeting, id, [was, null]);
      onDelete(was);
    } catch (error) {
      setRefused(AppError.toFailure(error));
    }
  }

  return (
    <li className={styles['decision']} data-testid="decision">
      <span className={styles['meeting-number']}>{number}</span>
      <Input.TextArea
        {...fieldOf('text', message('meetings.decision'), longest.decision)}
        autoFocus={isBegun}
        autoSize={{ minRows: 1, maxRows: 12 }}
      />
      <Input.TextArea
        {...fieldOf('responsible', message('meetings.responsible'), longest.responsible)}
        autoSize={{ minRows: 1, maxRows: 4 }}
      />
      <Input
        {...fieldOf('due', message('meetings.due'), longest.area)}
        placeholder={mayWrite ? message('meetings.due-hint') : ''}
      />
      {mayWrite && (
        <IconButton
          icon="delete"
          label={message('meetings.delete-decision', { number })}
          onClick={() => void remove()}
        />
      )}
      <div className={styles['decision-told']}>
        <SavingNote
          id={told}
          saving={saving}
          words={({ text, responsible, due }) =>
            [text, responsible, due].filter((part) => part !== '').join(' · ')
          }
          otherwise={
            fault === null ? (
              note
            ) : (
              <p id={told} className={styles['decision-fault']}>
                {message(fault === 'due' ? 'meetings.due-wrong' : 'meetings.decision-missing')}
              </p>
            )
          }
        />
        {refused && <p role="alert">{describeFailure(locale, refused)}</p>}
      </div>
    </li>
  );
}
