import { isSame } from '../../shared/editing/edit-rules.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { DeckFields } from '../../shared/model/edit-fields.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { oneLine as line } from '../../shared/model/text.ts';
import { type Issues, type Read, readFields } from './form-issues.ts';
import { type LocalizedValues, localizedFrom, localizedValues } from './form-values.ts';

/** What a briefing says of itself, as its form holds it. */
export interface DeckValues {
  readonly [name: string]: string | LocalizedValues;
  readonly title: LocalizedValues;
  readonly subtitle: LocalizedValues;
  readonly languages: 'chinese' | 'both';
  /** As typed. */
  readonly period: string;
  /** Empty is the same period of the year before. */
  readonly comparison: string;
  /** The key of the area that it reports on. */
  readonly area: string;
}

/** @param locale whose words periods are written in */
export function deckValues(fields: DeckFields, locale: Locale): DeckValues {
  const { title, subtitle, languages, period, comparison, area } = fields;
  return {
    title: localizedValues(title),
    subtitle: localizedValues(subtitle),
    languages: languages.includes('en') ? 'both' : 'chinese',
    period: formatPeriod(period, locale),
    comparison: comparison === null ? '' : formatPeriod(comparison, locale),
    area: area ?? '',
  };
}

/** English that is not asked for stays as it is stored. */
export function readDeck(values: DeckValues, key: DeckFields['key']): Read<DeckFields> {
  const [period, comparison] = [values.period, values.comparison].map(line);
  const read = { period: readPeriod(period ?? ''), comparison: readPeriod(comparison ?? '') };
  const notRead = { key: 'issue.period' } as const;
  const own: Issues = {
    ...(period !== '' && read.period === null && { period: notRead }),
    ...(comparison !== '' && read.comparison === null && { comparison: notRead }),
  };
  const candidate = {
    ...{ key, ...read, area: values.area === '' ? null : values.area },
    title: localizedFrom(values.title),
    subtitle: localizedFrom(values.subtitle),
    languages: values.languages === 'both' ? ['zh-CN', 'en'] : ['zh-CN'],
  };
  return readFields(DeckFields, candidate, own);
}

/** The edit of a briefing's properties: of its periods by themselves where nothing else changes. */
export function deckEdit(before: DeckFields, after: DeckFields): Edit {
  const { period, comparison } = before;
  if (!isSame({ ...after, period, comparison }, before)) return { entity: 'deck', before, after };
  return {
    ...{ entity: 'reporting-period', deck: before.key, before: { period, comparison } },
    after: { period: after.period, comparison: after.comparison },
  };
}
