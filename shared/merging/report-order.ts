import type { GoalProgress } from '../model/goal.ts';
import { type LoggedChange, touchesOf } from './change-log.ts';
import { type Fields, nameOfThing } from './mergeable.ts';

/** Which reports on goals were written first, by their names: the identity of the row that wrote each. */
export function reportsWritten(...logs: readonly (readonly LoggedChange[])[]): Map<string, string> {
  const written = new Map<string, string>();
  for (const row of logs.flat()) {
    if (row.entity !== 'progress' || row.action === 'merge') continue;
    for (const [name, [touch]] of touchesOf([row])) {
      const known = written.get(name);
      if (touch?.after && (known === undefined || row.uuid < known)) written.set(name, row.uuid);
    }
  }
  return written;
}

/**
 * Reports on a goal in the order in which they were written, where they are as of one day: the last of
 * them says how the goal stands. Of those that nobody knows the writing of, they are as they were, first.
 */
export function inOrderOfWriting(
  goal: string,
  reports: readonly GoalProgress[],
  written: ReadonlyMap<string, string>,
): GoalProgress[] {
  const writing = (report: GoalProgress) => {
    const fields = report as unknown as Fields;
    return written.get(nameOfThing({ entity: 'progress', owner: goal }, fields)) ?? '';
  };
  return [...reports].sort((one, other) => {
    const [before, after] =
      one.asOf === other.asOf ? [writing(one), writing(other)] : [one.asOf, other.asOf];
    return before < after ? -1 : before > after ? 1 : 0;
  });
}
