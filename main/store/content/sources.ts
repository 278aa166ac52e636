import type { Database } from 'better-sqlite3';
import { Source } from '../../../shared/model/source.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { sourceSectionTable, sourceTable } from '../tables/source.ts';
import { type Readings, readEach } from './readings.ts';
import { groupRows } from './rows.ts';

type SourceRow = RowOf<typeof sourceTable>;
type SectionRow = RowOf<typeof sourceSectionTable>;

export type Sources = ReturnType<typeof createSources>;

/** The documents that figures were read from, with their sections. */
export function createSources(db: Database) {
  const sources = db.prepare<[], SourceRow>('SELECT * FROM source ORDER BY key');
  const sections = db.prepare<[], SectionRow>(
    'SELECT * FROM source_section ORDER BY source, section',
  );

  function read(): Readings<Source> {
    const bySource = groupRows(sections.all(), ({ source }) => source);
    return readEach(
      sources.all(),
      (row) => toSource(row, bySource.get(row.key) ?? []),
      ({ key }) => ({ entity: 'source', key }),
    );
  }

  return {
    list: (): Source[] => read().readable,
    unreadable: () => read().unreadable,
  };
}

function toSource(row: SourceRow, sections: readonly SectionRow[]) {
  return Source.safeParse({
    ...sourceTable.toFields(row),
    sections: sections.map(sourceSectionTable.toFields),
  });
}
