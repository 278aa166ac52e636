import { useContext, useId } from 'react';
import type { Meeting } from '../../../shared/model/show.ts';
import { meetingName } from '../../../shared/show/meeting-words.ts';
import { api } from '../../api.ts';
import { useLive } from '../../live/use-live.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import styles from './briefings.module.css';

/** So many stand below the briefings; all of them are a click away in the bar. */
const mostShown = 3;

/** The meetings that were held last, each a way to its record. Nothing where there were none. */
export function LatestMeetings() {
  const message = useMessages();
  const { live } = useLive(api.meetings.list, api.meetings.changed);
  const title = useId();
  if (live.status !== 'ready' || live.value.length === 0) return null;
  return (
    <section className={styles['meetings']} aria-labelledby={title} data-testid="latest-meetings">
      <h2 id={title}>{message('meetings.latest')}</h2>
      <ul>
        {live.value.slice(0, mostShown).map((meeting) => (
          <li key={meeting.id}>
            <MeetingCard meeting={meeting} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MeetingCard({ meeting }: { readonly meeting: Meeting }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { showMeeting } = useNavigation();
  const about = useId();
  const { questions, decisions } = meeting;
  return (
    <button
      type="button"
      className={styles['meeting-card']}
      aria-describedby={about}
      onClick={() => showMeeting(meeting.id)}
    >
      <b>{meetingName(meeting, locale)}</b>
      <span id={about}>
        <span>{moment(meeting.startedAt, locale)}</span>
        <span>
          {message('meetings.about', {
            questions: questions.length,
            decisions: decisions.length,
          })}
        </span>
      </span>
    </button>
  );
}
