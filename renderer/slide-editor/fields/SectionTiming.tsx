import { useContext, useId } from 'react';
import { inLocale } from '../../../shared/model/localized.ts';
import { usePlan } from '../../show/use-plan.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import styles from './fields.module.css';

/** As long as a show may be planned to take, minutes. */
const longest = 1440;

/** How long the slide's section is planned to take in shows, as the presenter's console has it. */
export function SectionTiming() {
  const { slide, briefing } = useSlideEditing();
  const { deck } = briefing;
  const locale = useContext(InterfaceLocale);
  const message = useMessages();
  const id = useId();
  const { plan, save } = usePlan(deck.key);
  const section = deck.sections.find(({ key }) => key === slide.section);
  if (!section) return null;
  const shown = deck.slides.filter((one) => one.section === section.key && !one.hidden).length;
  const minutes = plan.sections[section.key];

  function change(typed: number): void {
    const { [section?.key ?? '']: _, ...others } = plan.sections as Record<string, number>;
    const next = Math.min(longest, Math.max(0, typed));
    const sections = Number.isNaN(typed) ? others : { ...others, [slide.section]: next };
    save({ ...plan, sections: sections as typeof plan.sections });
  }

  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {message('slide-fields.minutes', { section: inLocale(section.name, locale) })}
      </label>
      <input
        id={id}
        className={styles['number']}
        type="number"
        min="0"
        max={longest}
        step="0.5"
        aria-describedby={`${id}-told`}
        value={minutes ?? ''}
        onChange={({ target }) => change(target.valueAsNumber)}
      />
      <p id={`${id}-told`} className={styles['told']}>
        {minutes !== undefined && shown > 0
          ? message('slide-fields.minutes-each', {
              count: shown,
              minutes: Math.round((minutes / shown) * 10) / 10,
            })
          : message('slide-fields.minutes-help')}
      </p>
    </div>
  );
}
