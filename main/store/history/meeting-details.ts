import type { Database } from 'better-sqlite3';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  type DecisionFields,
  type MeetingDetails,
  type MeetingEdit,
  noDetails,
} from '../../../shared/model/meeting-details.ts';
import type { Meeting } from '../../../shared/model/show.ts';
import { groupRows } from '../content/rows.ts';
import { type DeviceColumns, deviceOf, type Signatures } from '../profile/signatures.ts';

interface SignedRow extends DeviceColumns {
  readonly meeting: number;
  readonly written_by: string;
  readonly written_at: string;
}

type DetailsRow = SignedRow & Omit<MeetingDetails, 'written'>;
type DecisionRow = SignedRow & Omit<DecisionFields, 'due'> & { uuid: string; due: string | null };

/** The row of a meeting, what people say of it so far, and who changes it. */
interface Written {
  readonly row: number;
  readonly held: Pick<Meeting, 'id' | 'details' | 'decisions'>;
  readonly edit: MeetingEdit;
  readonly actor: string;
}

/** What people say of meetings once they are over, and what was decided there. */
export function createMeetingDetails(db: Database, signatures: Signatures) {
  const signed = (table: string, order: string) => `
    SELECT ${table}.*, device.name AS device_name
    FROM ${table} LEFT JOIN device ON device.id = ${table}.device ORDER BY ${order}`;
  const details = db.prepare<[], DetailsRow>(signed('meeting_details', 'meeting'));
  const decisions = db.prepare<[], DecisionRow>(signed('meeting_decision', 'meeting, uuid'));
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

  return {
    /** Of all meetings, by their rows. */
    read() {
      const detailsOf = new Map(details.all().map((row) => [row.meeting, toDetails(row)]));
      const decisionsOf = groupRows(decisions.all(), ({ meeting }) => meeting);
      return (meeting: number) => ({
        details: detailsOf.get(meeting) ?? noDetails,
        decisions: (decisionsOf.get(meeting) ?? []).map(toDecision),
      });
    },

    /**
     * Writes a change, within the transaction that notes it.
     *
     * @returns the change as it was carried out, which turned round takes it back
     * @throws store.stale when the record holds something else than `before`
     * @throws record.exists when a decision that is to come is there, of any meeting
     */
    write({ row, held, edit, actor }: Written): MeetingEdit {
      const { device } = signatures.next();
      const by = { by: actor, device, at: new Date().toISOString() };
      const stale = () => new AppError('store.stale', { key: held.id });
      if (edit.entity === 'detail') {
        const { written: _, ...fields } = held.details;
        if (fields[edit.field] !== edit.before) throw stale();
        setDetails.run({ ...fields, [edit.field]: edit.after, meeting: row, ...by });
        return edit;
      }
      const known = held.decisions.find(({ id }) => id === edit.id);
      if (!isSame(known ? fieldsOf(known) : null, edit.before)) throw stale();
      const after = { ...edit.after, uuid: edit.id, meeting: row, ...by };
      if (edit.after === null) removeDecision.run(edit.id);
      else if (known) setDecision.run(after);
      else if (isThere.get(edit.id)) throw new AppError('record.exists', { key: edit.id });
      else addDecision.run(after);
      return edit;
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

function fieldsOf({ text, responsible, due }: Meeting['decisions'][number]) {
  return { text, responsible, due };
}
