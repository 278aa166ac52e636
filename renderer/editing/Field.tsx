import { Checkbox, Input, Segmented, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';
import { useMessages } from '../ui/messages.ts';
import { RadicalNote } from '../ui/RadicalNote.tsx';
import styles from './field.module.css';
import { useForm } from './form-context.ts';

interface FieldProps {
  /** Where the value stands in the form: `passages.0.rawText`. */
  readonly path: string;
  readonly label: string;
  /** How to write it. */
  readonly help?: string | undefined;
}

interface FrameProps extends FieldProps {
  readonly after?: ReactNode;
  readonly children: (parts: {
    id: string;
    described: string | undefined;
    invalid: boolean;
  }) => ReactNode;
}

/** Label, control and what is wrong or how to write it, tied together for screen readers. */
export function FieldFrame({ path, label, help, after, children }: FrameProps) {
  const message = useMessages();
  const { issueAt } = useForm();
  const id = useId();
  const issue = issueAt(path);
  const told = issue ? message(issue.key, issue.params) : help;
  return (
    <div className={styles['field']} data-invalid={issue !== null} data-field={path}>
      <label htmlFor={id}>{label}</label>
      {children({ id, described: told ? `${id}-told` : undefined, invalid: issue !== null })}
      {told && (
        <p id={`${id}-told`} className={styles['field-told']} role={issue ? 'alert' : undefined}>
          {issue && <Icon name="warning" />}
          {told}
        </p>
      )}
      {after}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly rows?: number;
  readonly lang?: 'zh-CN' | 'en';
  readonly disabled?: boolean;
  readonly placeholder?: string;
  /** Whether people begin with it: what stands there is chosen whole, to be written anew. */
  readonly isFirst?: boolean;
  readonly onLeave?: () => void;
  readonly onPasted?: (text: string) => void;
  readonly onChanged?: (text: string) => void;
  readonly after?: ReactNode;
}

export function TextField({ rows, onLeave, onPasted, onChanged, after, ...props }: TextFieldProps) {
  const { valueAt, set, leave } = useForm();
  const { path, lang, disabled, placeholder, isFirst = false } = props;
  const value = valueAt(path);
  const text = typeof value === 'string' ? value : '';
  const isQuotation = path.split('.').at(-1) === 'rawText';
  return (
    <FieldFrame
      {...props}
      after={
        <>
          <RadicalNote text={text} kept={isQuotation} />
          {after}
        </>
      }
    >
      {({ id, described, invalid }) => {
        const shared = {
          id,
          lang,
          ...(disabled !== undefined && { disabled }),
          ...(placeholder !== undefined && { placeholder }),
          ...(isFirst && {
            'data-first-focus': true,
            onFocus: (event: React.FocusEvent<HTMLInputElement>) => event.target.select(),
          }),
          value: text,
          spellCheck: false,
          autoComplete: 'off',
          'aria-describedby': described,
          'aria-invalid': invalid,
          ...(invalid && { status: 'error' as const }),
          onBlur: () => {
            leave(path);
            onLeave?.();
          },
          onChange: (event: { target: { value: string } }) => {
            set(path, event.target.value);
            onChanged?.(event.target.value);
          },
          ...(onPasted && {
            onPaste: (event: React.ClipboardEvent<HTMLInputElement>) => {
              const { value: old, selectionStart, selectionEnd } = event.currentTarget;
              const isWhole = old === '' || (selectionStart === 0 && selectionEnd === old.length);
              if (!isWhole) return;
              // An input of one line would throw line breaks away before anybody saw them.
              event.preventDefault();
              onPasted(event.clipboardData.getData('text/plain'));
            },
          }),
        };
        return rows ? (
          <Input.TextArea {...(shared as object)} autoSize={{ minRows: rows, maxRows: rows + 4 }} />
        ) : (
          <Input {...shared} />
        );
      }}
    </FieldFrame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SegmentFieldProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: ReactNode }[];
}

interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Choice[];
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly Choice[] | readonly ChoiceGroup[];
  readonly searchable?: boolean;
  readonly clearable?: boolean;
  readonly disabled?: boolean;
  readonly onChosen?: (value: string) => void;
}

/** One of several, from a list. */
export function ChoiceField({
  choices,
  searchable,
  clearable,
  disabled,
  onChosen,
  ...props
}: ChoiceFieldProps) {
  const { valueAt, set, leave } = useForm();
  const value = valueAt(props.path);
  return (
    <FieldFrame {...props}>
      {({ id, described, invalid }) => (
        <Select<string>
          id={id}
          aria-describedby={described}
          aria-invalid={invalid}
          {...(invalid && { status: 'error' as const })}
          disabled={disabled ?? false}
          showSearch={searchable ? { optionFilterProp: 'label' } : false}
          allowClear={clearable ?? false}
          {...(typeof value === 'string' && value !== '' && { value })}
          options={choices.map((choice) =>
            'options' in choice ? { ...choice, options: [...choice.options] } : choice,
          )}
          onBlur={() => leave(props.path)}
          onChange={(chosen: string | undefined) => {
            set(props.path, chosen ?? '');
            onChosen?.(chosen ?? '');
          }}
        />
      )}
    </FieldFrame>
  );
}

/** One of few, all in sight. */
export function SegmentField({ choices, ...props }: SegmentFieldProps) {
  const { valueAt, set, issueAt } = useForm();
  const id = useId();
  const message = useMessages();
  const issue = issueAt(props.path);
  return (
    <div className={styles['field']} data-field={props.path} data-invalid={issue !== null}>
      <span id={id} className={styles['field-label']}>
        {props.label}
      </span>
      <Segmented
        aria-labelledby={id}
        options={[...choices]}
        value={String(valueAt(props.path) ?? '')}
        onChange={(chosen) => set(props.path, String(chosen))}
      />
      {(issue || props.help) && (
        <p className={styles['field-told']}>
          {issue ? message(issue.key, issue.params) : props.help}
        </p>
      )}
    </div>
  );
}

export function CheckField({ path, label }: FieldProps) {
  const { valueAt, set } = useForm();
  return (
    <div className={`${styles['field']} ${styles['field-check']}`} data-field={path}>
      <Checkbox
        checked={valueAt(path) === true}
        onChange={(event) => set(path, event.target.checked)}
      >
        {label}
      </Checkbox>
    </div>
  );
}

/**
 * A text in both languages, side by side where there is room; in Chinese alone where no deck has
 * English, unless it is written in English already.
 */
export function LocalizedField({
  path,
  label,
  rows,
  help,
}: {
  readonly path: string;
  readonly label: MessageKey;
  readonly rows?: number;
  readonly help?: string;
}) {
  const message = useMessages();
  const { languages, valueAt } = useForm();
  const both = { ...(rows && { rows }) };
  if (!languages.includes('en') && !valueAt(`${path}.en`))
    return (
      <TextField {...both} path={`${path}.zh`} label={message(label)} help={help} lang="zh-CN" />
    );
  return (
    <div className={styles['field-pair']}>
      <TextField
        {...both}
        path={`${path}.zh`}
        label={message('field.in-chinese', { field: message(label) })}
        help={help}
        lang="zh-CN"
      />
      <TextField
        {...both}
        path={`${path}.en`}
        label={message('field.in-english', { field: message(label) })}
        lang="en"
        placeholder={message('field.optional')}
      />
    </div>
  );
}
