import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FloatingPanel } from '../../ui/FloatingPanel.tsx';
import { useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import styles from './pasted-numbers.module.css';
import { createOptions, type ReferenceKind } from './picker-options.ts';
import type { TypedNumber } from './text-plugin.ts';

interface ChosenNumber {
  readonly number: TypedNumber;
  readonly reference: string;
}

interface PastedNumbersProps {
  readonly numbers: readonly TypedNumber[];
  readonly anchor: DOMRect;
  /** @param names of numbers that are no figures */
  readonly onDone: (chosen: readonly ChosenNumber[], names: readonly string[]) => void;
}

const kinds: readonly ReferenceKind[] = ['figure', 'target'];
const asTyped = '';
const asName = 'name';

/** Asks of each number of a pasted text which figure it is. What is not chosen stays as it is. */
export function PastedNumbers({ numbers, anchor, onDone }: PastedNumbersProps) {
  const message = useMessages();
  const { briefing, locale } = useSlideEditing();
  const [chosen, setChosen] = useState<readonly string[]>(numbers.map(() => asTyped));
  const choices = useMemo(() => {
    const options = createOptions(briefing, locale, message);
    return numbers.map(({ text }) =>
      options.ofValue(text, kinds).flatMap((group) => group.options),
    );
  }, [briefing, locale, message, numbers]);

  function done(): void {
    const answers = numbers.map((number, index) => ({ number, reference: chosen[index] ?? '' }));
    onDone(
      answers.filter(({ reference }) => reference !== asTyped && reference !== asName),
      [
        ...new Set(
          answers.flatMap(({ number, reference }) => (reference === asName ? [number.name] : [])),
        ),
      ],
    );
  }

  return (
    <FloatingPanel
      anchor={anchor}
      placing="below"
      label={message('figure-text.pasted')}
      onClose={() => onDone([], [])}
    >
      <div className={styles['head']}>
        <h2>{message('figure-text.pasted')}</h2>
        <p>{message('figure-text.pasted-help')}</p>
      </div>
      <ul className={styles['list']}>
        {numbers.map((number, index) => (
          <li key={number.from}>
            <label>
              <span className={styles['number']}>{number.text}</span>
              <select
                value={chosen[index]}
                onChange={({ target }) => setChosen((before) => before.with(index, target.value))}
              >
                <option value={asTyped}>{message('figure-text.keep-typed')}</option>
                {choices[index]?.map(({ reference, name, printed, period }) => (
                  <option key={reference} value={reference}>
                    {`${name} · ${period} · ${printed}`}
                  </option>
                ))}
                {/[0-9]/.test(number.name) && (
                  <option value={asName}>
                    {message('figure-text.is-name', { name: number.name })}
                  </option>
                )}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <div className={styles['foot']}>
        <Button look="quiet" onClick={() => onDone([], [])}>
          {message('figure-text.keep-all')}
        </Button>
        <Button look="primary" onClick={done}>
          {message('figure-text.bind')}
        </Button>
      </div>
    </FloatingPanel>
  );
}
