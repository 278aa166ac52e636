import { useId } from 'react';
import styles from './segments.module.css';

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SegmentsProps<Value extends string> {
  /** None where what stands around it has the name. */
  readonly label?: string;
  readonly value: Value | null;
  readonly options: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  /** Alike in width, in as many rows as they need. */
  readonly wraps?: boolean;
}

/** A row of names of which one is chosen, with the keys of radio buttons. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
  wraps = false,
}: SegmentsProps<Value>) {
  const name = useId();
  return (
    <div
      className={wraps ? styles['wrapping'] : styles['row']}
      {...(label !== undefined && { role: 'radiogroup', 'aria-label': label })}
    >
      {options.map((option) => (
        <label key={option.value} className={styles['segment']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
