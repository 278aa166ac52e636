import { useContext, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Deck } from '../../shared/model/deck.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { Rehearsal } from '../../shared/model/show.ts';
import { isPlanned, unplanned } from '../../shared/show/pace.ts';
import { planAsRehearsed, secondsOf } from '../../shared/show/rehearsal.ts';
import { api } from '../api.ts';
import { readProfile } from '../live/use-person.ts';
import { duration } from '../show/duration.ts';
import { usePlan } from '../show/use-plan.ts';
import { useRehearsal } from '../show/use-rehearsal.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './rehearsal.module.css';

interface RehearsalDialogProps {
  readonly deck: Deck;
  readonly onClose: () => void;
}

/** How long each slide took in the last rehearsal, beside its plan, and the way to plan it so. */
export function RehearsalDialog({ deck, onClose }: RehearsalDialogProps) {
  const rehearsal = useRehearsal(deck.key);
  return rehearsal && <Rehearsed deck={deck} rehearsal={rehearsal} onClose={onClose} />;
}

function Rehearsed({
  deck,
  rehearsal,
  onClose,
}: RehearsalDialogProps & { readonly rehearsal: Rehearsal }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [note, setNote] = useState<string | null>(null);
  const { plan, save } = usePlan(deck.key);
  const edits = planAsRehearsed(deck, rehearsal);
  const planned = new Map(deck.slides.map(({ key, minutes }) => [key, minutes]));
  const when = new Date(rehearsal.endedAt).toLocaleString(locale, {
    ...{ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
  });

  async function setAsPlan(): Promise<void> {
    try {
      const { person } = await readProfile();
      await api.records.applyAll({ edits, actor: person, reason: '' });
      if (isPlanned(plan)) save(unplanned);
      setNote(message('rehearsal.is-planned'));
    } catch (error) {
      setNote(describeFailure(locale, AppError.toFailure(error)));
    }
  }

  return (
    <Dialog
      title={message('rehearsal.title')}
      onDismiss={onClose}
      note={note}
      actions={
        <>
          <Button onClick={onClose}>{message('reader.close')}</Button>
          <Button look="primary" disabled={edits.length === 0} onClick={() => void setAsPlan()}>
            {message('rehearsal.set-plan')}
          </Button>
        </>
      }
    >
      <p className={styles['rehearsal-facts']}>
        {message('rehearsal.facts', { when, time: duration(secondsOf(rehearsal) * 1000) })}
      </p>
      {edits.length > 0 && isPlanned(plan) && (
        <p className={styles['rehearsal-facts']}>{message('rehearsal.clears-plan')}</p>
      )}
      <div className={styles['rehearsal-times']}>
        <table className={styles['rehearsal-table']}>
          <thead>
            <tr>
              <th scope="col">{message('rehearsal.slide')}</th>
              <th scope="col">{message('rehearsal.took')}</th>
              <th scope="col">{message('rehearsal.planned')}</th>
            </tr>
          </thead>
          <tbody>
            {rehearsal.slides.map(({ slide, number, title, seconds }) => {
              const minutes = planned.get(slide) ?? null;
              return (
                <tr key={slide}>
                  <th scope="row">
                    <span className={styles['rehearsal-number']}>{number}</span>
                    {inLocale(title, locale)}
                  </th>
                  <td>{duration(seconds * 1000)}</td>
                  <td>{minutes === null ? '–' : duration(minutes * 60_000)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
