import type { Database } from 'better-sqlite3';
import { Milestone } from '../../../shared/model/goal.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { milestoneTable } from '../tables/milestone.ts';
import { type Readings, readEach } from './readings.ts';

type MilestoneRow = RowOf<typeof milestoneTable>;

export type Milestones = ReturnType<typeof createMilestones>;

/** What happened, or was set, on a date; the earliest first. */
export function createMilestones(db: Database) {
  const milestones = db.prepare<[], MilestoneRow>(`
    SELECT milestone.*, heading FROM milestone JOIN source_section USING (source, section) ORDER BY date, key`);

  const read = (): Readings<Milestone> =>
    readEach(
      milestones.all(),
      (row) => Milestone.safeParse(milestoneTable.toFields(row)),
      ({ key }) => ({ entity: 'milestone', key }),
    );

  return {
    list: (): Milestone[] => read().readable,
    unreadable: () => read().unreadable,
  };
}
