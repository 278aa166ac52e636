import { Input } from 'antd';
import { useContext, useId, useMemo, useState } from 'react';
import { slidesOfAnotherHome } from '../../shared/deck/home-area.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import { homeOf } from '../../shared/figures/areas.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Area } from '../../shared/model/area.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { oneLine } from '../../shared/model/text.ts';
import { api } from '../api.ts';
import { usePerson } from '../live/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './field.module.css';

interface HomeAreaDialogProps {
  readonly area: Area;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Says beforehand which slides say something else once another area is the home. */
export function HomeAreaDialog({ area, briefing, onClose }: HomeAreaDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [person, setPerson] = usePerson();
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = useId();
  const name = inLocale(area.name, locale);
  const { changing, breaking } = useMemo(
    () => slidesOfAnotherHome(briefing, area.key),
    [briefing, area.key],
  );
  const listed = (numbers: readonly number[]) => numbers.join(locale === 'en' ? ', ' : '、');

  async function save(): Promise<void> {
    const home = homeOf(briefing.areas);
    if (home === null) return;
    try {
      const edit = {
        entity: 'home-area',
        before: { area: home },
        after: { area: area.key },
      } as const;
      await api.records.apply({ edit, actor: person.trim(), reason: '' });
      onClose();
    } catch (error) {
      setFailure(AppError.toFailure(error));
    }
  }

  return (
    <Dialog
      title={message('areas.home-title', { name })}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('areas.leave-home')}</Button>
          <Button look="primary" disabled={oneLine(person) === ''} onClick={() => void save()}>
            {message('areas.make-home')}
          </Button>
        </>
      }
    >
      <div className={styles['field-group-plain']}>
        <p>{message('areas.home-about', { name })}</p>
        {changing.length > 0 && (
          <p>{message('areas.home-changes', { slides: listed(changing) })}</p>
        )}
        {breaking.length > 0 && (
          <p className={styles['field-failed']}>
            {message('areas.home-breaks', { slides: listed(breaking) })}
          </p>
        )}
        {changing.length + breaking.length === 0 && <p>{message('areas.home-same')}</p>}
        <div className={styles['field']}>
          <label htmlFor={id}>{message('field.person')}</label>
          <Input
            id={id}
            value={person}
            maxLength={longest.person}
            onChange={(event) => setPerson(event.target.value)}
          />
        </div>
        {failure && (
          <p className={styles['field-failed']} role="alert">
            {describeFailure(locale, failure)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
