import { v7 } from 'uuid';
import { readDate } from '../../shared/figures/read-period.ts';
import type { Decision, DetailField, MeetingEdit } from '../../shared/model/meeting-details.ts';
import { RecordId } from '../../shared/model/record-id.ts';
import { oneLine } from '../../shared/model/text.ts';
import { api } from '../api.ts';
import { readProfile } from '../live/use-person.ts';

/** A decision as it stands in its fields: empty where nothing was said. */
export interface DecisionValue {
  readonly text: string;
  readonly responsible: string;
  /** As it is typed. */
  readonly due: string;
}

export const noDecision: DecisionValue = { text: '', responsible: '', due: '' };

/** The identity of a decision that somebody begins to write. */
export function newDecisionId(): RecordId {
  return RecordId.parse(v7());
}

export function decisionValue({ text, responsible, due }: Omit<Decision, 'id' | 'written'>) {
  return { text, responsible, due: due ?? '' };
}

/** What a decision still lacks before it can be kept; null where it lacks nothing. */
export function decisionFault({ text, due }: DecisionValue): 'text' | 'due' | null {
  if (oneLine(due) !== '' && readDate(due) === null) return 'due';
  return oneLine(text) === '' ? 'text' : null;
}

/** @returns what the record holds now @throws store.stale, meeting.unknown, file.* */
export async function writeDetail(
  meeting: RecordId,
  field: DetailField,
  [before, after]: readonly [string, string],
): Promise<string> {
  const written = await write(meeting, { entity: 'detail', field, before, after });
  return written.entity === 'detail' ? written.after : after;
}

/**
 * Writes a decision, or takes it away.
 *
 * @param after null takes it away
 * @returns what the record holds now @throws store.stale, record.exists, meeting.unknown, file.*
 */
export async function writeDecision(
  meeting: RecordId,
  id: RecordId,
  [before, after]: readonly [DecisionValue, DecisionValue | null],
): Promise<DecisionValue> {
  const written = await write(meeting, {
    entity: 'decision',
    id,
    // One without words is not there yet.
    before: before.text === '' ? null : { ...before, due: before.due || null },
    after: after && { ...after, due: readDate(after.due) },
  });
  return written.entity === 'decision' && written.after ? decisionValue(written.after) : noDecision;
}

/** Signed by whoever works here. */
async function write(meeting: RecordId, edit: MeetingEdit): Promise<MeetingEdit> {
  const { person } = await readProfile();
  return api.meetings.change({ meeting, edit, actor: person });
}
