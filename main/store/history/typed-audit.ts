import type { Database } from 'better-sqlite3';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import type { MeetingEditRequest } from '../../../shared/model/meeting-details.ts';
import type { Audit } from '../editing/audit.ts';

/** Whoever pauses so long has finished what they typed, ms; as where slides are edited. */
const restsAfter = 2000;

/** Who types in which field of which meeting, and the row that says it. */
interface Typing {
  readonly field: string;
  readonly row: number;
  /** What it held before any of it. */
  readonly before: unknown;
  /** The last change, ms. */
  at: number;
}

/**
 * Notes what people write of a meeting. It is saved at every pause of theirs: what one person goes on
 * typing in one field is one row all the same, and none where all of it was deleted again.
 */
export function createTypedAudit(db: Database, audit: Audit) {
  const lastRow = db.prepare<[], number>('SELECT max(id) FROM audit_log').pluck();
  let typing: Typing | null = null;

  return ({ meeting, edit, actor }: MeetingEditRequest): void => {
    const about = edit.entity === 'detail' ? edit.field : `decision ${edit.id}`;
    const field = JSON.stringify([meeting, about, actor]);
    const now = Date.now();
    const goesOn =
      typing?.field === field && now - typing.at < restsAfter && lastRow.get() === typing.row;
    if (!typing || !goesOn || edit.after === null) {
      const row = audit.record({
        ...{ actor, action: 'update', entity: 'meeting', key: meeting },
        ...{ before: { [about]: edit.before }, after: { [about]: edit.after } },
      });
      typing = { field, row, before: edit.before, at: now };
    } else if (isSame(typing.before, edit.after)) {
      audit.takeBack(typing.row);
      typing = null;
    } else {
      audit.retype(typing.row, { [about]: edit.after });
      typing.at = now;
    }
  };
}
