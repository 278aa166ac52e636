import type { Database, Statement } from 'better-sqlite3';
import { inverse } from '../../../shared/editing/edit-rules.ts';
import { CarriedEdit, type Edit, UndoEntry, type UndoState } from '../../../shared/model/edit.ts';
import { type DeviceColumns, deviceOf } from '../profile/signatures.ts';

/** The first edit of a step, and how many it has. */
interface StepRow extends DeviceColumns {
  readonly step: number;
  readonly count: number;
  readonly edit: string;
  readonly uuid: string;
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly audit: number;
}

/** An edit of a step. */
interface EditRow {
  readonly edit: string;
  readonly place_before: number | null;
  readonly place_after: number | null;
}

/** A step to be turned round, with its first edit. */
interface Step {
  readonly row: StepRow;
  readonly edit: Edit;
}

interface CarriedOut {
  /** Its row in the audit log. */
  readonly audit: number;
  readonly edit: Edit;
  readonly placeBefore: number | null;
  readonly placeAfter: number | null;
}

/** How many steps can be undone, and about how many edits in all; older ones stay in the audit log. */
const [mostSteps, mostEdits] = [500, 50_000];

/** What can be undone and done again, across restarts. */
export function createUndoSteps(db: Database) {
  const stepSql = (undone: 0 | 1) => `
    SELECT step, edit, audit, uuid, at, actor, reason, audit_log.device, device.name AS device_name, (
      SELECT count(*) FROM edit_step AS one WHERE one.undone = ${undone} AND one.step = edit_step.step
    ) AS count
    FROM edit_step JOIN audit_log ON audit_log.id = audit LEFT JOIN device ON device.id = audit_log.device
    WHERE undone = ${undone} AND edit_step.id = step ORDER BY step`;
  const toUndo = db.prepare<[], StepRow>(`${stepSql(0)} DESC`);
  const toRedo = db.prepare<[], StepRow>(stepSql(1));
  const editSql = (undone: 0 | 1) => `
    SELECT edit, place_before, place_after FROM edit_step
    WHERE undone = ${undone} AND step = ? ORDER BY id`;
  const editsToUndo = db.prepare<[number], EditRow>(`${editSql(0)} DESC`);
  const editsToRedo = db.prepare<[number], EditRow>(editSql(1));
  const addEdit = db.prepare(`
    INSERT INTO edit_step (step, audit, edit, place_before, place_after)
    VALUES (:step, :audit, :edit, :placeBefore, :placeAfter)`);
  const retype = db.prepare<{ step: number; edit: string; placeAfter: number | null }>(
    'UPDATE edit_step SET edit = :edit, place_after = :placeAfter WHERE undone = 0 AND step = :step',
  );
  const begin = db.prepare<[number]>('UPDATE edit_step SET step = id WHERE id = ?');
  const mark = db.prepare<{ undone: 0 | 1; step: number }>(
    'UPDATE edit_step SET undone = :undone WHERE undone = 1 - :undone AND step = :step',
  );
  const dropStep = db.prepare<[number]>(
    'DELETE FROM edit_step WHERE undone IN (0, 1) AND step = ?',
  );
  const dropRedo = db.prepare('DELETE FROM edit_step WHERE undone = 1');
  const dropOldSteps = db.prepare(`
    DELETE FROM edit_step WHERE step < (
      SELECT min(step) FROM (
        SELECT DISTINCT step FROM edit_step WHERE undone = 0 ORDER BY step DESC LIMIT ${mostSteps}
      )
    )`);
  const dropOldEdits = db.prepare(`
    DELETE FROM edit_step
    WHERE step < (SELECT step FROM edit_step ORDER BY id DESC LIMIT 1 OFFSET ${mostEdits})`);

  return {
    /** What undo and redo would do now. */
    state: (): UndoState => ({
      undo: entryOfStep(first(toUndo)),
      redo: entryOfStep(first(toRedo)),
    }),

    /** What would be turned round; null where there is nothing. */
    next: (action: 'undo' | 'redo'): Step | null => first(action === 'undo' ? toUndo : toRedo),

    /**
     * The edits that turn a step round, in their order, each with the place that the thing had; null
     * for one that this version can't read.
     */
    turned: (action: 'undo' | 'redo', step: number) =>
      // All of them first: they are turned round in the table that they are read from.
      (action === 'undo' ? editsToUndo : editsToRedo).all(step).map((row) => {
        const edit = carriedEdit(row);
        if (!edit) return null;
        return action === 'undo'
          ? { edit: inverse(edit), place: row.place_before }
          : { edit, place: row.place_after };
      }),

    /** Notes that a step was turned round. */
    mark: (action: 'undo' | 'redo', step: number): void =>
      void mark.run({ undone: action === 'undo' ? 1 : 0, step }),

    drop: (step: number): void => void dropStep.run(step),

    /**
     * Notes an edit that was carried out.
     *
     * @param step that it belongs to; null begins one, and what was undone can't be done again then
     * @returns its step
     */
    add(step: number | null, { edit, ...carried }: CarriedOut): number {
      if (step === null) dropRedo.run();
      const row = { ...carried, step: step ?? 0, edit: JSON.stringify(edit) };
      const added = Number(addEdit.run(row).lastInsertRowid);
      if (step !== null) return step;
      begin.run(added);
      return added;
    },

    /** A step of one edit reads otherwise: somebody goes on typing it. */
    retype(step: number, { edit, placeAfter }: Pick<CarriedOut, 'edit' | 'placeAfter'>): void {
      retype.run({ step, edit: JSON.stringify(edit), placeAfter });
    },

    /** Gives up what is too old to be undone. */
    prune(): void {
      dropOldSteps.run();
      dropOldEdits.run();
    },
  };
}

/** The first step that can be read; another version may have written others in another form. */
function first(steps: Statement<[], StepRow>): Step | null {
  for (const row of steps.iterate()) {
    const edit = carriedEdit(row);
    if (edit) return { row, edit };
  }
  return null;
}

function carriedEdit({ edit }: Pick<StepRow, 'edit'>): Edit | undefined {
  return CarriedEdit.safeParse(JSON.parse(edit)).data;
}

/** A step as windows show it; null where it can't be read. */
export function entryOfStep(found: Step | null): UndoEntry | null {
  if (!found) return null;
  const { uuid: id, at, actor, reason, count } = found.row;
  const device = deviceOf(found.row);
  const entry = { id, at, actor, device, action: 'edit', reason, count, edit: found.edit };
  return UndoEntry.safeParse(entry).data ?? null;
}
