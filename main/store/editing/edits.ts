import type { Database, Statement } from 'better-sqlite3';
import { slideUses } from '../../../shared/deck/slide-references.ts';
import { inverse, isSame, needsReason } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  CarriedEdit,
  type Edit,
  type EditedEntity,
  type EditRequest,
  HistoryEntry,
  type UndoState,
} from '../../../shared/model/edit.ts';
import type { Areas } from '../content/areas.ts';
import type { Changed, Changes } from '../content/changes.ts';
import type { Decks } from '../content/decks.ts';
import type { DigitNames } from '../content/digit-names.ts';
import type { Goals } from '../content/goals.ts';
import type { Indicators } from '../content/indicators.ts';
import type { Milestones } from '../content/milestones.ts';
import type { Sources } from '../content/sources.ts';
import { createAreaEditor, createHomeAreaEditor } from './area-editor.ts';
import type { Audit, AuditEntry } from './audit.ts';
import { createDigitNameEditor } from './digit-name-editor.ts';
import type { Editor } from './editor.ts';
import { createGoalEditor, createProgressEditor } from './goal-editor.ts';
import { createIndicatorEditor } from './indicator-editor.ts';
import { createMilestoneEditor } from './milestone-editor.ts';
import { createObservationEditor } from './observation-editor.ts';
import { createPlaces } from './places.ts';
import { createReportingPeriodEditor } from './reporting-period-editor.ts';
import { createSourceEditor } from './source-editor.ts';

interface Parts {
  readonly db: Database;
  readonly audit: Audit;
  readonly changes: Changes;
  readonly indicators: Indicators;
  readonly goals: Goals;
  readonly milestones: Milestones;
  readonly sources: Sources;
  readonly decks: Decks;
  readonly digitNames: DigitNames;
  readonly areas: Areas;
}

interface StepRow {
  readonly id: number;
  readonly edit: string;
  readonly place_before: number | null;
  readonly place_after: number | null;
  readonly audit: number;
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
}

interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_key: string;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** How many edits can be undone; older ones stay in the audit log. */
const steps = 500;

const changedBy: Readonly<Record<EditedEntity, Changed>> = {
  indicator: 'indicators',
  observation: 'indicators',
  goal: 'goals',
  progress: 'goals',
  milestone: 'milestones',
  source: 'sources',
  'digit-name': 'digit-names',
  area: 'areas',
  'home-area': 'areas',
  'reporting-period': 'decks',
};

export type Edits = ReturnType<typeof createEdits>;

/**
 * The one way in which people change the content: each edit whole or not at all, with a row in the
 * audit log, and with its undo, which a restart keeps.
 */
