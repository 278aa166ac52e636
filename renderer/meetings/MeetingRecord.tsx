import { useContext, useState } from 'react';
import { inLocale } from '../../shared/model/localized.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import type { Meeting } from '../../shared/model/show.ts';
import { answeredBy } from '../../shared/show/meeting-words.ts';
import { useProfile } from '../live/use-person.ts';
import { ProfileDialog } from '../profile/ProfileDialog.tsx';
import { duration } from '../show/duration.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { moment } from '../ui/moment.ts';
import { Decisions } from './Decisions.tsx';
import { DetailFields } from './DetailFields.tsx';
import { lengthOf, startOf } from './meeting-time.ts';
import styles from './meetings.module.css';
import type { DecisionValue } from './write-meeting.ts';

interface MeetingRecordProps {
  readonly meeting: Meeting;
  /** Whether the store may be written in. */
  readonly mayEdit: boolean;
  /** Whether the data that it was shown are kept. */
  readonly isComparable: boolean;
  readonly onCompare: () => void;
  readonly onDecisionDeleted: (id: RecordId, value: DecisionValue) => void;
  readonly onExport: (format: 'pdf' | 'csv') => Promise<void>;
  readonly onRemove: () => Promise<void>;
}

/** One meeting: what people say of it, what was decided, what was asked and shown. */
export function MeetingRecord(props: MeetingRecordProps) {
  const { meeting, mayEdit, isComparable, onCompare, onDecisionDeleted, onExport, onRemove } =
    props;
  const message = useMessages();
  const person = useProfile()?.person;
  const locale = useContext(InterfaceLocale);
  const [removing, setRemoving] = useState(false);
  const [exporting, setExporting] = useState(false);
  const inked = Object.keys(meeting.ink).length;
  const [signing, setSigning] = useState(false);
  const date = startOf(meeting, locale);
  const deck = inLocale(meeting.deckTitle, locale);
  const { name } = meeting.details;
  const mayWrite = mayEdit && person !== undefined && person !== '';
  const isWritten = meeting.details.written !== null || meeting.decisions.length > 0;

  async function exportAs(format: 'pdf' | 'csv'): Promise<void> {
    setExporting(true);
    await onExport(format);
    setExporting(false);
  }

  return (
    <article className={styles['meeting']}>
      <header>
        <h3>{name === '' ? date : name}</h3>
        <p>{name === '' ? deck : `${date} · ${deck}`}</p>
        <p className={styles['meetings-muted']}>
          {meeting.heldBy !== '' && `${message('meetings.held-by', { person: meeting.heldBy })} · `}
          {message('meetings.length', { time: duration(lengthOf(meeting)) })}
          {' · '}
          {message('show.snapshot', { id: meeting.snapshot })}
          {inked > 0 && ` · ${message('meetings.ink', { count: inked })}`}
        </p>
        <div className={styles['meeting-actions']}>
          <Button
            icon="differences"
            disabled={!isComparable}
            {...(!isComparable && { title: message('meetings.compare-gone') })}
            onClick={onCompare}
          >
            {message('meetings.compare')}
          </Button>
          <Button icon="export" disabled={exporting} onClick={() => exportAs('pdf')}>
            {message('meetings.export-pdf')}
          </Button>
          <Button icon="export" disabled={exporting} onClick={() => exportAs('csv')}>
            {message('meetings.export-csv')}
          </Button>
          <Button onClick={() => setRemoving(true)}>{message('meetings.delete')}</Button>
        </div>
      </header>
      {(mayWrite || isWritten) && (
        <>
          <DetailFields meeting={meeting} mayWrite={mayWrite} />
          <Decisions meeting={meeting} mayWrite={mayWrite} onDeleted={onDecisionDeleted} />
          <LastWritten meeting={meeting} />
        </>
      )}
      {mayEdit && person === '' && (
        <div>
          <Button icon="edit" onClick={() => setSigning(true)}>
            {message('meetings.begin')}
          </Button>
        </div>
      )}
      {signing && <ProfileDialog onClose={() => setSigning(false)} />}
      <section aria-labelledby={`questions-${meeting.id}`}>
        <h4 id={`questions-${meeting.id}`}>{message('meetings.questions')}</h4>
        {meeting.questions.length === 0 ? (
          <p className={styles['meetings-muted']}>{message('meetings.no-questions')}</p>
        ) : (
          <ol className={styles['meeting-slides']}>
            {meeting.questions.map((question) => (
              <li key={`${question.at} ${question.asked}`}>
                <span className={styles['meeting-number']}>
                  {new Date(question.at).toLocaleTimeString(locale, {
                    hour: '2-digit',
                    minute: '2-digit',
                    hour12: false,
                  })}
                </span>
                <span className={styles['meeting-asked']}>
                  <span>{question.asked}</span>
                  <span className={styles['meetings-muted']}>{answeredBy(question, locale)}</span>
                </span>
                <span className={styles['meeting-time']}>
                  {question.figure === null ? message('meetings.unanswered') : question.printed}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby={`slides-${meeting.id}`}>
        <h4 id={`slides-${meeting.id}`}>{message('meetings.slides')}</h4>
        <ol className={styles['meeting-slides']}>
          {meeting.slides.map(({ number, title, seconds }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes
            <li key={index}>
              <span className={styles['meeting-number']}>
                {message('meetings.slide', { number })}
              </span>
              <span>{inLocale(title, locale)}</span>
              <span className={styles['meeting-time']}>{duration(seconds * 1000)}</span>
            </li>
          ))}
        </ol>
      </section>
      {removing && (
        <Dialog
          title={message('meetings.delete-title')}
          onDismiss={() => setRemoving(false)}
          actions={
            <>
              <Button onClick={() => setRemoving(false)}>{message('meetings.keep')}</Button>
              <Button look="primary" onClick={onRemove}>
                {message('meetings.delete')}
              </Button>
            </>
          }
        >
          <p>{message('meetings.delete-text', { deck, date })}</p>
        </Dialog>
      )}
    </article>
  );
}

/** Who wrote of the meeting last, so that it is seen to be kept. */
function LastWritten({ meeting: { details, decisions } }: { readonly meeting: Meeting }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const all = [details.written, ...decisions.map(({ written }) => written)];
  const last = all.reduce((one, other) => (other && (!one || other.at > one.at) ? other : one));
  return (
    last && (
      <p className={styles['meetings-muted']} data-testid="meeting-written">
        {message('meetings.written', { person: last.by, at: moment(last.at, locale) })}
      </p>
    )
  );
}
