import { slideUses } from '../deck/slide-references.ts';
import { isSame } from '../editing/edit-rules.ts';
import { targetOf } from '../goals/goal-progress.ts';
import type { Content } from '../model/content.ts';
import type { Goal } from '../model/goal.ts';
import { pick } from './merge-fields.ts';
import type { MergeItem } from './merge-item.ts';
import { type Fields, nameOfThing } from './mergeable.ts';

/** The fields of a goal that make one statement about what is to be reached. */
const statement = ['goalType', 'targets'] as const;

type Targets = Pick<Goal, 'targets'>;

/** Something that is about a target of a goal: whether it still is with other targets, and what it is called. */
interface Needer {
  readonly name: string;
  readonly isKeptBy: (goal: Targets) => boolean;
}

/**
 * Where one side took away the target that the other side's reports or slides are about, the target
 * stays: a reported value would be about nothing, or silently about another target. So it is in
 * whichever order the two come together.
 */
export function keepNeededTargets(
  items: readonly MergeItem[],
  ours: Content,
  theirs: Content,
): MergeItem[] {
  const byName = new Map(items.map((item) => [item.name, item]));
  const comes = (name: string) => (byName.get(name)?.theirs ?? null) !== null;
  // Of what both changed ours may be chosen, too.
  const stays = (name: string) => (byName.get(name)?.open.length ?? 1) > 0;
  const needing = [neededIn(ours, stays), neededIn(theirs, comes)] as const;
  const kept = new Map<string, MergeItem>();
  for (const here of ours.goals) {
    const there = theirs.goals.find(({ key }) => key === here.key);
    if (!there) continue;
    const needers = needing.flatMap((side) => side.get(here.key) ?? []);
    if (needers.length === 0) continue;
    const name = nameOfThing({ entity: 'goal', owner: null }, here as unknown as Fields);
    const item = byName.get(name) ?? untouched(name, here, there);
    const choices = [fieldsOf(here), fieldsOf(there)].map((fields) => pick(fields, statement));
    const mended = [item.withOurs, item.withTheirs].map((state) => {
      if (state === null || needers.every((one) => one.isKeptBy(state as never))) return state;
      const good = choices.find((one) => needers.every(({ isKeptBy }) => isKeptBy(one as never)));
      return good ? { ...state, ...good } : state;
    });
    const [withOurs = null, withTheirs = null] = mended;
    if (withOurs === item.withOurs && withTheirs === item.withTheirs) continue;
    const isOpen = !isSame(
      withOurs && pick(withOurs, statement),
      withTheirs && pick(withTheirs, statement),
    );
    kept.set(name, {
      ...{ ...item, withOurs, withTheirs },
      open: item.open.filter(({ fields }) => isOpen || !fields.includes('targets')),
      neededBy: byName.has(name) ? item.neededBy : (needers.at(-1)?.name ?? null),
    });
  }
  const added = [...kept].flatMap(([name, item]) => (byName.has(name) ? [] : [item]));
  return [
    ...items.flatMap((item) => {
      const one = kept.get(item.name) ?? item;
      return one.open.length === 0 && one !== item && isSame(one.ours, one.withOurs) ? [] : [one];
    }),
    ...added,
  ];
}

/** What is about the targets of each goal, of the reports and slides that are looked at. */
function neededIn(
  { goals, decks }: Content,
  isLookedAt: (name: string) => boolean,
): Map<string, Needer[]> {
  const needed = new Map<string, Needer[]>();
  const add = (goal: string, needer: Needer) => {
    if (isLookedAt(needer.name)) needed.set(goal, [...(needed.get(goal) ?? []), needer]);
  };
  for (const goal of goals) {
    for (const report of goal.progress) {
      const target = report.value === null ? null : targetOf(goal, report);
      if (target === null) continue;
      const owner = goal.key;
      const name = nameOfThing({ entity: 'progress', owner }, report as unknown as Fields);
      const isKeptBy = (other: Targets) => has(other, target) && targetOf(other, report) === target;
      add(owner, { name, isKeptBy });
    }
  }
  const uses = slideUses(decks);
  for (const goal of goals) {
    for (const { key } of goal.targets) {
      for (const { deck, slide } of uses.get(`figure:${key}`) ?? [])
        add(goal.key, { name: `slide:${deck}/${slide}`, isKeptBy: (other) => has(other, key) });
    }
  }
  return needed;
}

function has({ targets }: Targets, target: string): boolean {
  return targets.some(({ key }) => key === target);
}

/** A goal's fields as its edits have them. */
function fieldsOf({ progress: _, status: __, position: ___, ...fields }: Goal): Fields {
  return fields;
}

/** The item of a goal that nothing else is to be done about. */
function untouched(name: string, here: Goal, there: Goal): MergeItem {
  const ours = fieldsOf(here);
  return {
    ...{ entity: 'goal', owner: null, name, place: here.position, ours, theirs: fieldsOf(there) },
    ...{ before: null, withOurs: ours, withTheirs: ours, open: [], neededBy: null },
  };
}
