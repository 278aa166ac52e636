import type { Database } from 'better-sqlite3';
import { Milestone } from '../../../shared/model/goal.ts';
import { type Readings, readEach } from './readings.ts';

interface MilestoneRow {
  readonly key: string;
  readonly date: string;
  readonly theme: string;
  readonly title_zh: string;
  readonly title_en: string | null;
  readonly source: string;
  readonly section: number;
  readonly heading: string | null;
  readonly para_no: number;
}

export type Milestones = ReturnType<typeof createMilestones>;

/** What happened, or was set, on a date; the earliest first. */
export function createMilestones(db: Database) {
  const milestones = db.prepare<[], MilestoneRow>(`
    SELECT milestone.*, heading FROM milestone JOIN source_section USING (source, section) ORDER BY date, key`);

  const read = (): Readings<Milestone> =>
    readEach(milestones.all(), toMilestone, ({ key }) => ({ entity: 'milestone', key }));

  return {
    list: (): Milestone[] => read().readable,
    unreadable: () => read().unreadable,
  };
}

function toMilestone(row: MilestoneRow) {
  return Milestone.safeParse({
    key: row.key,
    date: row.date,
    theme: row.theme,
    title: { zh: row.title_zh, en: row.title_en },
    passage: {
      source: row.source,
      section: row.section,
      heading: row.heading,
      paraNo: row.para_no,
    },
  });
}
