import { useContext, useMemo } from 'react';
import { slidesOfAnotherHome } from '../../shared/deck/home-area.ts';
import type { Area, AreaKey } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ConfirmEditDialog } from './ConfirmEditDialog.tsx';
import styles from './field.module.css';

interface HomeAreaDialogProps {
  readonly area: Area;
  /** The home area as it is. */
  readonly home: AreaKey;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Says beforehand which slides say something else once another area is the home. */
export function HomeAreaDialog({ area, home, briefing, onClose }: HomeAreaDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const name = inLocale(area.name, locale);
  const { changing, breaking } = useMemo(
    () => slidesOfAnotherHome(briefing, area.key),
    [briefing, area.key],
  );
  const listed = (numbers: readonly number[]) => numbers.join(locale === 'en' ? ', ' : '、');
  return (
    <ConfirmEditDialog
      title={message('areas.home-title', { name })}
      edit={{ entity: 'home-area', before: { area: home }, after: { area: area.key } }}
      form={`home-area:${area.key}`}
      leave={message('areas.leave-home')}
      act={message('areas.make-home')}
      onClose={onClose}
    >
      <p>{message('areas.home-about', { name })}</p>
      {changing.length > 0 && <p>{message('areas.home-changes', { slides: listed(changing) })}</p>}
      {breaking.length > 0 && (
        <p className={styles['field-failed']}>
          {message('areas.home-breaks', { slides: listed(breaking) })}
        </p>
      )}
      {changing.length + breaking.length === 0 && <p>{message('areas.home-same')}</p>}
    </ConfirmEditDialog>
  );
}
