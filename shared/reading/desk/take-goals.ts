import type { z } from 'zod';
import type { AreaKey } from '../../model/area.ts';
import { Edit } from '../../model/edit.ts';
import type { GoalFields } from '../../model/edit-fields.ts';
import { FigureKey, measureKey, type ParagraphRef } from '../../model/figure.ts';
import type { Goal } from '../../model/goal.ts';
import { GoalKey } from '../../model/keys.ts';
import type { FigureId, GoalTakenAs } from '../../model/reading.ts';
import { freeKey, keyFromName } from '../../text/key-from-name.ts';
import { keyOfArea } from './area-of-figure.ts';
import type { DeskContent, PlannedGoal } from './desk-context.ts';
import type { SourceOfDesk } from './edit-of-source.ts';
import type { PlannedDesk } from './plan-desk.ts';
import { placeInSource, quotationOf } from './source-of-reading.ts';

/** The edits that take some goals, and as what each is taken. */
export interface GoalsTaken {
  readonly edits: readonly Edit[];
  readonly taken: ReadonlyMap<FigureId, GoalTakenAs>;
  /** Why goals of the store change, as the person said. */
  readonly reasons: readonly string[];
  /** Whether a goal of the store gets one more target of its own sentence. */
  readonly addsTargets: boolean;
}

type Place = z.infer<typeof ParagraphRef>;
type GoalEdit = { before: GoalFields | null; after: GoalFields | null };

/**
 * The edits that take goals into the store, once it has their source. What one sentence sets for one
 * term is one goal, with a target for each of its figures, and none where it is one in words alone. In the place of another goal of the same
 * indicator and term it is that one from then on, where that has no other target, which would be cited
 * where it does not stand. What can't be taken now is left out.
 */
export function takeGoals(
  ids: readonly FigureId[],
  desk: Pick<PlannedDesk, 'goals'>,
  source: SourceOfDesk['after'],
  { goals }: Pick<DeskContent, 'goals'>,
): GoalsTaken {
  const byId = new Map(desk.goals.map((one) => [one.id, one]));
  const edits = new Map<string, GoalEdit>();
  const taken = new Map<FigureId, GoalTakenAs>();
  const reasons: string[] = [];
  const keys = new Set<string>(goals.map(({ key }) => key));
  let addsTargets = false;

  for (const id of ids) {
    const planned = byId.get(id);
    if (!planned || !isGoalTakeable(planned)) continue;
    const place = placeInSource(planned, source.sections);
    const { term, theme, area } = planned;
    if (place === null || term === null || theme === null || area === null) continue;
    const passage: Place = { source: source.key, ...place };
    const replaced = planned.clash?.do === 'replace' ? onlyOf(planned) : null;
    if (planned.clash) reasons.push(planned.clash.reason);
    const target = replaced
      ? replace(replaced, planned, passage)
      : addTo(planned, passage, { term, theme, area: keyOfArea(area) });
    taken.set(id, target);
  }
  return {
    edits: [...edits.values()].map((edit) => Edit.parse({ entity: 'goal', ...edit })),
    ...{ taken, reasons, addsTargets },
  };

  function addTo(
    planned: PlannedGoal,
    passage: Place,
    {
      term,
      theme,
      area,
    }: {
      readonly term: NonNullable<PlannedGoal['term']>;
      readonly theme: NonNullable<PlannedGoal['theme']>;
      readonly area: AreaKey;
    },
  ): GoalTakenAs {
    const slot = JSON.stringify([passage.section, passage.paraNo, planned.statement, term, area]);
    const pending = edits.get(slot);
    const held = pending?.after ?? (planned.own && fieldsOf(planned.own));
    if (held && !pending) addsTargets = true;
    const statement = { zh: planned.statement, en: planned.statementEn };
    const key = held?.key ?? GoalKey.parse(freeKey(keyFromName(statement) || 'goal', keys));
    keys.add(key);
    const goal: GoalFields = held ?? {
      ...{ key, goalType: 'numeric', theme, area },
      ...{ statement, passage, targets: [] },
      ...{ periodStart: term.start, periodEnd: term.end },
      termFrom: term.from === null ? null : { zh: term.from, en: null },
      ...{ office: null, leader: null, steps: [] },
    };
    if (planned.isInWords) {
      edits.set(slot, { before: null, after: { ...goal, goalType: 'qualitative' } });
      return { goal: key, target: null };
    }
    const target = targetOf(planned, key, goal.targets);
    edits.set(slot, {
      before: pending ? pending.before : held,
      after: { ...goal, goalType: 'numeric', targets: [...goal.targets, target] },
    });
    return { goal: key, target: target.key };
  }

  function replace(other: Goal, planned: PlannedGoal, passage: Place): GoalTakenAs {
    const before = fieldsOf(other);
    const [old] = before.targets;
    const target = targetOf(planned, other.key, []);
    // Slides show it by its key.
    const kept = { ...target, key: old?.key ?? target.key, baseline: old?.baseline ?? null };
    const statement = { zh: planned.statement, en: planned.statementEn };
    edits.set(other.key, { before, after: { ...before, statement, passage, targets: [kept] } });
    return { goal: other.key, target: kept.key };
  }
}

/** The store's goal that can be replaced: it has the one target alone. */
function onlyOf({ others, held }: PlannedGoal): Goal | null {
  const alone = held.find(({ isAlone }) => isAlone);
  return others.find(({ key }) => key === alone?.goal) ?? null;
}

/** Whether a goal can be taken as it stands. */
export function isGoalTakeable({ state, indicator, term }: PlannedGoal): boolean {
  return (state === 'sure' || state === 'ready') && indicator !== null && term !== null;
}

function targetOf(
  planned: PlannedGoal,
  goal: string,
  others: GoalFields['targets'],
): GoalFields['targets'][number] {
  const { measure, name, nameEn, unitOfTarget, isCumulative, indicator, rawText } = planned;
  const called = { zh: name, en: nameEn };
  const own = freeKey(
    keyFromName(called) || 'target',
    others.map(({ key }) => measureKey(key)),
  );
  return {
    ...measure,
    key: FigureKey.parse(`${goal}.${own}`),
    ...{ measure: called, unit: unitOfTarget, isCumulative, baseline: null },
    rawText: quotationOf(rawText),
    indicator: indicator?.as === 'existing' ? indicator.key : null,
  };
}

/** What of a goal is edited. */
function fieldsOf(goal: Goal): GoalFields {
  const { progress: _, status: __, position: ___, ...fields } = goal;
  return fields;
}
