import { Input } from 'antd';
import { useContext, useEffect, useId, useState } from 'react';
import { AppError, type Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { longest } from '../../shared/model/bounds.ts';
import { oneLine } from '../../shared/model/text.ts';
import fieldStyles from '../editing/field.module.css';
import { reportError } from '../error-report.ts';
import { Kit } from '../kit/Kit.tsx';
import { changeProfile, readProfile } from '../live/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';

/**
 * Who works at this computer, and what it is called.
 *
 * @param onClose told the person's name; null when nothing was saved
 */
export function ProfileDialog({ onClose }: { readonly onClose: (person: string | null) => void }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [person, setPerson] = useState('');
  const [device, setDevice] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const lacksPerson = oneLine(person) === '';
  // Not read yet, it stays as it is: whoever types fast must not wait for it.
  const lacksDevice = device !== null && oneLine(device) === '';

  useEffect(() => {
    let open = true;
    readProfile().then((now) => {
      if (!open) return;
      // What was typed meanwhile stays.
      setPerson((typed) => typed || now.person);
      setDevice((typed) => typed ?? now.device.name);
    }, reportError);
    return () => {
      open = false;
    };
  }, []);

  async function save(): Promise<void> {
    setTried(true);
    if (lacksPerson || lacksDevice) return;
    try {
      const saved = await changeProfile({
        person,
        ...(device !== null && { deviceName: device }),
      });
      onClose(saved.person);
    } catch (error) {
      setFailure(AppError.toFailure(error));
    }
  }

  return (
    <Dialog
      title={message('profile.title')}
      onDismiss={() => onClose(null)}
      actions={
        <>
          <Button onClick={() => onClose(null)}>{message('profile.cancel')}</Button>
          <Button look="primary" onClick={() => void save()}>
            {message('profile.save')}
          </Button>
        </>
      }
    >
      <Kit>
        <div className={fieldStyles['field-group-plain']}>
          <Field
            label={message('profile.person')}
            value={person}
            longest={longest.person}
            first
            help={message('profile.person-help')}
            fault={tried && lacksPerson ? message('profile.person-missing') : null}
            onChange={setPerson}
            onEnter={() => void save()}
          />
          <Field
            label={message('profile.device')}
            value={device ?? ''}
            longest={longest.device}
            help={message('profile.device-help')}
            fault={tried && lacksDevice ? message('profile.device-missing') : null}
            onChange={setDevice}
            onEnter={() => void save()}
          />
          {failure && (
            <p className={fieldStyles['field-failed']} role="alert">
              {describeFailure(locale, failure)}
            </p>
          )}
        </div>
      </Kit>
    </Dialog>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** In characters. */
  readonly longest: number;
  readonly help: string;
  readonly fault: string | null;
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

function Field({ label, value, longest, help, fault, first, onChange, onEnter }: FieldProps) {
  const id = useId();
  return (
    <div className={fieldStyles['field']} data-invalid={fault !== null}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={longest}
        dir="auto"
        aria-describedby={`${id}-told`}
        aria-invalid={fault !== null}
        {...(first && { 'data-first-focus': true })}
        {...(fault !== null && { status: 'error' as const })}
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={(event) => {
          // The focus goes back to the button that asked: this key must not press it again.
          event.preventDefault();
          onEnter();
        }}
      />
      <p
        id={`${id}-told`}
        className={fieldStyles['field-told']}
        role={fault === null ? undefined : 'alert'}
      >
        {fault ?? help}
      </p>
    </div>
  );
}
