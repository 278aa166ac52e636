import { useContext, useEffect, useRef, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Deck } from '../../shared/model/deck.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import type { Meeting } from '../../shared/model/show.ts';
import type { UnreadableRecord } from '../../shared/model/unreadable.ts';
import { api } from '../api.ts';
import { settlePendingSaves } from '../editing/pending-saves.ts';
import { WrittenActions } from '../export/WrittenActions.tsx';
import { Kit } from '../kit/Kit.tsx';
import { useLive } from '../live/use-live.ts';
import { useStoreAccess } from '../live/use-store-access.ts';
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
import { noDecision, writeDecision } from './write-meeting.ts';

interface Told {
  readonly kind: 'done' | 'warning';
  readonly text: string;
  /** Takes back what was done; null where that can't be. */
  readonly undo: (() => Promise<void>) | null;
}

interface Meetings {
  /** Those whose data are kept. */
  readonly comparable: ReadonlySet<string>;
  readonly meetings: readonly Meeting[];
  readonly unreadable: readonly UnreadableRecord[];
}

const nothing: Meetings = { comparable: new Set(), meetings: [], unreadable: [] };

async function load(): Promise<Meetings> {
  const [meetings, unreadable, states] = await Promise.all([
    api.meetings.list(),
    api.meetings.unreadable(),
    api.differences.states(),
  ]);
  const shown = states.flatMap(({ state }) => (state.kind === 'meeting' ? [state.id] : []));
  return { meetings, unreadable, comparable: new Set<string>(shown) };
}

interface MeetingsPanelProps {
  /** The briefing that is open: its last rehearsal is shown from here. */
  readonly deck: Deck;
  /** The one to begin with; null for the latest. */
  readonly first: RecordId | null;
  /** What a meeting was shown is to be compared with the data now. */
  readonly onCompare: (meeting: RecordId) => void;
  readonly onClose: () => void;
}

/** What happened at the shows of this machine, the latest first. */
export function MeetingsPanel({ deck, first, onCompare, onClose }: MeetingsPanelProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const dialog = useRef<HTMLDialogElement>(null);
  const { live, retry } = useLive(load, api.meetings.changed);
  const [chosen, setChosen] = useState<RecordId | null>(first);
  const [told, setTold] = useState<Told | null>(null);
  const mayEdit = useStoreAccess()?.editing === 'open';

  const rehearsal = useRehearsal(deck.key);
  const [rehearsalShown, setRehearsalShown] = useState(false);

  useEffect(() => openModal(dialog.current), []);

  async function attempt(work: () => Promise<string | null>): Promise<void> {
    try {
      const text = await work();
      if (text !== null) setTold({ kind: 'done', text, undo: null });
    } catch (error) {
      const text = describeFailure(locale, AppError.toFailure(error));
      setTold({ kind: 'warning', text, undo: null });
    }
  }

  const { comparable, meetings, unreadable } = live.status === 'ready' ? live.value : nothing;
  const undo =
    told?.undo &&
    (async () => {
      setTold(null);
      await told.undo?.();
      return null;
    });
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
          <Kit>
            <MeetingRecord
              key={meeting.id}
              meeting={meeting}
              mayEdit={mayEdit}
              isComparable={comparable.has(meeting.id)}
              onCompare={() => onCompare(meeting.id)}
              onDecisionDeleted={(id, value) =>
                setTold({
                  ...{ kind: 'done', text: message('meetings.decision-deleted') },
                  undo: async () => {
                    await writeDecision(meeting.id, id, [noDecision, value]);
                  },
                })
              }
              onExport={(format) =>
                attempt(async () => {
                  await settlePendingSaves();
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
          </Kit>
        </div>
      )}
      {rehearsalShown && <RehearsalDialog deck={deck} onClose={() => setRehearsalShown(false)} />}
      {told && (
        <ToastPlace value={null}>
          <Toast
            kind={told.kind}
            text={told.text}
            action={
              undo ? (
                <Button onClick={() => void attempt(undo)}>{message('meetings.put-back')}</Button>
              ) : (
                told.kind === 'done' && <WrittenActions />
              )
            }
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
  const { name } = meeting.details;
  const start = startOf(meeting, locale);
  const deck = inLocale(meeting.deckTitle, locale);
  return (
    <button
      type="button"
      className={styles['meetings-entry']}
      data-testid="meetings-entry"
      aria-current={chosen}
      onClick={onChoose}
    >
      <b>{name === '' ? start : name}</b>
      <span>{name === '' ? deck : start}</span>
      <span className={styles['meetings-muted']}>
        {message('meetings.length', { time: duration(lengthOf(meeting)) })}
      </span>
    </button>
  );
}
