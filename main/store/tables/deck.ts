import { longest } from '../../../shared/model/bounds.ts';
import { Accent } from '../../../shared/model/indicator.ts';
import { TimePeriod } from '../../../shared/model/period.ts';
import { flag, formed, key, line, lines, number, oneOf, optional } from '../dataset/columns.ts';
import { areaKey } from './area.ts';
import { describeTable, json, list, truth, value } from './describe-table.ts';
import { optionalLines, severalLines } from './shared-fields.ts';

/** In packages a deck is a document, `deck-KEY.json`: the columns are the store's alone. */

export const deckTable = describeTable('deck', {
  entity: 'deck',
  named: 'SELECT key, title_zh AS zh, title_en AS en FROM deck',
  owner: {},
  fields: {
    key: value('key', key),
    title: severalLines('title'),
    subtitle: severalLines('subtitle'),
    period: value('period', formed(TimePeriod)),
    comparison: value('comparison', optional(formed(TimePeriod))),
    area: value('area', optional(areaKey)),
    languages: list('languages', line(longest.key)),
  },
});

export const deckSectionTable = describeTable('deck_section', {
  entity: 'section',
  named: "SELECT deck || '/' || key AS key, name_zh AS zh, name_en AS en FROM deck_section",
  owner: { deck: key },
  fields: {
    key: value('key', key),
    orderKey: value('order_key', line(longest.orderKey)),
    name: severalLines('name'),
    accent: value('accent', oneOf(Accent)),
  },
});

/** What a slide says and how: all of it but its name and its place in the deck. */
export const slideFormFields = {
  layout: value('layout', line(longest.layout)),
  section: value('section', key),
  title: severalLines('title'),
  subtitle: optionalLines('subtitle'),
  notes: optionalLines('notes'),
  body: json('body', lines(longest.slideBody)),
  hidden: truth('hidden', flag),
} as const;

export const slideTable = describeTable('slide', {
  entity: 'slide',
  named: "SELECT deck || '/' || key AS key, title_zh AS zh, title_en AS en FROM slide",
  owner: { deck: key },
  fields: {
    key: value('key', key),
    orderKey: value('order_key', line(longest.orderKey)),
    ...slideFormFields,
    minutes: value('minutes', optional(number)),
  },
});
