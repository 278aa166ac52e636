import { type ReactNode, useId } from 'react';
import { RadicalNote } from '../ui/RadicalNote.tsx';
import styles from './fields.module.css';

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

/** A name at the left, what it names at the right, as in the system's print dialogs. */
export function Field({ label, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label className={styles['field-label']} htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

/** As a field, for several controls that belong together. */
export function FieldGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={`${styles['field']} ${styles['field-group']}`}>
      <legend className={styles['field-label']}>{label}</legend>
      <div className={styles['field-controls']}>{children}</div>
    </fieldset>
  );
}

export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

export function SelectField<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className={styles['field-select']}
          value={value}
          onChange={(event) => {
            const chosen = options[event.target.selectedIndex];
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ label, checked, disabled = false, onChange }: CheckProps) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  /** What stands there while nothing is written. */
  readonly placeholder?: string;
  /** Offered while one types. */
  readonly suggestions?: readonly string[];
  readonly onChange: (value: string) => void;
}

export function TextField({
  label,
  value,
  longest,
  placeholder,
  suggestions = [],
  onChange,
}: TextFieldProps) {
  const listId = useId();
  return (
    <Field label={label}>
      {(id) => (
        <>
          <input
            id={id}
            type="text"
            className={styles['field-text']}
            value={value}
            maxLength={longest}
            placeholder={placeholder}
            autoComplete="off"
            list={suggestions.length > 0 ? listId : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          <RadicalNote text={value} />
          {suggestions.length > 0 && (
            <datalist id={listId}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
