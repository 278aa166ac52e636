import { longest } from '../../../shared/model/bounds.ts';
import { Source } from '../../../shared/model/source.ts';
import { date, formed, key, line, lines, optional, whole } from '../dataset/columns.ts';
import { describeTable, texts, value } from './describe-table.ts';
import { words } from './shared-fields.ts';

export const sourceTable = describeTable('source', {
  entity: 'source',
  named: 'SELECT key, title_zh AS zh, title_en AS en FROM source',
  owner: {},
  fields: {
    key: value('key', key),
    title: words('title'),
    publisher: value('publisher', optional(line(longest.publisher))),
    datePublished: value('date_published', optional(date)),
    locatorNote: texts('locator_note', lines(longest.chinese), optional(lines(longest.english))),
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
