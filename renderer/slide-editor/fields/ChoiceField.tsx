import { useId } from 'react';
import { withFieldAt } from '../../../shared/deck/field-edits.ts';
import type { Field } from '../../../shared/deck/layouts/field.ts';
import { nameOfPath, type SlidePath, valueAt } from '../../../shared/deck/slide-paths.ts';
import { useMessages } from '../../ui/messages.ts';
import { Segments } from '../../ui/Segments.tsx';
import { useSlideEditing } from '../slide-editing.ts';
import styles from './fields.module.css';
import { useReferences } from './use-references.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  readonly path: SlidePath;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

/** One of several, from a list that opens. */
export function SelectField({ path, label, value, options, onChoose }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']} data-path={nameOfPath(path)}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles['select']}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ChoiceFieldProps {
  readonly path: SlidePath;
  readonly label: string;
  readonly options: readonly Option[];
}

/** More than these stand in lines that no pane is wide enough for. */
const mostSeen = 4;

/** One of a few, all of which are seen, or one of many from a list that opens. */
export function ChoiceField({ path, label, options }: ChoiceFieldProps) {
  const { slide, change } = useSlideEditing();
  const value = valueAt(slide, path);
  const choose = (chosen: string) => change(withFieldAt(slide, path, chosen));
  if (options.length > mostSeen)
    return (
      <SelectField
        path={path}
        label={label}
        value={typeof value === 'string' ? value : ''}
        options={options}
        onChoose={choose}
      />
    );
  return (
    <fieldset className={styles['choice']} data-path={nameOfPath(path)}>
      <legend className={styles['label']}>{label}</legend>
      <Segments
        value={typeof value === 'string' ? value : null}
        options={options}
        onChange={choose}
        wraps
      />
    </fieldset>
  );
}

interface AmongFieldProps {
  readonly path: SlidePath;
  readonly field: Field;
  /** The list beside it whose figures it chooses from. */
  readonly list: string;
}

/** One of the figures of a list, named again. */
export function AmongField({ path, field, list }: AmongFieldProps) {
  const { slide, change } = useSlideEditing();
  const { wordsOf } = useReferences();
  const message = useMessages();
  const value = valueAt(slide, path);
  const listed = valueAt(slide, [...path.slice(0, -1), list] as unknown as SlidePath);
  const figures = Array.isArray(listed) ? [...new Set(listed as readonly string[])] : [];
  return (
    <SelectField
      path={path}
      label={message(field.label)}
      value={typeof value === 'string' ? value : ''}
      options={[
        ...(field.isOptional ? [{ value: '', label: message('slide-fields.none-of-them') }] : []),
        ...figures.map((reference) => ({
          value: reference,
          label: wordsOf(reference)?.name ?? reference,
        })),
      ]}
      onChoose={(chosen) => change(withFieldAt(slide, path, chosen === '' ? undefined : chosen))}
    />
  );
}
