import { useContext, useId, useState } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type { SectionKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { ShowPlan } from '../../../shared/model/show.ts';
import { sectionMinutes, slideMinutesOf } from '../../../shared/show/pace.ts';
import { Button } from '../../ui/Button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from './console.module.css';

interface PlanDialogProps {
  readonly plan: ShowPlan;
  readonly deck: Pick<Deck, 'sections' | 'slides'>;
  readonly onSave: (plan: ShowPlan) => void;
  readonly onClose: () => void;
}

/** How many minutes the show and each of its sections should take. */
export function PlanDialog({ plan, deck, onSave, onClose }: PlanDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const formId = useId();
  const [total, setTotal] = useState(plan.total);
  const [parts, setParts] = useState(
    () => new Map(Object.entries(plan.sections) as [SectionKey, number][]),
  );
  const shown = deck.slides.filter(({ hidden }) => !hidden);
  const sections = deck.sections.map(({ key, name }) => {
    const slides = shown.filter(({ section }) => section === key);
    const own = slideMinutesOf(slides).sum;
    return { key, name, own, minutes: sectionMinutes(parts.get(key), slides) ?? own };
  });
  const sum = sections.reduce((total, { minutes }) => total + minutes, 0);
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
        {sections.map(({ key, name, own }) => (
          <Minutes
            key={key}
            label={inLocale(name, locale)}
            told={own > 0 ? message('pace.slides', { minutes: Math.round(own * 10) / 10 }) : null}
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
  /** What is to be known beside it. */
  readonly told?: string | null;
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
}

function Minutes({ label, told = null, value, onChange }: MinutesProps) {
  return (
    <label className={styles['plan-row']}>
      <span>
        {label}
        {told !== null && <span className={styles['console-small']}> {told}</span>}
      </span>
      <input
        type="number"
        min="0"
        max={longest.minutes}
        step="0.5"
        value={value ?? ''}
        onChange={({ target }) => {
          const minutes = target.valueAsNumber;
          onChange(Number.isNaN(minutes) ? null : Math.min(longest.minutes, Math.max(0, minutes)));
        }}
      />
    </label>
  );
}
