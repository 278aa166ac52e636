import type { Database } from 'better-sqlite3';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  type DecisionFields,
  type MeetingDetails,
  type MeetingEdit,
  noDetails,
} from '../../../shared/model/meeting-details.ts';
import type { RecordId } from '../../../shared/model/record-id.ts';
import { groupRows } from '../content/rows.ts';
import { type DeviceColumns, deviceOf, type Signatures } from '../profile/signatures.ts';

interface SignedRow extends DeviceColumns {
  readonly meeting: number;
  readonly written_by: string;
  readonly written_at: string;
}

/** Null is every meeting. */
type OfMeeting = { meeting: number | null };

type DetailsRow = SignedRow & Omit<MeetingDetails, 'written'>;
type DecisionRow = SignedRow & Omit<DecisionFields, 'due'> & { uuid: string; due: string | null };

interface Written {
  readonly meeting: RecordId;
  /** Of the meeting. */
  readonly row: number;
  readonly edit: MeetingEdit;
  readonly actor: string;
}

/** What people say of meetings once they are over, and what was decided there. */
export function createMeetingDetails(db: Database, signatures: Signatures) {
  const signed = (table: string, order: string) => `
    SELECT ${table}.*, device.name AS device_name
    FROM ${table} LEFT JOIN device ON device.id = ${table}.device
    WHERE :meeting IS NULL OR meeting = :meeting ORDER BY ${order}`;
  const details = db.prepare<OfMeeting, DetailsRow>(signed('meeting_details', 'meeting'));
  const decisions = db.prepare<OfMeeting, DecisionRow>(signed('meeting_decision', 'meeting, uuid'));
  const setDetails = db.prepare(`
    INSERT OR REPLACE INTO meeting_details
      (meeting, name, place, people, notes, written_by, device, written_at)
    VALUES (:meeting, :name, :place, :people, :notes, :by, :device, :at)`);
  const addDecision = db.prepare(`
    INSERT INTO meeting_decision
      (uuid, meeting, text, responsible, due, written_by, device, written_at)
    VALUES (:uuid, :meeting, :text, :responsible, :due, :by, :device, :at)`);
  const setDecision = db.prepare(`
    UPDATE meeting_decision
    SET text = :text, responsible = :responsible, due = :due,
      written_by = :by, device = :device, written_at = :at
    WHERE uuid = :uuid AND meeting = :meeting`);
  const isThere = db.prepare<[string], 1>('SELECT 1 FROM meeting_decision WHERE uuid = ?').pluck();
  const removeDecision = db.prepare<[string]>('DELETE FROM meeting_decision WHERE uuid = ?');

  function read(meeting: number | null) {
    const detailsOf = new Map(details.all({ meeting }).map((row) => [row.meeting, toDetails(row)]));
    const decisionsOf = groupRows(decisions.all({ meeting }), (row) => row.meeting);
    return (row: number) => ({
      details: detailsOf.get(row) ?? noDetails,
      decisions: (decisionsOf.get(row) ?? []).map(toDecision),
    });
  }

  return {
    /** Of all meetings, by their rows. */
    readAll: () => read(null),

    /**
     * Writes a change, within the transaction that notes it.
     *
     * @throws store.stale when the record holds something else than `before`
     * @throws record.exists when a decision that is to come is there, of any meeting
     */
    write({ meeting, row, edit, actor }: Written): void {
      const held = read(row)(row);
      const { device } = signatures.next();
      const by = { by: actor, device, at: new Date().toISOString() };
      const stale = () => new AppError('store.stale', { key: meeting });
      if (edit.entity === 'detail') {
        const { written: _, ...fields } = held.details;
        if (fields[edit.field] !== edit.before) throw stale();
        setDetails.run({ ...fields, [edit.field]: edit.after, meeting: row, ...by });
        return;
      }
      const known = held.decisions.find(({ id }) => id === edit.id);
      if (!isSame(known ? fieldsOf(known) : null, edit.before)) throw stale();
      const after = { ...edit.after, uuid: edit.id, meeting: row, ...by };
      if (edit.after === null) removeDecision.run(edit.id);
      else if (known) setDecision.run(after);
      else if (isThere.get(edit.id)) throw new AppError('record.exists', { key: edit.id });
      else addDecision.run(after);
    },
  };
}

function toDetails({ name, place, people, notes, ...row }: DetailsRow) {
  return { name, place, people, notes, written: writtenOf(row) };
}

function toDecision({ uuid, text, responsible, due, ...row }: DecisionRow) {
  return { id: uuid, text, responsible, due, written: writtenOf(row) };
}

function writtenOf(row: SignedRow) {
  return { by: row.written_by, device: deviceOf(row), at: row.written_at };
}

function fieldsOf({ text, responsible, due }: Pick<DecisionRow, keyof DecisionFields>) {
  return { text, responsible, due };
}
