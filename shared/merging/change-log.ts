import { isSame } from '../editing/edit-rules.ts';
import { CarriedEdit, type EditedEntity } from '../model/edit.ts';
import { type Fields, nameOfThing } from './mergeable.ts';

/** A row of the audit log about content. Its sides are JSON, as nearly all of them are read by nobody. */
export interface LoggedChange {
  readonly uuid: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a row did to one thing. */
export interface Touch {
  readonly at: string;
  readonly actor: string;
  /** Whether it carried over what somebody had done before. */
  readonly isMerge: boolean;
  /** Null where the thing was not there. */
  readonly before: Fields | null;
  readonly after: Fields | null;
  /** Only these fields of the thing are said, as of a deck's period. */
  readonly isPart: boolean;
}

export type Touches = ReadonlyMap<string, readonly Touch[]>;

/**
 * What one log has and another has not, in the order of the log. Of a text that somebody went on
 * typing after the logs parted both have the row: what was typed since is a change of its own.
 */
export function onlyIn<Row extends LoggedChange>(
  log: readonly Row[],
  other: readonly LoggedChange[],
): Row[] {
  const known = new Map(other.map((row) => [row.uuid, row]));
  return log.flatMap((row) => {
    const there = known.get(row.uuid);
    if (!there) return [row];
    if (row.at <= there.at || row.after === there.after) return [];
    return [{ ...row, before: there.after }];
  });
}

/** What rows did to each thing that they touched, by its name, in their order. */
export function touchesOf(rows: readonly LoggedChange[]): Touches {
  const touches = new Map<string, Touch[]>();
  const add = (name: string, touch: Touch, isUndo: boolean) => {
    const known = touches.get(name);
    const last = known?.at(-1);
    // What was taken back right after is as if nobody had done it.
    if (isUndo && last && isSame(last.before, touch.after) && isSame(last.after, touch.before)) {
      known?.pop();
      if (known?.length === 0) touches.delete(name);
    } else if (known) known.push(touch);
    else touches.set(name, [touch]);
  };
  for (const row of rows) {
    const { at, actor } = row;
    const entity = row.entity as EditedEntity;
    const { owner, before, after } = sidesOf(row);
    const of = {
      at,
      actor,
      isMerge: row.action === 'merge',
      isPart: entity === 'reporting-period',
    };
    const [was, is] = [before, after].map((side) => side && nameOfThing({ entity, owner }, side));
    const isUndo = row.action === 'undo';
    if (was && is && was === is) add(was, { ...of, before, after }, isUndo);
    else {
      // It became another thing, such as the figure of another period.
      if (was) add(was, { ...of, before, after: null }, isUndo);
      if (is) add(is, { ...of, before: null, after }, isUndo);
    }
  }
  return touches;
}

/** As the row's own fields are read today, or as they stand where that can't be. */
function sidesOf({ entity, key, ...row }: LoggedChange) {
  const [before, after] = [row.before, row.after].map((side) =>
    side === null ? null : (JSON.parse(side) as Fields),
  );
  const owner = key.split(/[@/]/)[0] ?? '';
  const belongs = {
    ...((entity === 'observation' || entity === 'in-force') && { indicator: owner }),
    ...(entity === 'progress' && { goal: owner }),
    ...((entity === 'section' || entity === 'slide' || entity === 'reporting-period') && {
      deck: owner,
    }),
  };
  const { data } = CarriedEdit.safeParse({ entity, ...belongs, before, after });
  const sides = data ?? { before, after };
  return {
    owner: Object.keys(belongs).length > 0 ? owner : null,
    before: (sides.before ?? null) as Fields | null,
    after: (sides.after ?? null) as Fields | null,
  };
}

/** What a thing was before it was touched. */
export function rollBack(now: Fields | null, touches: readonly Touch[]): Fields | null {
  let held = now;
  for (const { before, isPart } of touches.toReversed())
    held = isPart && held && before ? { ...held, ...before } : before;
  return held;
}
