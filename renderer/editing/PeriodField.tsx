import { Input } from 'antd';
import { useId } from 'react';
import styles from './field.module.css';

interface PeriodFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A period as people write it: `2024年上半年`. */
export function PeriodField({ label, help, value, onChange }: PeriodFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={40}
        aria-describedby={`${id}-told`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-told`} className={styles['field-told']}>
        {help}
      </p>
    </div>
  );
}
