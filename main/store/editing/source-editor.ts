import type { Database } from 'better-sqlite3';
import type { Sources } from '../content/sources.ts';
import { sourceParagraphTable, sourceSectionTable, sourceTable } from '../tables/source.ts';
import { assertUnneeded, assertUnused, type Editor } from './editor.ts';

interface Quotation {
  readonly section: number;
  readonly paraNo: number;
  readonly quotedBy: string;
}

/** Sources with their sections. A paragraph that something was read from stays. */
export function createSourceEditor(db: Database, sources: Pick<Sources, 'list'>): Editor<'source'> {
  const put = db.prepare(sourceTable.upsert(['key']));
  const putSection = db.prepare(sourceSectionTable.upsert(['source', 'section']));
  const removeSection = db.prepare<[string, number]>(
    'DELETE FROM source_section WHERE source = ? AND section = ?',
  );
  const dropTexts = db.prepare<[string]>('DELETE FROM source_paragraph WHERE source = ?');
  const putText = db.prepare(sourceParagraphTable.insert());
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
      if (before) dropTexts.run(before.key);
      if (after) put.run(sourceTable.toRow({}, after));
      const kept = new Set(after?.sections.map(({ number }) => number));
      for (const { number } of before?.sections ?? [])
        if (before && !kept.has(number)) removeSection.run(before.key, number);
      for (const section of after?.sections ?? [])
        putSection.run(sourceSectionTable.toRow({ source: after?.key ?? null }, section));
      for (const { number: section, texts } of after?.sections ?? [])
        for (const [index, text] of (texts ?? []).entries()) {
          const owner = { source: after?.key ?? null, section, para_no: index + 1 };
          putText.run(sourceParagraphTable.toRow(owner, { text }));
        }
      if (!after && before) remove.run(before.key);
      return null;
    },
  };
}
