import { useContext, useEffect, useRef, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Deck } from '../../shared/model/deck.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import type { Meeting } from '../../shared/model/show.ts';
import type { UnreadableRecord } from '../../shared/model/unreadable.ts';
import { api } from '../api.ts';
import { WrittenActions } from '../export/WrittenActions.tsx';
import { useLive } from '../live/use-live.ts';
import { duration } from '../show/duration.ts';
import { useRehearsal } from '../show/use-rehearsal.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { openModal } from '../ui/modal.ts';
import { Toast, ToastPlace } from '../ui/Toast.tsx';
import { UnreadableCards } from '../ui/UnreadableCards.tsx';
import { MeetingRecord } from './MeetingRecord.tsx';
import { lengthOf, startOf } from './meeting-time.ts';
import styles from './meetings.module.css';
import { RehearsalDialog } from './RehearsalDialog.tsx';

interface Meetings {
  readonly meetings: readonly Meeting[];
  readonly unreadable: readonly UnreadableRecord[];
}

const nothing: Meetings = { meetings: [], unreadable: [] };

async function load(): Promise<Meetings> {
  const [meetings, unreadable] = await Promise.all([
    api.meetings.list(),
    api.meetings.unreadable(),
  ]);
  return { meetings, unreadable };
}

interface MeetingsPanelProps {
  /** The briefing that is open: its last rehearsal is shown from here. */
  readonly deck: Deck;
  readonly onClose: () => void;
}

/** What happened at the shows of this machine, the latest first. */
export function MeetingsPanel({ deck, onClose }: MeetingsPanelProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const dialog = useRef<HTMLDialogElement>(null);
  const { live, retry } = useLive(load, api.meetings.changed);
  const [chosen, setChosen] = useState<RecordId | null>(null);
  const [told, setTold] = useState<{ kind: 'done' | 'warning'; text: string } | null>(null);

  const rehearsal = useRehearsal(deck.key);
  const [rehearsalShown, setRehearsalShown] = useState(false);

  useEffect(() => openModal(dialog.current), []);

  async function attempt(work: () => Promise<string | null>): Promise<void> {
    try {
      const text = await work();
      if (text !== null) setTold({ kind: 'done', text });
    } catch (error) {
      setTold({ kind: 'warning', text: describeFailure(locale, AppError.toFailure(error)) });
    }
  }

  const { meetings, unreadable } = live.status === 'ready' ? live.value : nothing;
  const meeting = meetings.find(({ id }) => id === chosen) ?? meetings[0];

  return (
    <dialog
      ref={dialog}
      className={styles['meetings']}
      aria-label={message('meetings.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles['meetings-head']}>
        <h2>{message('meetings.title')}</h2>
        {rehearsal && (
          <Button icon="plan" onClick={() => setRehearsalShown(true)}>
            {message('rehearsal.last')}
          </Button>
        )}
        <IconButton icon="close" label={message('reader.close')} keys="Esc" onClick={onClose} />
      </header>
      {live.status === 'failed' && (
        <div className={styles['meetings-none']} role="alert">
          <p>{message('meetings.failed')}</p>
          <Button onClick={retry}>{message('reader.retry')}</Button>
        </div>
      )}
      <UnreadableCards records={unreadable} />
      {live.status === 'ready' && !meeting && (
        <div className={styles['meetings-none']}>
          <p>{message('meetings.empty')}</p>
          <p className={styles['meetings-muted']}>{message('meetings.empty-help')}</p>
        </div>
      )}
      {meeting && (
        <div className={styles['meetings-body']}>
          <nav className={styles['meetings-list']} aria-label={message('meetings.list')}>
            {meetings.map((entry) => (
              <MeetingOption
                key={entry.id}
                meeting={entry}
                chosen={entry === meeting}
                onChoose={() => setChosen(entry.id)}
              />
            ))}
          </nav>
          <MeetingRecord
            key={meeting.id}
            meeting={meeting}
            onExport={(format) =>
              attempt(async () => {
                const path = await api.meetings.export({ id: meeting.id, format, locale });
                return path === null ? null : message('meetings.exported', { path });
              })
            }
            onRemove={() =>
              attempt(async () => {
                await api.meetings.remove({ id: meeting.id });
                return null;
              })
            }
          />
        </div>
      )}
      {rehearsalShown && <RehearsalDialog deck={deck} onClose={() => setRehearsalShown(false)} />}
      {told && (
        <ToastPlace value={null}>
          <Toast
            {...told}
            {...(told.kind === 'done' && { action: <WrittenActions /> })}
            closeLabel={message('reader.close')}
            onClose={() => setTold(null)}
          />
        </ToastPlace>
      )}
    </dialog>
  );
}

interface MeetingOptionProps {
  readonly meeting: Meeting;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function MeetingOption({ meeting, chosen, onChoose }: MeetingOptionProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <button
      type="button"
      className={styles['meetings-entry']}
      data-testid="meetings-entry"
      aria-current={chosen}
      onClick={onChoose}
    >
      <b>{startOf(meeting, locale)}</b>
      <span>{inLocale(meeting.deckTitle, locale)}</span>
      <span className={styles['meetings-muted']}>
        {message('meetings.length', { time: duration(lengthOf(meeting)) })}
      </span>
    </button>
  );
}
