import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import type { Locale } from '../../../shared/model/localized.ts';
import styles from './figure-text-field.module.css';

interface FigureTextFieldProps {
  /** As it is stored, with its references. */
  readonly value: string;
  readonly locale: Locale;
  readonly label: string;
  readonly multiline: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
  readonly autoFocus?: boolean;
  /** Where the caret begins. */
  readonly at?: 'end' | { readonly x: number; readonly y: number };
  readonly className?: string;
  readonly style?: CSSProperties;
  /** How many characters find room. */
  readonly fits?: number;
}

/** A text of a slide. */
export function FigureTextField(props: FigureTextFieldProps) {
  const { value, locale, label, multiline, onChange, onLeave, autoFocus = false, style } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  return (
    <textarea
      ref={field}
      className={styles['figure-text-field']}
      lang={locale}
      aria-label={label}
      value={value}
      style={style}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && !multiline)) onLeave();
      }}
    />
  );
}
