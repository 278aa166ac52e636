import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import type { FormValue } from './form-values.ts';

interface RepeatedFieldsProps<Value extends FormValue> {
  /** Where they are in the form's values. */
  readonly path: string;
  readonly values: readonly Value[];
  /** What the next one begins with. */
  readonly next: () => Value;
  /** The field that is written first, by its path within one of them. */
  readonly first: string;
  /** Fewer can't be left. */
  readonly least?: number;
  readonly legend: (number: number) => string;
  readonly add: string;
  readonly remove: string;
  /** The fields of one of them. */
  readonly children: (value: Value, index: number) => ReactNode;
  /** Beside the button that removes one. */
  readonly head?: (index: number) => ReactNode;
}

/** Groups of the same fields, as many as there are; one that is added is written next. */
export function RepeatedFields<Value extends FormValue>(props: RepeatedFieldsProps<Value>) {
  const { path, values, first, least = 0, children, head } = props;
  const message = useMessages();
  const { set, issueAt } = useForm();
  const groups = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  const issue = issueAt(path);

  useEffect(() => {
    if (added === null) return;
    const field = groups.current?.querySelector(`[data-field="${path}.${added}.${first}"]`);
    field?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [added, path, first]);

  return (
    <div ref={groups} className={styles['field-group-plain']}>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
        <fieldset key={index} className={styles['field-group']}>
          <legend>{props.legend(index + 1)}</legend>
          {children(value, index)}
          {(head || values.length > least) && (
            <div className={styles['field-group-head']}>
              {head?.(index)}
              {values.length > least && (
                <Button
                  look="quiet"
                  onClick={() =>
                    set(
                      path,
                      values.filter((_, other) => other !== index),
                    )
                  }
                >
                  {props.remove}
                </Button>
              )}
            </div>
          )}
        </fieldset>
      ))}
      <div className={styles['field']} data-invalid={issue !== null}>
        <div>
          <Button
            onClick={() => {
              set(path, [...values, props.next()]);
              setAdded(values.length);
            }}
          >
            {props.add}
          </Button>
        </div>
        {issue && (
          <p className={styles['field-told']} role="alert">
            {message(issue.key, issue.params)}
          </p>
        )}
      </div>
    </div>
  );
}
