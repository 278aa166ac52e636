import { useContext, useMemo } from 'react';
import { slidesOfAnotherArea } from '../../shared/deck/briefing-area.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './field.module.css';

interface AreaConsequencesProps {
  readonly briefing: Briefing;
  /** What it is to report on. */
  readonly area: AreaKey;
}

/** Which slides say something else once a briefing reports on another area. */
export function AreaConsequences({ briefing, area }: AreaConsequencesProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { changing, breaking } = useMemo(
    () => slidesOfAnotherArea(briefing, area),
    [briefing, area],
  );
  const listed = (numbers: readonly number[]) => numbers.join(locale === 'en' ? ', ' : '、');
  return (
    <>
      {changing.length > 0 && (
        <p>{message('briefing-area.changes', { slides: listed(changing) })}</p>
      )}
      {breaking.length > 0 && (
        <p className={styles['field-failed']}>
          {message('briefing-area.breaks', { slides: listed(breaking) })}
        </p>
      )}
      {changing.length + breaking.length === 0 && <p>{message('briefing-area.same')}</p>}
    </>
  );
}
