import { useEffect, useRef } from 'react';
import { useMessages } from '../../ui/messages.ts';
import styles from './figure-picker.module.css';
import type { OptionGroup, PickerOption } from './picker-options.ts';

interface FigureOptionsProps {
  readonly group: OptionGroup;
  /** The place of its first option among all. */
  readonly from: number;
  readonly active: PickerOption | undefined;
  readonly listId: string;
  readonly onActive: (at: number) => void;
  readonly onChoose: (option: PickerOption) => void;
}

/** One group of what a reference may be to. Keys are the field's: it keeps the focus and names the active option. */
export function FigureOptions({
  group,
  from,
  active,
  listId,
  onActive,
  onChoose,
}: FigureOptionsProps) {
  const message = useMessages();
  const titleId = `${listId}-${group.title}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list's options are grouped by role
    <div role="group" aria-labelledby={titleId}>
      <div id={titleId} className={styles['picker-group']} role="presentation">
        {message(group.title)}
      </div>
      {group.options.map((option, index) => (
        <Option
          key={`${option.reference} ${option.period}`}
          id={optionId(listId, from + index)}
          option={option}
          isActive={option === active}
          onPoint={() => onActive(from + index)}
          onChoose={() => onChoose(option)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: PickerOption;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Option({ id, option, isActive, onPoint, onChoose }: OptionProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { name, marked, printed, period, source } = option;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
    <div
      ref={row}
      id={id}
      className={styles['picker-option']}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerDown={(event) => {
        // The field keeps the focus.
        event.preventDefault();
        onPoint();
      }}
      onClick={onChoose}
    >
      <span className={styles['picker-name']}>
        {marked ? (
          <>
            {name.slice(0, marked[0])}
            <mark>{name.slice(marked[0], marked[1] + 1)}</mark>
            {name.slice(marked[1] + 1)}
          </>
        ) : (
          name
        )}
      </span>
      <span className={styles['picker-value']}>{printed}</span>
      <span className={styles['picker-more']}>
        {[period, source].filter((words) => words !== '').join(' · ')}
      </span>
    </div>
  );
}

/** @param at its place among the options of all groups */
export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}
