import type { Database } from 'better-sqlite3';
import { Source } from '../../../shared/model/source.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { type sourceParagraphTable, sourceSectionTable, sourceTable } from '../tables/source.ts';
import { type Readings, readEach } from './readings.ts';
import { groupRows } from './rows.ts';

type SourceRow = RowOf<typeof sourceTable>;
type SectionRow = RowOf<typeof sourceSectionTable>;
type ParagraphRow = RowOf<typeof sourceParagraphTable>;

export type Sources = ReturnType<typeof createSources>;

/** The documents that figures were read from, with their sections. */
export function createSources(db: Database) {
  const sources = db.prepare<[], SourceRow>('SELECT * FROM source ORDER BY key');
  const sections = db.prepare<[], SectionRow>(
    'SELECT * FROM source_section ORDER BY source, section',
  );
  const paragraphs = db.prepare<[], ParagraphRow>(
    'SELECT * FROM source_paragraph ORDER BY source, section, para_no',
  );

  function read(): Readings<Source> {
    const bySource = groupRows(sections.all(), ({ source }) => source);
    const texts = groupRows(paragraphs.all(), ({ source }) => source);
    return readEach(
      sources.all(),
      (row) => toSource(row, bySource.get(row.key) ?? [], texts.get(row.key) ?? []),
      ({ key }) => ({ entity: 'source', key }),
    );
  }

  return {
    list: (): Source[] => read().readable,
    unreadable: () => read().unreadable,
  };
}

function toSource(
  row: SourceRow,
  sections: readonly SectionRow[],
  paragraphs: readonly ParagraphRow[],
) {
  const textsOf = (section: number) => {
    const texts = paragraphs.filter((one) => one.section === section);
    // A gap would give every paragraph behind it another's words.
    return texts.length === 0
      ? null
      : texts.map(({ para_no, text }, index) => (para_no === index + 1 ? text : null));
  };
  return Source.safeParse({
    ...sourceTable.toFields(row),
    sections: sections.map((section) => ({
      ...sourceSectionTable.toFields(section),
      texts: textsOf(section.section),
    })),
  });
}
