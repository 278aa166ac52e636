import { useContext, useState } from 'react';
import type { Decision } from '../../shared/model/meeting-details.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import type { Meeting } from '../../shared/model/show.ts';
import { useProfile } from '../live/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { moment } from '../ui/moment.ts';
import { DecisionRow } from './DecisionRow.tsx';
import styles from './meetings.module.css';
import { type DecisionValue, decisionValue, newDecisionId, noDecision } from './write-meeting.ts';

interface DecisionsProps {
  readonly meeting: Meeting;
  readonly mayWrite: boolean;
  /** One was deleted, and can be put back as it was. */
  readonly onDeleted: (id: RecordId, value: DecisionValue) => void;
}

/** What was decided, by whom it is to be done and until when: a row each, saved while it is typed. */
export function Decisions({ meeting, mayWrite, onDeleted }: DecisionsProps) {
  const message = useMessages();
  /** Begun here; they stay where they stand once they are saved. */
  const [begun, setBegun] = useState<readonly RecordId[]>([]);
  const { decisions } = meeting;
  const unsaved = begun.filter((id) => !decisions.some((decision) => decision.id === id));
  const rows = [
    ...decisions.map((decision) => ({
      ...{ id: decision.id, value: decisionValue(decision), note: decision },
    })),
    ...unsaved.map((id) => ({ id, value: noDecision, note: null })),
  ];
  const add = () => setBegun([...begun, newDecisionId()]);

  return (
    <section aria-labelledby={`decisions-${meeting.id}`}>
      <h4 id={`decisions-${meeting.id}`}>{message('meetings.decisions')}</h4>
      {rows.length > 0 && (
        <>
          <div className={styles['decision-heads']} aria-hidden="true">
            <span />
            <span>{message('meetings.decision')}</span>
            <span>{message('meetings.responsible')}</span>
            <span>{message('meetings.due')}</span>
          </div>
          <ol className={styles['decisions']}>
            {rows.map(({ id, value, note }, index) => (
              <DecisionRow
                key={id}
                {...{ meeting: meeting.id, id, value, mayWrite }}
                number={index + 1}
                isBegun={begun.includes(id)}
                note={note && <WrittenElsewhere decision={note} />}
                onEnter={add}
                onDelete={(was) => {
                  setBegun(begun.filter((one) => one !== id));
                  if (was.text !== '') onDeleted(id, was);
                }}
              />
            ))}
          </ol>
        </>
      )}
      {mayWrite && (
        <Button icon="add" look="quiet" onClick={add}>
          {message('meetings.add-decision')}
        </Button>
      )}
    </section>
  );
}

/** Who wrote a decision, where that was not the person who sits here. */
function WrittenElsewhere({ decision: { written } }: { readonly decision: Decision }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const here = useProfile();
  const { by, device, at } = written;
  if (here === null || (by === here.person && device?.id === here.device.id)) return null;
  const where =
    device && device.id !== here.device.id
      ? [message('profile.on-device', { device: device.name })]
      : [];
  return (
    <p className={styles['meetings-muted']}>{[by, ...where, moment(at, locale)].join(' · ')}</p>
  );
}
