import { Edit } from '../../model/edit.ts';
import { MilestoneKey } from '../../model/keys.ts';
import type { FigureId, MilestoneTakenAs } from '../../model/reading.ts';
import { freeKey, keyFromName } from '../../text/key-from-name.ts';
import { keyOfArea } from './area-of-figure.ts';
import type { DeskContent, PlannedMilestone } from './desk-context.ts';
import type { SourceOfDesk } from './edit-of-source.ts';
import type { PlannedDesk } from './plan-desk.ts';
import { placeInSource } from './source-of-reading.ts';

/** The edits that take some events, and as what each is taken. */
export interface MilestonesTaken {
  readonly edits: readonly Edit[];
  readonly taken: ReadonlyMap<FigureId, MilestoneTakenAs>;
  /** Why events of the store change, as the person said. */
  readonly reasons: readonly string[];
}

/**
 * The edits that take dated events into the store, once it has their source. In the place of another
 * event it is that one from then on, with its key and field of work. What can't be taken now is left out.
 */
export function takeMilestones(
  ids: readonly FigureId[],
  desk: Pick<PlannedDesk, 'milestones'>,
  source: SourceOfDesk['after'],
  { milestones }: Pick<DeskContent, 'milestones'>,
): MilestonesTaken {
  const byId = new Map(desk.milestones.map((one) => [one.id, one]));
  const edits: Edit[] = [];
  const taken = new Map<FigureId, MilestoneTakenAs>();
  const reasons: string[] = [];
  const keys = new Set<string>(milestones.map(({ key }) => key));
  for (const id of ids) {
    const planned = byId.get(id);
    if (!planned || !isMilestoneTakeable(planned)) continue;
    const place = placeInSource(planned, source.sections);
    const { date, theme, clash, area } = planned;
    if (place === null || date === null || theme === null || area === null) continue;
    const title = { zh: planned.title, en: planned.titleEn };
    const [other] = planned.others;
    const before = clash?.do === 'replace' && other ? other : null;
    if (clash) reasons.push(clash.reason);
    const key = before?.key ?? MilestoneKey.parse(freeKey(keyFromName(title) || 'event', keys));
    keys.add(key);
    const passage = { source: source.key, ...place };
    const after = {
      ...{ key, date, theme: before?.theme ?? theme, area: before?.area ?? keyOfArea(area) },
      ...{ title, passage },
    };
    edits.push(Edit.parse({ entity: 'milestone', before, after }));
    taken.set(id, { milestone: key });
  }
  return { edits, taken, reasons };
}

/** Whether an event can be taken as it stands. */
export function isMilestoneTakeable({ state, date, theme }: PlannedMilestone): boolean {
  return (state === 'sure' || state === 'ready') && date !== null && theme !== null;
}
