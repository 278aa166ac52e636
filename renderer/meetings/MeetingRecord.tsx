import { useContext, useState } from 'react';
import { inLocale } from '../../shared/model/localized.ts';
import type { Meeting } from '../../shared/model/show.ts';
import { duration } from '../show/duration.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { lengthOf, startOf } from './meeting-time.ts';
import styles from './meetings.module.css';

interface MeetingRecordProps {
  readonly meeting: Meeting;
  readonly onExport: (format: 'pdf' | 'csv') => Promise<void>;
  readonly onRemove: () => Promise<void>;
}

/** One meeting: what was shown and for how long, and what was asked. */
export function MeetingRecord({ meeting, onExport, onRemove }: MeetingRecordProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [removing, setRemoving] = useState(false);
  const [exporting, setExporting] = useState(false);
  const inked = Object.keys(meeting.ink).length;
  const date = startOf(meeting, locale);
  const deck = inLocale(meeting.deckTitle, locale);

  async function exportAs(format: 'pdf' | 'csv'): Promise<void> {
    setExporting(true);
    await onExport(format);
    setExporting(false);
  }

  return (
    <article className={styles['meeting']}>
      <header>
        <h3>{date}</h3>
        <p>{deck}</p>
        <p className={styles['meetings-muted']}>
          {meeting.heldBy !== '' && `${message('meetings.held-by', { person: meeting.heldBy })} · `}
          {message('meetings.length', { time: duration(lengthOf(meeting)) })}
          {' · '}
          {message('show.snapshot', { id: meeting.snapshot })}
          {inked > 0 && ` · ${message('meetings.ink', { count: inked })}`}
        </p>
        <div className={styles['meeting-actions']}>
          <Button icon="export" disabled={exporting} onClick={() => exportAs('pdf')}>
            {message('meetings.export-pdf')}
          </Button>
          <Button icon="export" disabled={exporting} onClick={() => exportAs('csv')}>
            {message('meetings.export-csv')}
          </Button>
          <Button onClick={() => setRemoving(true)}>{message('meetings.delete')}</Button>
        </div>
      </header>
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
      <section aria-labelledby={`questions-${meeting.id}`}>
        <h4 id={`questions-${meeting.id}`}>{message('meetings.questions')}</h4>
        {meeting.questions.length === 0 ? (
          <p className={styles['meetings-muted']}>{message('meetings.no-questions')}</p>
        ) : (
          <ol className={styles['meeting-slides']}>
            {meeting.questions.map(({ at, asked, figure, printed }) => (
              <li key={`${at} ${asked}`}>
                <span className={styles['meeting-number']}>
                  {new Date(at).toLocaleTimeString(locale, {
                    hour: '2-digit',
                    minute: '2-digit',
                    hour12: false,
                  })}
                </span>
                <span>{asked}</span>
                <span className={styles['meeting-time']}>
                  {figure === null ? message('meetings.unanswered') : printed}
                </span>
              </li>
            ))}
          </ol>
        )}
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
