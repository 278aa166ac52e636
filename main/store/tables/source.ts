import { longest } from '../../../shared/model/bounds.ts';
import { Source } from '../../../shared/model/source.ts';
import { date, formed, key, line, optional, quotation, whole } from '../dataset/columns.ts';
import { describeTable, value } from './describe-table.ts';
import { paragraphColumns, severalLines, words } from './shared-fields.ts';

export const sourceTable = describeTable('source', {
  entity: 'source',
  named: 'SELECT key, title_zh AS zh, title_en AS en FROM source',
  owner: {},
  fields: {
    key: value('key', key),
    title: words('title'),
    publisher: value('publisher', optional(line(longest.publisher))),
    datePublished: value('date_published', optional(date)),
    locatorNote: severalLines('locator_note'),
    sha256: value('sha256', formed(Source.shape.sha256)),
  },
});

export const sourceSectionTable = describeTable('source_section', {
  entity: 'source',
  named: `SELECT key, title_zh AS zh, title_en AS en
    FROM source_section JOIN source ON source.key = source_section.source`,
  owner: { source: key },
  fields: {
    number: value('section', whole(0, 999)),
    heading: value('heading', optional(line(longest.heading))),
    paragraphs: value('paragraphs', whole(1, 9999)),
  },
});

/** A few characters of a paragraph that print figures, one of them or several alike. */
export const sourcePassageTable = describeTable('source_passage', {
  entity: 'passage',
  named: 'SELECT source AS key, raw_text AS zh, raw_text AS en FROM source_passage',
  owner: {},
  fields: {
    source: value('source', paragraphColumns.source),
    section: value('section', paragraphColumns.section),
    paraNo: value('para_no', paragraphColumns.para_no),
    rawText: value('raw_text', quotation(longest.quotation)),
  },
  storeOnly: ['id'],
});
