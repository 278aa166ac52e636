import { z } from 'zod';
import { longest } from './bounds.ts';
import { MilestoneDate } from './period.ts';
import { Device } from './profile.ts';
import { RecordId } from './record-id.ts';
import { line, lines, optionalLine } from './text.ts';

/** Who wrote something last, on which computer, and when. */
export const Signed = z.strictObject({
  by: z.string(),
  /** Null where nobody knows any more. */
  device: Device.nullable(),
  at: z.iso.datetime(),
});
export type Signed = z.infer<typeof Signed>;

/** What people say of a meeting once it is over; empty where nobody said anything. */
export const MeetingDetails = z.strictObject({
  name: z.string(),
  place: z.string(),
  /** Who was there, as people write it: names, offices, several lines. */
  people: z.string(),
  notes: z.string(),
  /** Null where nobody has written anything. */
  written: Signed.nullable(),
});
export type MeetingDetails = z.infer<typeof MeetingDetails>;
export type DetailField = Exclude<keyof MeetingDetails, 'written'>;

export const noDetails: MeetingDetails = {
  ...{ name: '', place: '', people: '', notes: '' },
  written: null,
};

/** What a meeting decided: who is to do it, and until when, where that was said. */
export const DecisionFields = z.strictObject({
  text: line(longest.decision),
  /** A person or an office. */
  responsible: optionalLine(longest.responsible),
  /** As precisely as it was set: a day, a month, a quarter, a year. */
  due: MilestoneDate.nullable(),
});
export type DecisionFields = z.infer<typeof DecisionFields>;

/** As the store holds it, whatever rules it was written under. */
const StoredDecision = z.strictObject({
  text: z.string(),
  responsible: z.string(),
  due: z.string().nullable(),
});

export const Decision = StoredDecision.extend({ id: RecordId, written: Signed });
export type Decision = z.infer<typeof Decision>;

const detail = (field: DetailField, after: z.ZodType<string, string>) =>
  z.strictObject({
    entity: z.literal('detail'),
    field: z.literal(field),
    before: z.string(),
    after,
  });

/**
 * One change of what people say of a meeting. `before` is what the person saw: when the record holds
 * something else by now, the change is refused. Turned round, it undoes itself.
 */
export const MeetingEdit = z
  .union([
    detail('name', optionalLine(longest.meetingName)),
    detail('place', optionalLine(longest.meetingPlace)),
    detail('people', lines(longest.meetingPeople)),
    detail('notes', lines(longest.meetingNotes)),
    z.strictObject({
      entity: z.literal('decision'),
      /** Given by whoever writes it first. */
      id: RecordId,
      before: StoredDecision.nullable(),
      /** Null takes it away. */
      after: DecisionFields.nullable(),
    }),
  ])
  .refine(({ before, after }) => before !== null || after !== null, { error: 'invalid.empty' });
export type MeetingEdit = z.infer<typeof MeetingEdit>;

export const MeetingEditRequest = z.strictObject({
  meeting: RecordId,
  edit: MeetingEdit,
  /** Who writes it; kept with it, and in the audit log. */
  actor: line(longest.person),
});
export type MeetingEditRequest = z.infer<typeof MeetingEditRequest>;
