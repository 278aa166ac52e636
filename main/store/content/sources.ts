import type { Database } from 'better-sqlite3';
import { Source } from '../../../shared/model/source.ts';
import { type Readings, readEach } from './readings.ts';
import { groupRows } from './rows.ts';

interface SourceRow {
  readonly key: string;
  readonly title_zh: string;
  readonly title_en: string | null;
  readonly publisher: string | null;
  readonly date_published: string | null;
  readonly locator_note_zh: string;
  readonly locator_note_en: string | null;
  readonly sha256: string;
}

interface SectionRow {
  readonly source: string;
  readonly section: number;
  readonly heading: string | null;
  readonly paragraphs: number;
}

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
    key: row.key,
    title: { zh: row.title_zh, en: row.title_en },
    publisher: row.publisher,
    datePublished: row.date_published,
    locatorNote: { zh: row.locator_note_zh, en: row.locator_note_en },
    sha256: row.sha256,
    sections: sections.map(({ section, heading, paragraphs }) => ({
      number: section,
      heading,
      paragraphs,
    })),
  });
}
