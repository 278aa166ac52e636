import { type ReactNode, useContext, useId } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { slideMinutesOf } from '../../../shared/show/pace.ts';
import { usePlan } from '../../show/use-plan.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import styles from './fields.module.css';

/** How long the slide is planned to take in shows, which is an edit of it, and how long its section. */
export function Timing() {
  return (
    <>
      <SlideMinutes />
      <SectionMinutes />
    </>
  );
}

function SlideMinutes() {
  const { slide, change, leave } = useSlideEditing();
  const message = useMessages();
  return (
    <MinutesField
      label={message('field.minutes')}
      name="minutes"
      value={slide.minutes}
      onChange={(minutes) => change((now) => ({ ...now, minutes }), ['minutes'])}
      onLeave={leave}
    >
      {message('slide-fields.slide-minutes-help')}
    </MinutesField>
  );
}

function SectionMinutes() {
  const { slide, briefing } = useSlideEditing();
  const { deck } = briefing;
  const locale = useContext(InterfaceLocale);
  const message = useMessages();
  const { plan, save } = usePlan(deck.key);
  const section = deck.sections.find(({ key }) => key === slide.section);
  if (!section) return null;
  const shown = deck.slides.filter((one) => one.section === section.key && !one.hidden);
  const own = slideMinutesOf(shown);
  const minutes = plan.sections[section.key];
  const others = shown.length - own.count;

  function change(typed: number | null): void {
    const { [slide.section]: _, ...rest } = plan.sections as Record<string, number>;
    const sections = typed === null ? rest : { ...rest, [slide.section]: typed };
    save({ ...plan, sections: sections as typeof plan.sections });
  }

  const told = [
    own.count > 0 &&
      message('slide-fields.minutes-own', { count: own.count, sum: rounded(own.sum) }),
    minutes !== undefined &&
      others > 0 &&
      message('slide-fields.minutes-each', {
        count: others,
        minutes: rounded(Math.max(0, minutes - own.sum) / others),
      }),
    minutes !== undefined && own.sum > minutes && message('slide-fields.minutes-over'),
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <MinutesField
      label={message('slide-fields.minutes', { section: inLocale(section.name, locale) })}
      value={minutes ?? null}
      onChange={change}
    >
      {told.length > 0
        ? told.join(locale === 'en' ? ' ' : '')
        : message('slide-fields.minutes-help')}
    </MinutesField>
  );
}

interface MinutesFieldProps {
  readonly label: string;
  /** The place of the slide that it is, where it is one. */
  readonly name?: string;
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
  readonly onLeave?: () => void;
  readonly children: ReactNode;
}

function MinutesField({ label, name, value, onChange, onLeave, children }: MinutesFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']} data-path={name}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles['number']}
        type="number"
        min="0"
        max={longest.minutes}
        step="0.5"
        aria-describedby={`${id}-told`}
        value={value ?? ''}
        onChange={({ target }) => {
          const typed = target.valueAsNumber;
          onChange(Number.isNaN(typed) ? null : Math.min(longest.minutes, Math.max(0, typed)));
        }}
        onBlur={onLeave}
      />
      <p id={`${id}-told`} className={styles['told']}>
        {children}
      </p>
    </div>
  );
}

/** Minutes as they are told, to a tenth. */
function rounded(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
