import { Input } from 'antd';
import { useId } from 'react';
import type { Locale } from '../../shared/model/localized.ts';
import styles from './field.module.css';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  /** In characters. */
  readonly longest: number;
  readonly help?: string;
  /** The language that is written in it, where it is a certain one. */
  readonly lang?: Locale;
  /** Whether people begin with it. */
  readonly isFirst?: boolean;
  /** What stands there is chosen whole as one comes to it: for what is mostly written anew. */
  readonly selectsAll?: boolean;
  readonly onChange: (value: string) => void;
}

/** A line of text in a dialog that is no form of a record. */
export function LineField(props: LineFieldProps) {
  const {
    label,
    value,
    longest,
    help,
    lang,
    isFirst = false,
    selectsAll = false,
    onChange,
  } = props;
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={longest}
        {...(lang && { lang })}
        {...(help !== undefined && { 'aria-describedby': `${id}-told` })}
        {...(isFirst && { 'data-first-focus': true })}
        {...(selectsAll && { onFocus: (event) => event.target.select() })}
        onChange={(event) => onChange(event.target.value)}
      />
      {help !== undefined && (
        <p id={`${id}-told`} className={styles['field-told']}>
          {help}
        </p>
      )}
    </div>
  );
}
