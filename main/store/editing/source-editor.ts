import type { Database } from 'better-sqlite3';
import type { Sources } from '../content/sources.ts';
import { assertUnneeded, assertUnused, type Editor, type FieldsOf } from './editor.ts';

interface Quotation {
  readonly section: number;
  readonly paraNo: number;
  readonly quotedBy: string;
}

/** Sources with their sections. A paragraph that something was read from stays. */
export function createSourceEditor(db: Database, sources: Pick<Sources, 'list'>): Editor<'source'> {
  const put = db.prepare(`
    INSERT INTO source (key, title_zh, title_en, publisher, date_published, locator_note_zh, locator_note_en, sha256)
    VALUES (:key, :titleZh, :titleEn, :publisher, :datePublished, :locatorZh, :locatorEn, :sha256)
    ON CONFLICT (key) DO UPDATE SET title_zh = excluded.title_zh, title_en = excluded.title_en,
      publisher = excluded.publisher, date_published = excluded.date_published,
      locator_note_zh = excluded.locator_note_zh, locator_note_en = excluded.locator_note_en,
      sha256 = excluded.sha256`);
  const putSection = db.prepare(`
    INSERT INTO source_section (source, section, heading, paragraphs)
    VALUES (:source, :number, :heading, :paragraphs)
    ON CONFLICT (source, section) DO UPDATE SET heading = excluded.heading, paragraphs = excluded.paragraphs`);
  const removeSection = db.prepare<[string, number]>(
    'DELETE FROM source_section WHERE source = ? AND section = ?',
  );
  const remove = db.prepare<[string]>('DELETE FROM source WHERE key = ?');
  const quotations = db.prepare<[{ source: string }], Quotation>(`
    SELECT section, para_no AS paraNo, indicator || '@' || time_period AS quotedBy
      FROM source_passage
      JOIN observation_passage ON passage = source_passage.id
      JOIN observation ON observation.id = observation
      WHERE source = :source
    UNION SELECT section, para_no, 'goal:' || key FROM goal WHERE source = :source
    UNION SELECT section, para_no, 'milestone:' || key FROM milestone WHERE source = :source
    ORDER BY section, paraNo, quotedBy`);

  return {
    keyOf: ({ before, after }) => (before ?? after)?.key ?? '',

    find(_, { key }) {
      const fields = sources.list().find((source) => source.key === key);
      return fields ? { fields, place: null } : null;
    },

    guard({ before, after }, uses) {
      if (!before) return;
      if (!after) assertUnused(uses, `source:${before.key}`);
      const paragraphs = new Map(
        after?.sections.map(({ number, paragraphs }) => [number, paragraphs]),
      );
      const left = quotations
        .all({ source: before.key })
        .filter(({ section, paraNo }) => paraNo > (paragraphs.get(section) ?? 0));
      assertUnneeded(before.key, [...new Set(left.map(({ quotedBy }) => quotedBy))]);
    },

    write({ before, after }) {
      if (after) put.run(columnsOf(after));
      const kept = new Set(after?.sections.map(({ number }) => number));
      for (const { number } of before?.sections ?? [])
        if (before && !kept.has(number)) removeSection.run(before.key, number);
      for (const section of after?.sections ?? [])
        putSection.run({ source: after?.key, ...section });
      if (!after && before) remove.run(before.key);
      return null;
    },
  };
}

function columnsOf({ title, locatorNote, sections: _, ...fields }: FieldsOf<'source'>) {
  return {
    ...fields,
    ...{ titleZh: title.zh, titleEn: title.en },
    ...{ locatorZh: locatorNote.zh, locatorEn: locatorNote.en },
  };
}
