import type { Database } from 'better-sqlite3';
import { type SlideUses, slideUses } from '../../../shared/deck/slide-references.ts';
import { isSame, needsReason } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import { dataSourceOf, isOfSamePeriod } from '../../../shared/figures/competing.ts';
import type {
  Edit,
  EditAnswer,
  EditedEntity,
  EditRequest,
  EditsRequest,
  UndoAnswer,
  UndoState,
} from '../../../shared/model/edit.ts';
import { RecordId } from '../../../shared/model/record-id.ts';
import type { Areas } from '../content/areas.ts';
import type { Changed, Changes } from '../content/changes.ts';
import type { Decks } from '../content/decks.ts';
import type { DigitNames } from '../content/digit-names.ts';
import type { Goals } from '../content/goals.ts';
import type { Indicators } from '../content/indicators.ts';
import type { Looks } from '../content/looks.ts';
import type { Milestones } from '../content/milestones.ts';
import type { Sources } from '../content/sources.ts';
import type { Themes } from '../content/themes.ts';
import type { DistrictLogo } from '../profile/logo.ts';
import { createAreaEditor, createHomeAreaEditor } from './area-editor.ts';
import type { Audit, AuditEntry } from './audit.ts';
import {
  assertBodyFits,
  createDeckEditor,
  createSectionEditor,
  createSlideEditor,
} from './deck-editor.ts';
import { createDigitNameEditor } from './digit-name-editor.ts';
import { createEditHistory } from './edit-history.ts';
import type { Editor, UsesNow } from './editor.ts';
import { createGoalEditor, createProgressEditor } from './goal-editor.ts';
import { createInForceEditor } from './in-force-editor.ts';
import { createIndicatorEditor } from './indicator-editor.ts';
import { createLogoEditor } from './logo-editor.ts';
import { createLookEditor } from './look-editor.ts';
import { createMergeMarks } from './merge-marks.ts';
import { createMilestoneEditor } from './milestone-editor.ts';
import { createObservationEditor } from './observation-editor.ts';
import { createReferenceGuard } from './reference-guard.ts';
import { createReportingPeriodEditor } from './reporting-period-editor.ts';
import { createSlideNames } from './slide-names.ts';
import { createSourceEditor } from './source-editor.ts';
import { createThemeEditor } from './theme-editor.ts';
import { createUndoSteps, entryOfStep } from './undo-steps.ts';

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
  readonly looks: Looks;
  readonly logo: DistrictLogo;
}

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
  look: 'looks',
  logo: 'logo',
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
  const steps = createUndoSteps(db);
  const merges = createMergeMarks(db);
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
    look: createLookEditor(db, read.looks),
    logo: createLogoEditor(db, read.logo),
    deck: createDeckEditor(db, decks, places),
    section: createSectionEditor(db, decks),
    slide: createSlideEditor(db, decks, createSlideNames(db, { ...read, decks })),
    'in-force': createInForceEditor(db, read),
    'reporting-period': createReportingPeriodEditor(db, decks),
  };
  /** The last step that left with a bundle: whoever has it knows it as it was then. */
  let sentOut: string | null = null;
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

  function record(edit: Edit, action: 'edit' | 'merge' | 'undo' | 'redo', entry: Who): number {
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

  /** Turns a step round. One that no longer fits the store is given up, not tried for ever. */
  function turn(action: 'undo' | 'redo'): UndoAnswer {
    const found = steps.next(action);
    if (!found) return { ...steps.state(), done: null };
    const { step, actor, reason } = found.row;
    const who = { actor, ...(reason !== null && { reason }) };
    try {
      changes.transaction(() => {
        known = null;
        for (const turned of steps.turned(action, step)) {
          if (!turned) throw new AppError('store.stale', { key: keyOf(found.edit) });
          carryOut(turned.edit, turned.place);
          record(turned.edit, action, who);
        }
        steps.mark(action, step);
        merges.mark(found.row.audit, action);
      })(undefined);
    } catch (error) {
      if (error instanceof AppError && error.code === 'store.stale') steps.drop(step);
      throw error;
    }
    return { ...steps.state(), done: entryOfStep(found) };
  }

  /**
   * Goes on with the step that somebody is typing, so that a text is one step however often it was
   * saved on the way.
   *
   * @returns null where that step can't be gone on with: this is a step of its own then
   */
  function goOn({ edit, reason, continues }: EditRequest): EditAnswer | null {
    const typed = continues === undefined ? null : steps.next('undo');
    if (!typed || typed.row.uuid !== continues || typed.row.count !== 1) return null;
    if (typed.row.uuid === sentOut) return null;
    if (typed.edit.entity !== edit.entity || keyOf(typed.edit) !== keyOf(edit)) return null;
    if (reason !== '' || needsReason(edit) || steps.next('redo')) return null;
    if (edit.before === null || !isSame(typed.edit.after, edit.before)) return null;
    known = null;
    if (edit.entity === 'slide') assertBodyFits(edit);
    const [, placeAfter] = carryOut(edit, null);
    const { step, audit: row } = typed.row;
    const whole = { ...edit, before: typed.edit.before } as Edit;
    if (isSame(whole.before, whole.after)) {
      steps.drop(step);
      audit.takeBack(row);
      // What is typed next begins another step, and never goes on with the one before.
      return { ...steps.state(), step: null };
    }
    steps.retype(step, { edit: whole, placeAfter });
    audit.retype(row, edit.after);
    return { ...steps.state(), step: RecordId.parse(typed.row.uuid) };
  }

  /** Carries out what changes something, as one step. */
  function applyEach({ edits, actor, reason }: EditsRequest, refused: Refused): EditAnswer {
    known = null;
    let step: number | null = null;
    for (const [index, edit] of edits.entries()) {
      if (isSame(edit.before, edit.after)) continue;
      try {
        if (reason === '' && needsReason(edit)) throw new AppError('record.reason-missing');
        if (edit.entity === 'slide') assertBodyFits(edit);
        const [placeBefore, placeAfter] = carryOut(edit, null);
        const audit = record(edit, 'edit', { actor, ...(reason !== '' && { reason }) });
        step = steps.add(step, { audit, edit, placeBefore, placeAfter });
      } catch (error) {
        throw refused(error, edit, index);
      }
    }
    if (step !== null) steps.prune();
    const state = steps.state();
    return { ...state, step: step === null ? null : (state.undo?.id ?? null) };
  }

  /**
   * Brings in what another store changed, as one step. Each edit is tried by itself: one that is refused
   * leaves what came before it.
   */
  const bringIn = changes.transaction(({ actor, reason, work }: BringIn): UndoState => {
    known = null;
    let step: number | null = null;
    let first: number | null = null;
    const attempt = db.transaction((edit: Edit, place: number | null) => {
      if (edit.entity === 'slide') assertBodyFits(edit);
      const [placeBefore, placeAfter] = carryOut(edit, place);
      const audit = record(edit, 'merge', { actor, reason });
      step = steps.add(step, { audit, edit, placeBefore, placeAfter });
      first ??= audit;
    });
    work(
      (edit, place) => {
        const before = { step, first };
        try {
          attempt(edit, place);
          return null;
        } catch (error) {
          ({ step, first } = before);
          known = null;
          if (error instanceof AppError) return error;
          throw error;
        }
      },
      () => first,
    );
    if (step !== null) steps.prune();
    return steps.state();
  });

  return {
    undoState: steps.state,

    bringIn,

    /** What is typed from now on is a step of its own. */
    endTyping(): void {
      sentOut = steps.next('undo')?.row.uuid ?? null;
    },

    /**
     * @throws store.stale when the store holds something else than `before`
     * @throws record.exists, record.unknown, record.used, record.needed, record.circular, record.misfit,
     *   record.paragraph-unknown, record.place-taken, record.last-deck, record.body-unfit,
     *   record.reason-missing, record.choice-missing
     */
    apply: changes.transaction(
      (request: EditRequest): EditAnswer =>
        goOn(request) ?? applyEach({ ...request, edits: [request.edit] }, (error) => error),
    ),

    /**
     * Several edits as one step, in their order: each finds what those before it left.
     *
     * @throws record.edits-refused naming the first that was refused and why; nothing is changed then
     */
    applyAll: changes.transaction(
      (request: EditsRequest): EditAnswer =>
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
    history: createEditHistory(db),
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

/** Tries one edit. @returns why it was refused; null where it was carried out */
export type Attempt = (edit: Edit, place: number | null) => AppError | null;

export interface BringIn {
  readonly actor: string;
  /** Where it comes from; kept in the audit log with each edit. */
  readonly reason: string;
  /** @param first the row of the first edit in the audit log; null where there is none */
  readonly work: (attempt: Attempt, first: () => number | null) => void;
}

type Who = Pick<AuditEntry, 'actor' | 'reason'>;

/** What is thrown for an error of an edit. */
type Refused = (error: unknown, edit: Edit, index: number) => unknown;