export function createEdits({ db, audit, changes, decks, ...read }: Parts) {
  const places = createPlaces(db);
  const editors: { readonly [Entity in EditedEntity]: Editor<Entity> } = {
    indicator: createIndicatorEditor(db, read.indicators, read.goals, places),
    observation: createObservationEditor(db, read, places),
    goal: createGoalEditor(db, read.goals, read.indicators, places),
    progress: createProgressEditor(db, read.goals),
    milestone: createMilestoneEditor(db, read.milestones, places),
    source: createSourceEditor(db, read.sources),
    'digit-name': createDigitNameEditor(db, read.digitNames),
    area: createAreaEditor(db, read.areas),
    'home-area': createHomeAreaEditor(db, read.areas),
    'reporting-period': createReportingPeriodEditor(db, decks),
  };
  const stepSql = `
    SELECT edit_step.id, edit, place_before, place_after, audit, at, actor, reason
    FROM edit_step JOIN audit_log ON audit_log.id = audit`;
  const toUndo = db.prepare<[], StepRow>(`${stepSql} WHERE undone = 0 ORDER BY edit_step.id DESC`);
  const toRedo = db.prepare<[], StepRow>(`${stepSql} WHERE undone = 1 ORDER BY edit_step.id`);
  const addStep = db.prepare(`
    INSERT INTO edit_step (audit, edit, place_before, place_after)
    VALUES (:audit, :edit, :placeBefore, :placeAfter)`);
  const mark = db.prepare<[number, number]>('UPDATE edit_step SET undone = ? WHERE id = ?');
  const dropStep = db.prepare<[number]>('DELETE FROM edit_step WHERE id = ?');
  const dropRedo = db.prepare('DELETE FROM edit_step WHERE undone = 1');
  const dropOld = db.prepare(
    `DELETE FROM edit_step WHERE id <= (SELECT max(id) FROM edit_step) - ${steps}`,
  );
  const isKept = `action IN ('edit', 'undo', 'redo')`;
  const historyOf = db.prepare<[{ entities: string; key: string }], AuditRow>(`
    SELECT * FROM audit_log WHERE ${isKept}
      AND entity IN (SELECT value FROM json_each(:entities))
      AND (entity_key = :key OR (entity_key >= :key || '@' AND entity_key < :key || 'A'))
    ORDER BY id DESC LIMIT 200`);

  /** Carries an edit out. @returns where the thing stood and stands, as `[before, after]` */
  function carryOut<Entity extends EditedEntity>(
    edit: Extract<Edit, { entity: Entity }>,
    place: number | null,
  ): readonly [number | null, number | null] {
    // One entity's edit goes to that entity's editor, which TypeScript can't follow through a union.
    const editor = editors[edit.entity] as unknown as Editor<EditedEntity>;
    const { before, after } = edit as Edit;
    const held = before && editor.find(edit, before);
    if (before && (!held || !isSame(held.fields, before)))
      throw new AppError('store.stale', { key: editor.keyOf(edit) });
    if (after) {
      const other = editor.find(edit, after);
      const isItself = held && other && isSame(other.fields, held.fields);
      if (other && !isItself) throw new AppError('record.exists', { key: editor.keyOf(edit) });
    }
    editor.guard(edit, slideUses(decks.list()));
    const placeAfter = editor.write(edit, held ? held.place : place);
    changes.add(changedBy[edit.entity], indicatorOf(edit));
    return [held?.place ?? null, placeAfter];
  }

  function record(edit: Edit, action: 'edit' | 'undo' | 'redo', entry: Who): number {
    const editor = editors[edit.entity] as unknown as Editor<EditedEntity>;
    return audit.record({
      ...entry,
      action,
      entity: edit.entity,
      key: editor.keyOf(edit),
      before: edit.before,
      after: edit.after,
    });
  }

  const undoState = (): UndoState => ({
    undo: entryOfStep(first(toUndo)),
    redo: entryOfStep(first(toRedo)),
  });

  /** Turns a step round. One that no longer fits the store is given up, not tried for ever. */
  function turn(steps: typeof toUndo, undone: 0 | 1): UndoState {
    const found = first(steps);
    if (!found) return undoState();
    const { step, edit } = found;
    const turned = undone === 1 ? inverse(edit) : edit;
    try {
      changes.transaction(() => {
        const place = undone === 1 ? step.place_before : step.place_after;
        carryOut(turned, place);
        const { actor, reason } = step;
        record(turned, undone === 1 ? 'undo' : 'redo', {
          actor,
          ...(reason !== null && { reason }),
        });
        mark.run(undone, step.id);
      })(undefined);
    } catch (error) {
      if (error instanceof AppError && error.code === 'store.stale') dropStep.run(step.id);
      throw error;
    }
    return undoState();
  }

  return {
    undoState,

    /**
     * @throws store.stale when the store holds something else than `before`
     * @throws record.exists, record.unknown, record.used, record.needed, record.circular, record.misfit,
     *   record.paragraph-unknown, record.reason-missing
     */
    apply: changes.transaction(({ edit, actor, reason }: EditRequest): UndoState => {
      if (isSame(edit.before, edit.after)) return undoState();
      if (reason === '' && needsReason(edit)) throw new AppError('record.reason-missing');
      const [placeBefore, placeAfter] = carryOut(edit, null);
      const row = record(edit, 'edit', { actor, ...(reason !== '' && { reason }) });
      dropRedo.run();
      addStep.run({ audit: row, edit: JSON.stringify(edit), placeBefore, placeAfter });
      dropOld.run();
      return undoState();
    }),

    /** @throws store.stale when what it changed was changed since; that step is then given up */
    undo: () => turn(toUndo, 1),
    /** @throws as `undo` */
    redo: () => turn(toRedo, 0),

    /** What happened to a thing, with its observations or reports, the latest first. */
    history: (entities: readonly EditedEntity[], key: string): HistoryEntry[] =>
      historyOf.all({ entities: JSON.stringify(entities), key }).flatMap(entryOfRow),
  };
}

function indicatorOf(edit: Edit): string | undefined {
  if (edit.entity === 'observation') return edit.indicator;
  return edit.entity === 'indicator' ? (edit.before ?? edit.after)?.key : undefined;
}

type Who = Pick<AuditEntry, 'actor' | 'reason'>;

interface Step {
  readonly step: StepRow;
  readonly edit: Edit;
}

/** The first step that can be read; another version may have written others in another form. */
function first(steps: Statement<[], StepRow>): Step | null {
  for (const step of steps.iterate()) {
    const edit = CarriedEdit.safeParse(JSON.parse(step.edit));
    if (edit.success) return { step, edit: edit.data };
  }
  return null;
}

function entryOfStep(found: Step | null): HistoryEntry | null {
  if (!found) return null;
  const { audit: id, at, actor, reason } = found.step;
  const entry = { id, at, actor, action: 'edit', reason, edit: found.edit };
  return HistoryEntry.safeParse(entry).data ?? null;
}

/** A row that another version wrote in another form is left out rather than misread. */
function entryOfRow({ entity, entity_key, before, after, ...row }: AuditRow): HistoryEntry[] {
  const owner = entity_key.split('@')[0];
  const edit = {
    entity,
    ...(entity === 'observation' && { indicator: owner }),
    ...(entity === 'progress' && { goal: owner }),
    ...(entity === 'reporting-period' && { deck: owner }),
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  };
  const { id, at, actor, action, reason } = row;
  const parsed = HistoryEntry.safeParse({ id, at, actor, action, reason, edit });
  return parsed.success ? [parsed.data] : [];
}
