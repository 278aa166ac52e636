import { useEffect, useState } from 'react';
import type { RecordId } from '../../shared/model/record-id.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';
import { useNavigation } from './use-navigation.ts';

/**
 * Leads on from the end of a show to the record of that meeting; says nothing where it left none.
 *
 * @param since when this window first saw the show, in epoch ms
 */
export function MeetingNotice({ since }: { readonly since: number }) {
  const message = useMessages();
  const { showMeeting } = useNavigation();
  const [meeting, setMeeting] = useState<RecordId | null>(null);

  useEffect(() => {
    let left = false;
    api.meetings.list().then(([latest]) => {
      // A disk that is full may have refused it, and an earlier one is not what was held.
      if (!left && latest && Date.parse(latest.endedAt) >= since) setMeeting(latest.id);
    }, reportError);
    return () => {
      left = true;
    };
  }, [since]);

  if (meeting === null) return null;
  return (
    <Toast
      kind="done"
      testId="meeting-recorded"
      text={message('meetings.recorded')}
      action={
        <Button
          onClick={() => {
            setMeeting(null);
            showMeeting(meeting);
          }}
        >
          {message('meetings.write')}
        </Button>
      }
      closeLabel={message('reader.close')}
      onClose={() => setMeeting(null)}
    />
  );
}
