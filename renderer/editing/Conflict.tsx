import { useContext } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Localized } from '../../shared/model/localized.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './edit-dialog.module.css';
import { recordChanges } from './record-changes.ts';

interface ConflictProps {
  /** The record as the person saw it. */
  readonly seen: unknown;
  /** As the store holds it now; null when it is gone. */
  readonly now: unknown;
  /** As the person wants it; null while the form can't be read. */
  readonly mine: unknown;
  readonly unit: Localized | null;
  readonly briefing: Briefing;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody else changed the record meanwhile: what they changed, what one wants oneself, and the choice. */
export function Conflict({ seen, now, mine, unit, briefing, onMine, onTheirs }: ConflictProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const look = { locale, message, unit, known: briefing };
  return (
    <section className={styles['edit-conflict']} role="alert">
      <h3>{message(now === null ? 'edit.gone' : 'edit.changed-meanwhile')}</h3>
      {now !== null && <ChangeList changes={recordChanges(seen, now, look)} />}
      {now !== null && mine !== null && (
        <>
          <h3>{message('edit.mine-would')}</h3>
          <ChangeList changes={recordChanges(now, mine, look)} />
        </>
      )}
      <div className={styles['edit-actions']}>
        <Button onClick={onTheirs}>
          {message(now === null ? 'edit.discard' : 'edit.take-theirs')}
        </Button>
        <Button look="primary" onClick={onMine}>
          {message('edit.keep-mine')}
        </Button>
      </div>
    </section>
  );
}
