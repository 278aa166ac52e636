import { Input } from 'antd';
import { useContext, useId, useState } from 'react';
import type { BoundSlide } from '../../shared/deck/bound-slide.ts';
import { needsReason } from '../../shared/editing/edit-rules.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { oneLine, severalLines } from '../../shared/model/text.ts';
import { api } from '../api.ts';
import { SlideLinks } from '../figures/SlideLinks.tsx';
import { useDraftText } from '../live/use-draft-text.ts';
import { usePerson } from '../live/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './field.module.css';

interface DeleteDialogProps {
  /** What is deleted, as people call it. */
  readonly name: string;
  /** With nothing after. */
  readonly edit: Edit;
  /** The slides that show it: while there are any, it stays. */
  readonly slides: readonly BoundSlide[];
  readonly onGo: (slide: SlideKey) => void;
  readonly onClose: (deleted: boolean) => void;
}

/** Asks before a record is deleted, and shows the slides that need it. */
export function DeleteDialog({ name, edit, slides, onGo, onClose }: DeleteDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [person, setPerson] = usePerson();
  const reason = useDraftText(`delete:${draftName(edit)}`);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fields = useId();
  const isUsed = slides.length > 0;
  const lacks = oneLine(person) === '' || (needsReason(edit) && severalLines(reason.text) === '');

  async function remove(): Promise<void> {
    try {
      await api.records.apply({ edit, actor: person.trim(), reason: reason.text.trim() });
      reason.drop();
      onClose(true);
    } catch (error) {
      setFailure(AppError.toFailure(error));
    }
  }

  return (
    <Dialog
      title={message('edit.delete-title', { name })}
      onDismiss={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)}>{message('edit.keep')}</Button>
          {!isUsed && (
            <Button look="primary" disabled={lacks} onClick={() => void remove()}>
              {message('edit.delete')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['field-group-plain']}>
        {isUsed ? (
          <>
            <p>{message('edit.delete-used', { count: slides.length })}</p>
            <SlideLinks slides={slides} onGo={onGo} />
          </>
        ) : (
          <>
            <p>{message('edit.delete-unused')}</p>
            {needsReason(edit) && (
              <div className={styles['field']}>
                <label htmlFor={`${fields}-reason`}>{message('field.reason')}</label>
                <Input
                  id={`${fields}-reason`}
                  value={reason.text}
                  maxLength={longest.reason}
                  onChange={(event) => reason.change(event.target.value)}
                />
              </div>
            )}
            <div className={styles['field']}>
              <label htmlFor={`${fields}-person`}>{message('field.person')}</label>
              <Input
                id={`${fields}-person`}
                value={person}
                maxLength={longest.person}
                onChange={(event) => setPerson(event.target.value)}
              />
            </div>
          </>
        )}
        {failure && (
          <p className={styles['field-failed']} role="alert">
            {describeFailure(locale, failure)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function draftName(edit: Edit): string {
  if (edit.entity === 'observation')
    return `${edit.entity}:${edit.indicator}@${edit.before?.timePeriod}#${edit.before?.refArea}`;
  if (edit.entity === 'home-area') return `${edit.entity}:${edit.before.area}`;
  if (edit.entity === 'digit-name') return `${edit.entity}:${edit.before?.name}`;
  return `${edit.entity}:${edit.entity === 'progress' ? edit.goal : edit.before?.key}`;
}
