import { useEffect, useState } from 'react';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import type { Meeting } from '../../shared/model/show.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { startOf } from '../meetings/meeting-time.ts';
import { useMessages } from '../ui/messages.ts';
import { SelectField } from './fields.tsx';

/** The meetings of a deck at which something was drawn and kept. */
export function useInkedMeetings(deck: DeckKey): readonly Meeting[] {
  const [meetings, setMeetings] = useState<readonly Meeting[]>([]);
  useEffect(() => {
    api.meetings
      .list()
      .then((all) => setMeetings(all.filter((meeting) => isInked(meeting, deck))), reportError);
  }, [deck]);
  return meetings;
}

interface InkFieldProps {
  readonly meetings: readonly Meeting[];
  readonly ink: RecordId | null;
  /** The interface's language. */
  readonly locale: Locale;
  readonly onChange: (ink: RecordId | null) => void;
}

/** Which meeting's ink is drawn on the slides. */
export function InkField({ meetings, ink, locale, onChange }: InkFieldProps) {
  const message = useMessages();
  const none = { value: '', label: message('export-dialog.ink.none') };
  const offered = meetings.map((meeting) => ({
    value: meeting.id as string,
    label: message('export-dialog.ink.meeting', {
      time: startOf(meeting, locale),
      count: Object.keys(meeting.ink).length,
    }),
  }));
  return (
    <SelectField
      label={message('export-dialog.ink')}
      value={ink ?? ''}
      options={[none, ...offered]}
      onChange={(value) => onChange(meetings.find(({ id }) => id === value)?.id ?? null)}
    />
  );
}

function isInked({ deck, ink }: Meeting, wanted: DeckKey): boolean {
  return deck === wanted && Object.keys(ink).length > 0;
}
