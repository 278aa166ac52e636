import type { Database, Statement } from 'better-sqlite3';
import { type SlideUses, slideUses } from '../../../shared/deck/slide-references.ts';
import { inverse, isSame, needsReason } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import { dataSourceOf, isOfSamePeriod } from '../../../shared/figures/competing.ts';
import {
  CarriedEdit,
  type Edit,
  type EditedEntity,
  type EditRequest,
  type EditsRequest,
  HistoryEntry,
  type UndoAnswer,
  UndoEntry,
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
import type { Themes } from '../content/themes.ts';
import { type DeviceColumns, deviceOf } from '../profile/signatures.ts';
import { createAreaEditor, createHomeAreaEditor } from './area-editor.ts';
import type { Audit, AuditEntry } from './audit.ts';
import {
  assertBodyFits,
  createDeckEditor,
  createSectionEditor,
  createSlideEditor,
} from './deck-editor.ts';
import { createDigitNameEditor } from './digit-name-editor.ts';
import type { Editor, UsesNow } from './editor.ts';
import { createGoalEditor, createProgressEditor } from './goal-editor.ts';
import { createInForceEditor } from './in-force-editor.ts';
import { createIndicatorEditor } from './indicator-editor.ts';
import { createMilestoneEditor } from './milestone-editor.ts';
import { createObservationEditor } from './observation-editor.ts';
import { createReferenceGuard } from './reference-guard.ts';
import { createReportingPeriodEditor } from './reporting-period-editor.ts';
import { createSlideNames } from './slide-names.ts';
import { createSourceEditor } from './source-editor.ts';
import { createThemeEditor } from './theme-editor.ts';

interface Dependencies {
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
  readonly themes: Themes;
}

/** The first edit of a step, and how many it has. */
interface StepRow extends DeviceColumns {
  readonly step: number;
  readonly count: number;
  readonly edit: string;
  readonly uuid: string;
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
}

/** An edit of a step. */
interface EditRow {
  readonly edit: string;
  readonly place_before: number | null;
  readonly place_after: number | null;
}

interface AuditRow extends DeviceColumns {
  readonly uuid: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_key: string;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** How many steps can be undone, and about how many edits in all; older ones stay in the audit log. */
const [mostSteps, mostEdits] = [500, 50_000];

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
  theme: 'themes',
  deck: 'decks',
  section: 'decks',
  slide: 'decks',
  'in-force': 'indicators',
  'reporting-period': 'decks',
};

export type Edits = ReturnType<typeof createEdits>;

/**
 * The one way in which people change the content: each edit, or several as one step, whole or not at
 * all, with a row in the audit log for each, and with its undo, which a restart keeps.
 */
export function createEdits({ db, audit, changes, decks, ...read }: Dependencies) {
  const places = createReferenceGuard(db);
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
    theme: createThemeEditor(db, read.themes),
    deck: createDeckEditor(db, decks),
    section: createSectionEditor(db, decks),
    slide: createSlideEditor(db, decks, createSlideNames(db, { ...read, decks })),
    'in-force': createInForceEditor(db, read),
    'reporting-period': createReportingPeriodEditor(db, decks),
  };
  /** As the decks are in the midst of a step. */
  let known: SlideUses | null = null;
  const usesNow = (): SlideUses => {
    known ??= slideUses(decks.list());
    return known;
  };
  const uses: UsesNow = {
    get: (name) => usesNow().get(name),
    values: () => usesNow().values(),
  };
  const stepSql = (undone: 0 | 1) => `
    SELECT step, edit, uuid, at, actor, reason, audit_log.device, device.name AS device_name, (
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
  const isKept = `action IN ('edit', 'undo', 'redo')`;
  const historyOf = db.prepare<[{ entities: string; key: string }], AuditRow>(`
    SELECT audit_log.*, device.name AS device_name
    FROM audit_log LEFT JOIN device ON device.id = audit_log.device
    WHERE ${isKept}
      AND entity IN (SELECT value FROM json_each(:entities))
      AND (entity_key = :key OR (entity_key >= :key || '@' AND entity_key < :key || 'A')
        OR (entity_key >= :key || '/' AND entity_key < :key || '0'))
    ORDER BY at DESC, uuid DESC LIMIT 200`);

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
    if (after && !(held && staysItself(edit))) {
      const other = editor.find(edit, after);
      const isItself = held && other && isSame(other.fields, held.fields);
      if (other && !isItself) throw new AppError('record.exists', { key: editor.keyOf(edit) });
    }
    editor.guard(edit, uses);
    const placeAfter = editor.write(edit, held ? held.place : place);
    const changed = changedBy[edit.entity];
    if (changed === 'decks') known = null;
    changes.add(changed, indicatorOf(edit));
    return [held?.place ?? null, placeAfter];
  }

  const keyOf = (edit: Edit) =>
    (editors[edit.entity] as unknown as Editor<EditedEntity>).keyOf(edit);

  function record(edit: Edit, action: 'edit' | 'undo' | 'redo', entry: Who): number {
    const row = audit.record({
      ...entry,
      action,
      entity: edit.entity,
      key: keyOf(edit),
      before: edit.before,
      after: edit.after,
    });
    // What was chosen with it has a row of its own, as any such choice.
    if (edit.entity === 'observation' && edit.choice) {
      const { indicator, choice } = edit;
      record({ entity: 'in-force', indicator, ...choice }, action, entry);
    }
    return row;
  }

  const undoState = (): UndoState => ({
    undo: entryOfStep(first(toUndo)),
    redo: entryOfStep(first(toRedo)),
  });

  /** Turns a step round. One that no longer fits the store is given up, not tried for ever. */
  function turn(action: 'undo' | 'redo'): UndoAnswer {
    const found = first(action === 'undo' ? toUndo : toRedo);
    if (!found) return { ...undoState(), done: null };
    const { step, actor, reason } = found.row;
    const who = { actor, ...(reason !== null && { reason }) };
    try {
      changes.transaction(() => {
        known = null;
        // All of them first: they are turned round in the table that they are read from.
        for (const row of (action === 'undo' ? editsToUndo : editsToRedo).all(step)) {
          const edit = carriedEdit(row);
          if (!edit) throw new AppError('store.stale', { key: keyOf(found.edit) });
          const turned = action === 'undo' ? inverse(edit) : edit;
          carryOut(turned, action === 'undo' ? row.place_before : row.place_after);
          record(turned, action, who);
        }
        mark.run({ undone: action === 'undo' ? 1 : 0, step });
      })(undefined);
    } catch (error) {
      if (error instanceof AppError && error.code === 'store.stale') dropStep.run(step);
      throw error;
    }
    return { ...undoState(), done: entryOfStep(found) };
  }

  /** Carries out what changes something, as one step. */
  function applyEach({ edits, actor, reason }: EditsRequest, refused: Refused): UndoState {
    known = null;
    let step: number | null = null;
    for (const [index, edit] of edits.entries()) {
      if (isSame(edit.before, edit.after)) continue;
      try {
        if (reason === '' && needsReason(edit)) throw new AppError('record.reason-missing');
        if (edit.entity === 'slide') assertBodyFits(edit);
        const [placeBefore, placeAfter] = carryOut(edit, null);
        const row = record(edit, 'edit', { actor, ...(reason !== '' && { reason }) });
        if (step === null) dropRedo.run();
        const added = addEdit.run({
          ...{ step: step ?? 0, audit: row, edit: JSON.stringify(edit) },
          ...{ placeBefore, placeAfter },
        });
        if (step !== null) continue;
        step = Number(added.lastInsertRowid);
        begin.run(step);
      } catch (error) {
        throw refused(error, edit, index);
      }
    }
    if (step !== null) {
      dropOldSteps.run();
      dropOldEdits.run();
    }
    return undoState();
  }

  return {
    undoState,

    /**
     * @throws store.stale when the store holds something else than `before`
     * @throws record.exists, record.unknown, record.used, record.needed, record.circular, record.misfit,
     *   record.paragraph-unknown, record.place-taken, record.last-deck, record.body-unfit,
     *   record.reason-missing, record.choice-missing
     */
    apply: changes.transaction(
      ({ edit, ...request }: EditRequest): UndoState =>
        applyEach({ ...request, edits: [edit] }, (error) => error),
    ),

    /**
     * Several edits as one step, in their order: each finds what those before it left.
     *
     * @throws record.edits-refused naming the first that was refused and why; nothing is changed then
     */
    applyAll: changes.transaction(
      (request: EditsRequest): UndoState =>
        applyEach(request, (error, edit, index) => {
          if (!(error instanceof AppError)) return error;
          const { code, params } = error;
          const which = { number: index + 1, count: request.edits.length, subject: keyOf(edit) };
          return new AppError(
            'record.edits-refused',
            { ...params, ...which, reason: `error.${code}` },
            { cause: error },
          );
        }),
    ),

    /** @throws store.stale when what it changed was changed since; that step is then given up */
    undo: () => turn('undo'),
    /** @throws as `undo` */
    redo: () => turn('redo'),

    /** What happened to a thing, with its observations or reports, the latest first. */
    history: (entities: readonly EditedEntity[], key: string): HistoryEntry[] =>
      historyOf.all({ entities: JSON.stringify(entities), key }).flatMap(entryOfRow),
  };
}

/** Whether an edit leaves a thing what it is: then no other one can be in its place. */
function staysItself(edit: Edit): boolean {
  const { before, after } = edit;
  if (!before || !after) return false;
  if (edit.entity === 'observation' && edit.before && edit.after)
    return (
      isOfSamePeriod(edit.before, edit.after) &&
      dataSourceOf(edit.before) === dataSourceOf(edit.after)
    );
  if ('key' in before) return true;
  if (!('refArea' in before) || !('refArea' in after)) return false;
  return before.refArea === after.refArea && before.timePeriod === after.timePeriod;
}

function indicatorOf(edit: Edit): string | undefined {
  if (edit.entity === 'observation' || edit.entity === 'in-force') return edit.indicator;
  return edit.entity === 'indicator' ? (edit.before ?? edit.after)?.key : undefined;
}

type Who = Pick<AuditEntry, 'actor' | 'reason'>;

/** What is thrown for an error of an edit. */
type Refused = (error: unknown, edit: Edit, index: number) => unknown;

interface Step {
  readonly row: StepRow;
  readonly edit: Edit;
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

function entryOfStep(found: Step | null): UndoEntry | null {
  if (!found) return null;
  const { uuid: id, at, actor, reason, count } = found.row;
  const device = deviceOf(found.row);
  const entry = { id, at, actor, device, action: 'edit', reason, count, edit: found.edit };
  return UndoEntry.safeParse(entry).data ?? null;
}

/** A row that another version wrote in another form is left out rather than misread. */
function entryOfRow({ entity, entity_key, before, after, ...row }: AuditRow): HistoryEntry[] {
  const owner = entity_key.split(/[@/]/)[0];
  const edit = {
    entity,
    ...((entity === 'observation' || entity === 'in-force') && { indicator: owner }),
    ...(entity === 'progress' && { goal: owner }),
    ...((entity === 'section' || entity === 'slide' || entity === 'reporting-period') && {
      deck: owner,
    }),
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  };
  const { uuid: id, at, actor, action, reason } = row;
  const device = deviceOf(row);
  const parsed = HistoryEntry.safeParse({ id, at, actor, device, action, reason, edit });
  return parsed.success ? [parsed.data] : [];
}
