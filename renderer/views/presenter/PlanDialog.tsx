import { useContext, useId, useState } from 'react';
import type { DeckSection } from '../../../shared/model/deck.ts';
import type { SectionKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { ShowPlan } from '../../../shared/model/show.ts';
import { Button } from '../../ui/Button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './console.module.css';

interface PlanDialogProps {
  readonly plan: ShowPlan;
  readonly sections: readonly DeckSection[];
  readonly onSave: (plan: ShowPlan) => void;
  readonly onClose: () => void;
}

/** How many minutes the show and each of its sections should take. */
export function PlanDialog({ plan, sections, onSave, onClose }: PlanDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const formId = useId();
  const [total, setTotal] = useState(plan.total);
  const [parts, setParts] = useState(
    () => new Map(Object.entries(plan.sections) as [SectionKey, number][]),
  );
  const sum = [...parts.values()].reduce((minutes, part) => minutes + part, 0);
  const over = total !== null && sum > total;

  function setPart(section: SectionKey, minutes: number | null): void {
    const next = new Map(parts);
    if (minutes === null) next.delete(section);
    else next.set(section, minutes);
    setParts(next);
  }

  return (
    <Dialog
      title={message('pace.title')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('pace.cancel')}</Button>
          <button
            type="submit"
            form={formId}
            className={`${buttonStyles['button']} ${buttonStyles['button-primary']}`}
            data-look="primary"
          >
            {message('pace.save')}
          </button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['plan']}
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ total, sections: Object.fromEntries(parts) as ShowPlan['sections'] });
        }}
      >
        <p className={styles['console-small']}>{message('pace.hint')}</p>
        <Minutes label={message('pace.total')} value={total} onChange={setTotal} />
        <h3>{message('pace.sections')}</h3>
        {sections.map(({ key, name }) => (
          <Minutes
            key={key}
            label={inLocale(name, locale)}
            value={parts.get(key) ?? null}
            onChange={(minutes) => setPart(key, minutes)}
          />
        ))}
        <p className={styles['plan-over']} role="status">
          {over && message('pace.over', { sum, total })}
        </p>
      </form>
    </Dialog>
  );
}

interface MinutesProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
}

function Minutes({ label, value, onChange }: MinutesProps) {
  return (
    <label className={styles['plan-row']}>
      <span>{label}</span>
      <input
        type="number"
        min="0"
        max="1440"
        step="0.5"
        value={value ?? ''}
        onChange={({ target }) => {
          const minutes = target.valueAsNumber;
          onChange(Number.isNaN(minutes) ? null : Math.min(1440, Math.max(0, minutes)));
        }}
      />
    </label>
  );
}
