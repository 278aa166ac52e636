import { type ReactNode, useContext, useState } from 'react';
import { placeOfKey } from '../../shared/commands/key-place.ts';
import { needsReason } from '../../shared/editing/edit-rules.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Edit, UndoState } from '../../shared/model/edit.ts';
import { oneLine, severalLines } from '../../shared/model/text.ts';
import { useDraftText } from '../live/use-draft-text.ts';
import { useEditingRests } from '../live/use-editing-rests.ts';
import { usePerson } from '../live/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './field.module.css';
import { LineField } from './LineField.tsx';
import { type Edits, editsOf, saveEdits } from './save-edits.ts';

interface ConfirmEditDialogProps {
  readonly title: string;
  /** One that keeps its reason is made of the one that is typed; several are one step. */
  readonly edit: Edits | ((reason: string) => Edit);
  /** Of the draft that keeps a reason that was begun. */
  readonly form: string;
  /** What the two buttons say. */
  readonly leave: string;
  readonly act: string;
  /** Whether it can't be done now: the dialog then says why, and asks for nothing. */
  readonly isBlocked?: boolean;
  /** What it is made of is not all there yet: the button that acts rests. */
  readonly isUnready?: boolean;
  /** Enter in a field carries it out: for what takes nothing away. */
  readonly actsOnEnter?: boolean;
  /** What follows from it, or why it can't be done. */
  readonly children: ReactNode;
  /** It was carried out; comes before the dialog is closed. */
  readonly onDone?: (state: UndoState) => void;
  readonly onClose: (done: boolean) => void;
}

/** Asks before an edit that no form makes, signed like any other. */
export function ConfirmEditDialog(props: ConfirmEditDialogProps) {
  const { title, form, leave, act, children, onDone, onClose } = props;
  const { actsOnEnter = false, isUnready = false } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const rests = useEditingRests();
  const isBlocked = props.isBlocked === true || rests !== null;
  const { person, setPerson, keepPerson } = usePerson();
  const reason = useDraftText(form);
  const [failure, setFailure] = useState<Failure | null>(null);
  const given = severalLines(reason.text);
  const edits = editsOf(typeof props.edit === 'function' ? props.edit(given) : props.edit);
  const asksReason = edits.some(needsReason);
  const lacks = isUnready || oneLine(person) === '' || (asksReason && given === '');

  async function apply(): Promise<void> {
    try {
      const state = await saveEdits(edits, { actor: person.trim(), reason: reason.text.trim() });
      keepPerson();
      reason.drop();
      onDone?.(state);
      onClose(true);
    } catch (error) {
      setFailure(AppError.toFailure(error));
    }
  }

  return (
    <Dialog
      title={title}
      onDismiss={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)}>{leave}</Button>
          {!isBlocked && (
            <Button look="primary" disabled={lacks} onClick={() => void apply()}>
              {act}
            </Button>
          )}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields within */}
      <div
        className={styles['field-group-plain']}
        onKeyDown={(event) => {
          if (!actsOnEnter || isBlocked || lacks) return;
          if (placeOfKey(event) !== 'Enter' || event.repeat) return;
          // In a list of choices Enter chooses.
          const { target } = event;
          if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
          if (target.role === 'combobox') return;
          event.preventDefault();
          void apply();
        }}
      >
        {rests && <p role="note">{rests}</p>}
        {children}
        {!isBlocked && asksReason && (
          <LineField
            label={message('field.reason')}
            value={reason.text}
            longest={longest.reason}
            onChange={reason.change}
          />
        )}
        {!isBlocked && (
          <LineField
            label={message('field.person')}
            value={person}
            longest={longest.person}
            onChange={setPerson}
          />
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
