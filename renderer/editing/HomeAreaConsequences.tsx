import { useContext, useMemo } from 'react';
import { slidesOfAnotherHome } from '../../shared/deck/home-area.ts';
import type { Area } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './field.module.css';

interface HomeAreaConsequencesProps {
  readonly area: Area;
  /** Among its areas is that one. */
  readonly briefing: Briefing;
}

/** Which slides say something else once another area is the home. */
export function HomeAreaConsequences({ area, briefing }: HomeAreaConsequencesProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { changing, breaking } = useMemo(
    () => slidesOfAnotherHome(briefing, area.key),
    [briefing, area.key],
  );
  const listed = (numbers: readonly number[]) => numbers.join(locale === 'en' ? ', ' : '、');
  return (
    <>
      <p>{message('areas.home-about', { name: inLocale(area.name, locale) })}</p>
      {changing.length > 0 && <p>{message('areas.home-changes', { slides: listed(changing) })}</p>}
      {breaking.length > 0 && (
        <p className={styles['field-failed']}>
          {message('areas.home-breaks', { slides: listed(breaking) })}
        </p>
      )}
      {changing.length + breaking.length === 0 && <p>{message('areas.home-same')}</p>}
    </>
  );
}
