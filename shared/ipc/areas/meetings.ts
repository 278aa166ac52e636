import { z } from 'zod';
import { Locale } from '../../model/localized.ts';
import { MeetingEdit, MeetingEditRequest } from '../../model/meeting-details.ts';
import { RecordId } from '../../model/record-id.ts';
import { Meeting } from '../../model/show.ts';
import { UnreadableRecord } from '../../model/unreadable.ts';
import { call, event } from '../define.ts';

/** Records of past shows. */
export const meetingsArea = {
  list: call(z.void(), z.array(Meeting)),
  /** Records that there are besides, and that this program can't read. */
  unreadable: call(z.void(), z.array(UnreadableRecord)),
  /** Answers with the change as it was carried out: turned round, it takes it back. */
  change: call(MeetingEditRequest, MeetingEdit),
  remove: call(z.strictObject({ id: RecordId }), z.void()),
  /** Asks the person where to; null when they chose no file. */
  export: call(
    z.strictObject({ id: RecordId, format: z.enum(['pdf', 'csv']), locale: Locale }),
    z.string().nullable(),
  ),
  changed: event(z.void()),
} as const;
