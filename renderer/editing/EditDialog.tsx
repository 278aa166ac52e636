import { Input } from 'antd';
import { type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { isSame, needsReason } from '../../shared/editing/edit-rules.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Localized } from '../../shared/model/localized.ts';
import { oneLine, severalLines } from '../../shared/model/text.ts';
import { useEditingRests } from '../live/use-editing-rests.ts';
import { usePerson } from '../live/use-person.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import buttonStyles from '../ui/button.module.css';
import { DraftUnkept } from '../ui/DraftUnkept.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { openModal } from '../ui/modal.ts';
import { Conflict } from './Conflict.tsx';
import styles from './edit-dialog.module.css';
import fieldStyles from './field.module.css';
import { FormContext, type FormState } from './form-context.ts';
import type { Read } from './form-issues.ts';
import { type FormValues, valueAt, withValue } from './form-values.ts';
import { type Edits, editsOf, saveEdits } from './save-edits.ts';
import { type Typed, useDraft } from './use-draft.ts';

export interface EditDialogProps<Values extends FormValues, Fields> {
  readonly title: string;
  /** The draft's name. */
  readonly form: string;
  /** The record as it is; null for a new one. */
  readonly before: Fields | null;
  readonly initial: Values;
  readonly toValues: (fields: Fields) => Values;
  readonly read: (values: Values, person: string) => Read<Fields>;
  readonly toEdit: (before: Fields | null, after: Fields, typed: Typed<Values>) => Edits;
  /** The record as the store holds it by now; null when it is gone. */
  readonly current: () => Promise<Fields | null>;
  readonly briefing: Briefing;
  /** Of the indicator, to print its observations with. */
  readonly unit?: Localized;
  readonly children: (values: Values, read: Read<Fields>) => ReactNode;
  /** The record as it was saved: whoever made a new one wants to see it. */
  readonly onSaved?: ((fields: Fields) => void) | undefined;
  readonly onClose: () => void;
}

/**
 * A form over one record. Closing it keeps what was typed for the next time; only saving and
 * "discard" forget it.
 */
export function EditDialog<Values extends FormValues, Fields>(
  props: EditDialogProps<Values, Fields>,
) {
  const { title, form, before, initial, toValues, toEdit, current, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const draft = useDraft(form, initial, before);
  const rests = useEditingRests();
  const { values, reason, seen } = draft.typed;
  const { person, setPerson, keepPerson } = usePerson();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [conflict, setConflict] = useState<{ readonly now: Fields | null } | null>(null);

  const read = props.read(values, person);
  const edits = read.ok ? editsOf(toEdit(seen as Fields | null, read.fields, draft.typed)) : [];
  const asksReason = edits.some(needsReason);
  const lacksReason = asksReason && severalLines(reason) === '';
  const lacksPerson = oneLine(person) === '';

  useEffect(() => openModal(dialog.current), []);

  const formState = useMemo(
    (): FormState => ({
      languages: props.briefing.languages,
      valueAt: (path) => valueAt(values, path),
      set: (path, value) => draft.change({ values: withValue(values, path, value) }),
      setAll: (changes) =>
        draft.change({
          values: Object.entries(changes).reduce(
            (all, [path, value]) => withValue(all, path, value),
            values,
          ),
        }),
      issueAt: (path) => ((tried || left.has(path)) && read.issues[path]) || null,
      leave: (path) => setLeft((old) => (old.has(path) ? old : new Set(old).add(path))),
    }),
    [draft.change, left, props.briefing.languages, read, tried, values],
  );

  async function save(base: unknown = seen): Promise<void> {
    setTried(true);
    setFailure(null);
    if (!read.ok || lacksReason || lacksPerson) return focusFirstFault(dialog.current);
    const wanted = editsOf(toEdit(base as Fields | null, read.fields, draft.typed));
    const changes = wanted.filter(({ before, after }) => !isSame(before, after));
    if (changes.length === 0) return closeForGood();
    try {
      await saveEdits(changes, { actor: person.trim(), reason: reason.trim() });
      keepPerson();
      props.onSaved?.(read.fields);
      closeForGood();
    } catch (error) {
      await refused(AppError.toFailure(error));
    }
  }

  async function refused(why: Failure): Promise<void> {
    // Of a new record nothing was seen: what it stands beside has changed, which the failure says.
    if (why.code !== 'store.stale' || seen === null) return setFailure(why);
    try {
      setConflict({ now: await current() });
    } catch (error) {
      setFailure(AppError.toFailure(error));
    }
  }

  /** What was typed is saved or given up: nothing of it is kept for the next time. */
  function closeForGood(): void {
    draft.drop();
    onClose();
  }

  return (
    <dialog
      ref={dialog}
      className={styles['edit-dialog']}
      data-testid="edit-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        className={styles['edit-form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <header className={styles['edit-head']}>
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={message('reader.close')} onClick={onClose} />
        </header>
        <div className={styles['edit-body']} data-testid="edit-body">
          {rests && (
            <p className={styles['edit-note']} role="note">
              <Icon name="warning" />
              {rests}
            </p>
          )}
          {draft.recovered && (
            <p className={styles['edit-note']} role="status">
              <Icon name="reset" />
              {message('edit.recovered', {
                at: new Date(draft.recovered).toLocaleString(locale),
              })}
              <Button look="quiet" onClick={() => draft.restart(initial, before)}>
                {message('edit.start-over')}
              </Button>
            </p>
          )}
          {conflict && (
            <Conflict
              seen={seen}
              now={conflict.now}
              mine={read.ok ? read.fields : null}
              unit={props.unit ?? null}
              briefing={props.briefing}
              onMine={() => {
                setConflict(null);
                draft.change({ seen: conflict.now });
                void save(conflict.now);
              }}
              onTheirs={() => {
                setConflict(null);
                if (conflict.now) draft.restart(toValues(conflict.now), conflict.now);
                else closeForGood();
              }}
            />
          )}
          <fieldset className={styles['edit-fields']} disabled={rests !== null}>
            <FormContext value={formState}>{props.children(values, read)}</FormContext>
          </fieldset>
        </div>
        <footer className={styles['edit-foot']}>
          {draft.unkept && !failure && <DraftUnkept failure={draft.unkept} />}
          {failure && (
            <p className={`${styles['edit-note']} ${styles['edit-failed']}`} role="alert">
              <Icon name="warning" />
              {describeFailure(locale, failure)}
            </p>
          )}
          {asksReason && (
            <Signed
              label={message('field.reason')}
              value={reason}
              onChange={(next) => draft.change({ reason: next })}
              fault={tried && lacksReason ? message('issue.reason') : null}
              help={message('edit.reason-help')}
              longest={longest.reason}
            />
          )}
          <div className={styles['edit-signed']}>
            <Signed
              label={message('field.person')}
              value={person}
              onChange={setPerson}
              fault={tried && lacksPerson ? message('issue.person') : null}
              help={null}
              longest={longest.person}
            />
            <div className={styles['edit-actions']}>
              {draft.isTyped && (
                <Button look="quiet" onClick={closeForGood}>
                  {message('edit.discard')}
                </Button>
              )}
              <button
                type="submit"
                disabled={rests !== null}
                className={`${buttonStyles['button']} ${buttonStyles['button-primary']}`}
                data-look="primary"
              >
                {message('edit.save')}
              </button>
            </div>
          </div>
        </footer>
      </form>
    </dialog>
  );
}

interface SignedProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | null;
  readonly help: string | null;
  /** In characters, as the contract takes. */
  readonly longest: number;
}

function Signed({ label, value, onChange, fault, help, longest }: SignedProps) {
  const id = useId();
  const told = fault ?? help;
  return (
    <div className={fieldStyles['field']} data-invalid={fault !== null}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={longest}
        aria-invalid={fault !== null}
        aria-describedby={told ? `${id}-told` : undefined}
        {...(fault && { status: 'error' as const })}
        onChange={(event) => onChange(event.target.value)}
      />
      {told && (
        <p
          id={`${id}-told`}
          className={fieldStyles['field-told']}
          role={fault ? 'alert' : undefined}
        >
          {fault && <Icon name="warning" />}
          {told}
        </p>
      )}
    </div>
  );
}

/** After the faults are drawn. */
function focusFirstFault(dialog: HTMLDialogElement | null): void {
  requestAnimationFrame(() =>
    dialog
      ?.querySelector<HTMLElement>('[data-invalid="true"] :is(input, textarea, button)')
      ?.focus(),
  );
}
