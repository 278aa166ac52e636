import { useContext, useState } from 'react';
import { AppError, type Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Damage, DamagedRecord } from '../../shared/model/damage.ts';
import { GoalKey, IndicatorKey, MilestoneKey, SourceKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { SlideRef } from '../../shared/model/slide-ref.ts';
import { oneLine } from '../../shared/model/text.ts';
import { api } from '../api.ts';
import fieldStyles from '../editing/field.module.css';
import { LineField } from '../editing/LineField.tsx';
import { usePerson } from '../live/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './damage-notice.module.css';
import type { Destination } from './navigation.ts';
import { useNavigation } from './use-navigation.ts';

interface DamageDialogProps {
  readonly damage: Damage;
  readonly onDamage: (left: Damage) => void;
  readonly onClose: () => void;
}

/** The records that are not as the program wrote them, each with the way to it, and the word that they are right. */
export function DamageDialog({ damage, onDamage, onClose }: DamageDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const { person, setPerson, keepPerson } = usePerson();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { records, copies } = damage;
  const more = damage.count - records.length;

  async function accept(): Promise<void> {
    try {
      const seen = records.map(({ table, row, found }) => ({ table, row, found }));
      onDamage(await api.damage.accept({ records: seen, actor: person.trim() }));
      keepPerson();
      onClose();
    } catch (error) {
      setFailure(AppError.toFailure(error));
    }
  }

  return (
    <Dialog
      title={message('damage.title')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('damage.later')}</Button>
          <Button look="primary" disabled={oneLine(person) === ''} onClick={() => void accept()}>
            {message('damage.accept', { count: records.length })}
          </Button>
        </>
      }
    >
      <div className={fieldStyles['field-group-plain']}>
        <p>{message('damage.help')}</p>
        {copies !== null && <p>{message('damage.backups', { folder: copies })}</p>}
        <ul className={styles['records']} aria-label={message('damage.list')}>
          {records.map((record) => {
            const destination = destinationOf(record);
            const { entity, key, name, table, row, found } = record;
            const what = message(`damage.${entity}`);
            return (
              <li key={`${table}/${row}`}>
                <p>
                  {found === null
                    ? message('damage.gone', { what })
                    : name === null
                      ? what
                      : message('damage.named', { what, name: inLocale(name, locale) })}{' '}
                  <code>{key}</code>
                </p>
                {destination && (
                  <Button
                    look="quiet"
                    onClick={() => {
                      onClose();
                      go(destination);
                    }}
                  >
                    {message('damage.open')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        {more > 0 && <p>{message('damage.more', { count: more })}</p>}
        <LineField
          label={message('field.person')}
          value={person}
          longest={longest.person}
          onChange={setPerson}
        />
        {failure && (
          <p className={fieldStyles['field-failed']} role="alert">
            {describeFailure(locale, failure)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** Where a record can be looked at and corrected; null where it has no place of its own. */
function destinationOf({ entity, key, found }: DamagedRecord): Destination | null {
  if (found === null) return null;
  switch (entity) {
    case 'indicator':
    case 'observation': {
      const indicator = IndicatorKey.safeParse(key.split('@')[0]).data;
      return indicator === undefined ? null : { view: 'data', indicator };
    }
    case 'goal': {
      const goal = GoalKey.safeParse(key).data;
      return goal === undefined ? null : { view: 'goals', goal };
    }
    case 'milestone': {
      const milestone = MilestoneKey.safeParse(key).data;
      return milestone === undefined ? null : { view: 'goals', milestone };
    }
    case 'source':
    case 'passage': {
      const source = SourceKey.safeParse(key).data;
      return source === undefined ? null : { view: 'sources', source };
    }
    case 'slide': {
      const [deck, slide] = key.split('/');
      const found = SlideRef.safeParse({ deck, slide }).data;
      return found === undefined ? null : { view: 'briefing', slide: found };
    }
    default:
      return null;
  }
}
