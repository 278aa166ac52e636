import { z } from 'zod';
import { AreaKey } from './area.ts';
import { longest } from './bounds.ts';
import { HistoryEntry } from './edit.ts';
import { Figure, IndicatorKind, Qualifier } from './figure.ts';
import { Indicator } from './indicator.ts';
import { IndicatorKey, SourceKey, ThemeKey } from './keys.ts';
import { Locale, Localized } from './localized.ts';
import { SlideRef } from './slide-ref.ts';
import { anyText } from './text.ts';
import { UnreadableRecord } from './unreadable.ts';

export const RecordSort = z.strictObject({
  /** `match`: the best hits of the text first. Rows without a value come last either way. */
  by: z.enum(['theme', 'name', 'value', 'unit', 'period', 'kind', 'match']),
  descending: z.boolean(),
});
export type RecordSort = z.infer<typeof RecordSort>;

/** Empty lists filter nothing. */
export const RecordFilter = z.strictObject({
  themes: z.array(ThemeKey),
  /** Chinese unit names, which are the stable ones. */
  units: z.array(z.string()),
  kinds: z.array(IndicatorKind),
  qualifiers: z.array(Qualifier),
  periods: z.array(z.string()),
  sources: z.array(SourceKey),
  areas: z.array(AreaKey),
  /** Only indicators that no slide shows. */
  unused: z.boolean(),
});
export type RecordFilter = z.infer<typeof RecordFilter>;

/** What of the indicators is asked for; `text` searches Chinese, pinyin, initials and English. */
export const RecordQuery = z.strictObject({
  text: anyText(longest.question),
  filter: RecordFilter,
  sort: RecordSort,
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
  /** Whose names and units the order goes by. */
  locale: Locale,
});
export type RecordQuery = z.infer<typeof RecordQuery>;

/** Where a query's text was found: `runs` are the first and last matched characters of `text`. */
export const RecordHit = z.strictObject({
  /** `source` is a heading of a source; `rawText` the figure as printed there. */
  field: z.enum(['name', 'shortName', 'synonym', 'key', 'note', 'source', 'rawText']),
  text: z.string(),
  /** The text's language; sources and keys have their own only. */
  locale: Locale.nullable(),
  runs: z.array(z.tuple([z.int().min(0), z.int().min(0)])).min(1),
});
export type RecordHit = z.infer<typeof RecordHit>;

const ReadableRow = z.strictObject({
  key: IndicatorKey,
  theme: ThemeKey,
  name: Localized,
  kind: IndicatorKind,
  unit: Localized,
  note: Localized.nullable(),
  /** Its latest observation, without what other sources publish; null when it has none. */
  latest: Figure.nullable(),
  observations: z.int().min(0),
  /** Slides that show it, whatever its period. */
  usedOn: z.array(SlideRef),
  /** Where the text asked for stands; null when none was asked for. */
  hit: RecordHit.nullable(),
  /** What of it can't be read; null where all can. */
  unreadable: z.string().nullable().default(null),
});
export type RecordRow = z.infer<typeof ReadableRow>;

/** An indicator as a line of a table; one that can't be read goes by its key. */
const RecordRow = ReadableRow.catch(({ input, error }) => {
  const { key, theme, observations } = input as Pick<RecordRow, 'key' | 'theme' | 'observations'>;
  const named = { zh: key, en: key };
  return {
    ...{ key, theme, observations, name: named, unit: named },
    ...{ kind: 'stock', note: null, latest: null, usedOn: [], hit: null },
    unreadable: error.issues[0]?.path.join('.') ?? '',
  };
});

export const RecordPage = z.strictObject({
  /** How many rows match, of which `rows` are those from the offset on. */
  total: z.int().min(0),
  rows: z.array(RecordRow),
});
export type RecordPage = z.infer<typeof RecordPage>;

const facet = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ value, count: z.int().min(1) }));

/** What there is to filter by, with how many indicators have it. */
export const RecordFacets = z.strictObject({
  themes: facet(ThemeKey),
  units: facet(z.string()),
  kinds: facet(IndicatorKind),
  qualifiers: facet(Qualifier),
  periods: facet(z.string()),
  sources: facet(SourceKey),
  areas: facet(AreaKey),
});
export type RecordFacets = z.infer<typeof RecordFacets>;

/** All about one indicator. */
export const IndicatorRecord = z.strictObject({
  indicator: Indicator,
  /** Its observations as figures, the latest first. */
  figures: z.array(Figure),
  usedOn: z.array(SlideRef),
  history: z.array(HistoryEntry),
  /** Its observations that can't be read. */
  unreadable: z.array(UnreadableRecord),
});
export type IndicatorRecord = z.infer<typeof IndicatorRecord>;
