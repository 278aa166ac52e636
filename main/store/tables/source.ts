import { longest, paragraphsAtMost } from '../../../shared/model/bounds.ts';
import { CellName } from '../../../shared/model/figure.ts';
import { Source, SourceKind } from '../../../shared/model/source.ts';
import {
  date,
  formed,
  key,
  line,
  oneOf,
  optional,
  quotation,
  sinceLater,
  whole,
} from '../dataset/columns.ts';
import { describeTable, value } from './describe-table.ts';
import { searched } from './searched.ts';
import { paragraphColumns, severalLines, words } from './shared-fields.ts';

export const sourceTable = describeTable('source', {
  entity: 'source',
  named: 'SELECT key, title_zh AS zh, title_en AS en FROM source',
  owner: {},
  fields: {
    key: value('key', key),
    kind: value('kind', sinceLater(oneOf(SourceKind), 'report')),
    title: words('title'),
    publisher: value('publisher', optional(line(longest.publisher))),
    datePublished: value('date_published', optional(date)),
    locatorNote: severalLines('locator_note'),
    sha256: value('sha256', optional(formed(Source.shape.sha256.unwrap()))),
  },
});

export const sourceSectionTable = describeTable('source_section', {
  entity: 'source',
  named: `SELECT key, title_zh AS zh, title_en AS en
    FROM source_section JOIN source ON source.key = source_section.source`,
  owner: { source: key },
  fields: {
    number: value('section', whole(0, 999)),
    heading: searched(value('heading', optional(line(longest.heading))), {
      ...{ as: 'source', grade: 6 },
      reads: 'either language',
    }),
    paragraphs: value('paragraphs', whole(1, paragraphsAtMost)),
  },
});

const paragraphOwner = {
  source: key,
  section: whole(0, 999),
  para_no: whole(1, paragraphsAtMost),
} as const;

/** What a paragraph says, where its source was read in with its text. */
export const sourceParagraphTable = describeTable('source_paragraph', {
  entity: 'source',
  named: `SELECT key, title_zh AS zh, title_en AS en
    FROM source_paragraph JOIN source ON source.key = source_paragraph.source`,
  owner: paragraphOwner,
  fields: { text: value('text', quotation(longest.paragraph)) },
});

/** A few characters of a paragraph that print figures, one of them or several alike. */
export const sourcePassageTable = describeTable('source_passage', {
  entity: 'passage',
  named: 'SELECT source AS key, raw_text AS zh, raw_text AS en FROM source_passage',
  owner: {},
  fields: {
    source: value('source', paragraphColumns.source),
    section: value('section', paragraphColumns.section),
    paraNo: value('para_no', whole(1, paragraphsAtMost)),
    cell: {
      ...value('cell', sinceLater(optional(formed(CellName)), null)),
      // A passage of a paragraph reads as it did before there were cells: no id changes.
      canonical: (row) => (row as { cell: string | null }).cell ?? undefined,
    },
    rawText: searched(value('raw_text', quotation(longest.quotation)), {
      ...{ as: 'rawText', grade: 5 },
      reads: 'characters',
    }),
  },
  storeOnly: ['id'],
});
