import { longest } from '../../../shared/model/bounds.ts';
import { IndicatorKind, PriceBasis } from '../../../shared/model/figure.ts';
import { Indicator } from '../../../shared/model/indicator.ts';
import { key, line, oneOf, optional, sinceLater, whole } from '../dataset/columns.ts';
import { describeTable, value } from './describe-table.ts';
import { searched } from './searched.ts';
import { optionalLines, words } from './shared-fields.ts';

export const indicatorTable = describeTable('indicator', {
  entity: 'indicator',
  named: 'SELECT key, name_zh AS zh, name_en AS en FROM indicator',
  owner: {},
  fields: {
    key: searched(value('key', key), { as: 'key', grade: 3, reads: 'characters' }),
    theme: value('theme', key),
    position: value('position', whole(0)),
    name: searched(words('name'), { as: 'name', grade: 2, reads: 'both languages' }),
    shortName: searched(words('short_name'), {
      ...{ as: 'shortName', grade: 0, gradeWithin: 1 },
      reads: 'both languages',
    }),
    unit: words('unit'),
    decimals: value('decimals', whole(0, 6)),
    kind: value('kind', oneOf(IndicatorKind)),
    direction: value('direction', oneOf(Indicator.shape.direction)),
    denominator: value('denominator', optional(key)),
    priceBasis: {
      ...value('price_basis', sinceLater(optional(oneOf(PriceBasis)), null)),
      // One without reads as it did before there was such a column: no id changes.
      canonical: (row) => (row as { price_basis: string | null }).price_basis ?? undefined,
    },
    note: searched(optionalLines('note'), { as: 'note', grade: 4, reads: 'both languages' }),
  },
});

export const indicatorSynonymTable = describeTable('indicator_synonym', {
  entity: 'indicator',
  named: `SELECT key, name_zh AS zh, name_en AS en
    FROM indicator_synonym JOIN indicator ON indicator.key = indicator_synonym.indicator`,
  owner: { indicator: key },
  fields: {
    name: searched(value('name', line(longest.synonym)), {
      ...{ as: 'synonym', grade: 2 },
      reads: 'either language',
    }),
  },
  storeOnly: ['position'],
});
