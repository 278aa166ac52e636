import { useEffect, useState } from 'react';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
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
  readonly ink: number | null;
  /** The interface's language. */
  readonly locale: Locale;
  readonly onChange: (ink: number | null) => void;
}

/** Which meeting's ink is drawn on the slides. */
export function InkField({ meetings, ink, locale, onChange }: InkFieldProps) {
  const message = useMessages();
  const none = { value: '', label: message('export-dialog.ink.none') };
  const offered = meetings.map((meeting) => ({
    value: String(meeting.id),
    label: message('export-dialog.ink.meeting', {
      time: startOf(meeting, locale),
      count: Object.keys(meeting.ink).length,
    }),
  }));
  return (
    <SelectField
      label={message('export-dialog.ink')}
      value={ink === null ? '' : String(ink)}
      options={[none, ...offered]}
      onChange={(value) => onChange(value === '' ? null : Number(value))}
    />
  );
}

function isInked({ deck, ink }: Meeting, wanted: DeckKey): boolean {
  return deck === wanted && Object.keys(ink).length > 0;
}
