import { useContext } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { HistoryEntry } from '../../shared/model/edit.ts';
import { useProfile } from '../live/use-person.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ChangeList } from './ChangeList.tsx';
import { changesOf, deedOf, subjectOf } from './describe-edit.ts';
import styles from './history-list.module.css';

/** Who changed what when and why, the latest first, with before and after. */
export function HistoryList({
  entries,
  briefing,
}: {
  readonly entries: readonly HistoryEntry[];
  readonly briefing: Briefing;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const here = useProfile()?.device.id;
  if (entries.length === 0)
    return <p className={styles['history-none']}>{message('edit.no-history')}</p>;
  return (
    <ol className={styles['history']}>
      {entries.map(({ id, at, actor, device, reason, edit }) => (
        <li key={id} className={styles['history-entry']}>
          <p className={styles['history-head']}>
            <strong>{actor}</strong>
            {device && device.id !== here && message('profile.on-device', { device: device.name })}{' '}
            {message(deedOf(edit))}
            <span className={styles['history-subject']}>{subjectOf(edit, briefing, locale)}</span>
            <time dateTime={at}>
              {new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          </p>
          <ChangeList changes={changesOf(edit, briefing, { locale, message })} />
          {reason && (
            <p className={styles['history-reason']}>{message('edit.because', { reason })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
